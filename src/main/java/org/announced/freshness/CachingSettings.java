package org.announced.freshness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long what is read may be kept on its way to readers.
 *
 * @param open the {@code Cache-Control} of what anybody may read; by default a browser asks again
 *     each time, and a cache that many share once a second
 */
@ConfigurationProperties("announced.caching")
record CachingSettings(
    @DefaultValue("public, max-age=0, s-maxage=1, stale-while-revalidate=30, stale-if-error=300")
        String open) {}

package org.announced.written;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.UUID;
import org.announced.site.NewSite;
import org.jspecify.annotations.Nullable;

/**
 * A site that a write made.
 *
 * @param id null, as the slug, where it was not made after all, in a dry run
 */
@JsonInclude(Include.NON_NULL)
public record MadeSite(@Nullable UUID id, @Nullable String slug, String name) {

  public static MadeSite of(NewSite site) {
    var slug = site.slug();
    return new MadeSite(slug == null ? null : site.id(), slug, site.name());
  }
}

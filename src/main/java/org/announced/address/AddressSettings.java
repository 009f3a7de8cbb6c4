package org.announced.address;

import java.net.URI;
import java.util.List;
import org.apache.catalina.util.NetMask;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator says of the way to the service.
 *
 * @param baseUrl the address under which clients reach it, such as {@code
 *     https://example.org/announced}, without a slash at its end; null if each request tells
 * @param trustedProxies addresses and ranges of addresses ({@code 10.0.0.0/8}), whose forwarded
 *     headers are believed
 */
@ConfigurationProperties("announced")
record AddressSettings(@Nullable String baseUrl, @DefaultValue({}) List<String> trustedProxies) {

  AddressSettings {
    baseUrl = baseUrl == null || baseUrl.isBlank() ? null : base(baseUrl.strip());
    trustedProxies =
        trustedProxies.stream()
            .map(String::strip)
            .filter(range -> !range.isEmpty())
            .map(AddressSettings::range)
            .toList();
  }

  private static String base(String given) {
    try {
      var url = URI.create(given);
      if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawQuery() == null
          && url.getRawFragment() == null) {
        return given.replaceFirst("/+$", "");
      }
    } catch (IllegalArgumentException noAddress) {
      // It is refused as any other that is none.
    }
    throw new IllegalArgumentException(
        "announced.base-url (environment ANNOUNCED_BASEURL) is an address such as"
            + " https://example.org/announced, without a query");
  }

  /** Tomcat takes ranges only, so an address becomes the range of itself. */
  private static String range(String given) {
    var range = given.contains("/") ? given : given + (given.contains(":") ? "/128" : "/32");
    try {
      return new NetMask(range).toString();
    } catch (IllegalArgumentException noRange) {
      throw new IllegalArgumentException(
          "announced.trusted-proxies (environment ANNOUNCED_TRUSTEDPROXIES) are addresses such as"
              + " 10.0.0.1 or ranges such as 10.0.0.0/8, with commas between them; '"
              + given
              + "' is neither",
          noRange);
    }
  }
}

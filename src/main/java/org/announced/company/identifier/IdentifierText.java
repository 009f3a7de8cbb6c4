package org.announced.company.identifier;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that may name a company by what a register calls it: {@code LEI:…}, or the address of its
 * page in a register that has a scheme.
 *
 * @param scheme null when it is written without one
 * @param value what stands behind it
 */
public record IdentifierText(@Nullable IdentifierScheme scheme, String value) {

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://([^/?#]+)(.*)");

  private static final Map<String, IdentifierScheme> REGISTERS =
      Map.of(
          "wikidata.org",
          IdentifierScheme.WIKIDATA,
          "gleif.org",
          IdentifierScheme.LEI,
          "opencorporates.com",
          IdentifierScheme.OPENCORPORATES);

  /** The text in its two parts, be it an identifier or not. */
  public static IdentifierText of(String text) {
    var seen = IdentifierScheme.seen(text);
    var address = ADDRESS.matcher(seen);
    if (address.matches()) {
      var host = address.group(1).toLowerCase(Locale.ROOT);
      return new IdentifierText(
          REGISTERS.entrySet().stream()
              .filter(one -> host.equals(one.getKey()) || host.endsWith("." + one.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(null),
          seen);
    }
    int colon = seen.indexOf(':');
    var scheme = colon < 0 ? null : IdentifierScheme.find(seen.substring(0, colon)).orElse(null);
    return new IdentifierText(scheme, scheme == null ? seen : seen.substring(colon + 1).strip());
  }

  /** The identifier that a text is; empty when it is none, or a miswritten one. */
  public static Optional<CompanyIdentifier> find(String text) {
    var read = of(text);
    try {
      return read.scheme == null ? Optional.empty() : Optional.of(read(read.scheme, read.value));
    } catch (MalformedIdentifier none) {
      return Optional.empty();
    }
  }

  /**
   * What is wrong with a text that should be an identifier; null when nothing is, or it is none.
   */
  public static @Nullable String fault(String text) {
    var read = of(text);
    try {
      if (read.scheme != null) {
        read(read.scheme, read.value);
      }
      return null;
    } catch (MalformedIdentifier malformed) {
      return malformed.getMessage();
    }
  }

  /** An identifier in its one form, {@code LEI:…}; any other text as it is. */
  public static String canonical(String text) {
    return find(text).map(CompanyIdentifier::toString).orElse(text);
  }

  /**
   * Reads what is said to be of a scheme. The name of the scheme may stand in front once more, and
   * the address of a page stands for what it is the page of.
   */
  static CompanyIdentifier read(IdentifierScheme scheme, String value) throws MalformedIdentifier {
    var text = IdentifierScheme.seen(value);
    var address = ADDRESS.matcher(text);
    if (address.matches()) {
      text = withinAddress(scheme, address.group(2));
    } else if (of(text).scheme == scheme) {
      text = of(text).value;
    }
    return new CompanyIdentifier(scheme, scheme.read(text));
  }

  /** The first part of an address that looks like an identifier. */
  private static String withinAddress(IdentifierScheme scheme, String path)
      throws MalformedIdentifier {
    var found =
        Pattern.compile("(?<=[/=:])" + scheme.shape() + "(?=$|[/?#&.])")
            .matcher(path.replaceFirst("^/companies(?=/)", ""));
    if (scheme == IdentifierScheme.OTHER || !found.find()) {
      throw scheme.malformed("The address holds none");
    }
    return found.group();
  }

  /**
   * What somebody may look for by a value with or without its scheme; null when it looks like
   * nothing that any register gives.
   */
  public static @Nullable IdentifierText sought(String text) {
    var known = find(text);
    if (known.isPresent()) {
      return new IdentifierText(known.get().scheme(), known.get().value());
    }
    var read = of(text);
    if (read.scheme != null) {
      return read.value.isEmpty() ? null : read;
    }
    for (var scheme : IdentifierScheme.values()) {
      try {
        return new IdentifierText(null, read(scheme, read.value).value());
      } catch (MalformedIdentifier another) {
        // Perhaps it is of the next.
      }
    }
    return null;
  }
}

package org.announced.company.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.announced.problem.FaultCode;

/** Which register gives an identifier. Each is stored in one form, however it was written. */
public enum IdentifierScheme {
  /** Legal Entity Identifier, ISO 17442: 18 letters and digits, and two check digits. */
  LEI(true, "INR2EJN1ERAN0W5ZP974", "[A-Za-z0-9]{18}[0-9]{2}") {
    @Override
    String read(String text) throws MalformedIdentifier {
      var lei = compact(text);
      if (!lei.matches("[A-Z0-9]*")) {
        throw malformed("An LEI is letters from A to Z and digits; this holds others");
      }
      if (lei.length() != 20) {
        throw malformed("An LEI has 20 characters; this has %d".formatted(lei.length()));
      }
      if (!lei.matches("[A-Z0-9]{18}[0-9]{2}")) {
        throw malformed("The last two characters of an LEI are check digits; these are none");
      }
      if (!CheckDigits.fitModulus97(lei)) {
        throw wrongCheckDigit(
            "The last two digits of an LEI guard the 18 characters before them; these (%s) do not fit, so that something in it is miswritten"
                .formatted(lei.substring(18)));
      }
      return lei;
    }
  },

  /** An item of Wikidata. */
  WIKIDATA(true, "Q2283", "[Qq][1-9][0-9]{0,11}") {
    @Override
    String read(String text) throws MalformedIdentifier {
      var item = compact(text);
      if (!item.matches("Q[1-9][0-9]{0,11}")) {
        throw malformed("An item of Wikidata is a Q and a number");
      }
      return item;
    }
  },

  /** Of a security that the company issued, ISO 6166. It may have several. */
  ISIN(false, "US5949181045", "[A-Za-z]{2}[A-Za-z0-9]{9}[0-9]") {
    @Override
    String read(String text) throws MalformedIdentifier {
      var isin = compact(text);
      if (!isin.matches("[A-Z0-9]*") || isin.length() != 12) {
        throw malformed("An ISIN has 12 letters and digits; this has %d".formatted(isin.length()));
      }
      if (!SecurityPrefixes.has(isin.substring(0, 2))) {
        throw malformed(
            "An ISIN begins with the code of a country, or XS; there is no %s"
                .formatted(isin.substring(0, 2)));
      }
      if (!Character.isDigit(isin.charAt(11))) {
        throw malformed("The last character of an ISIN is a check digit; this is none");
      }
      if (!CheckDigits.fitLuhn(isin)) {
        throw wrongCheckDigit(
            "The last digit of an ISIN guards the 11 characters before it; this (%s) does not fit, so that something in it is miswritten"
                .formatted(isin.substring(11)));
      }
      return isin;
    }
  },

  /** A register of a country or state, and the number there, as OpenCorporates writes them. */
  OPENCORPORATES(false, "us_de/1234567", "[A-Za-z]{2}(?:[_-][A-Za-z0-9]{2,3})?/[A-Za-z0-9._-]+") {
    @Override
    String read(String text) throws MalformedIdentifier {
      var entry = text.replaceAll("\\s", "").replaceAll("^/|/$", "");
      if (!entry.matches(shape()) || entry.length() > LONGEST) {
        throw malformed("OpenCorporates writes a jurisdiction, a slash and the number there");
      }
      int slash = entry.indexOf('/');
      var jurisdiction = entry.substring(0, slash).toLowerCase(Locale.ROOT).replace('-', '_');
      if (!SecurityPrefixes.isCountry(jurisdiction.substring(0, 2).toUpperCase(Locale.ROOT))) {
        throw malformed(
            "OpenCorporates writes a jurisdiction, such as gb or us_de; there is no %s"
                .formatted(jurisdiction));
      }
      return jurisdiction + entry.substring(slash);
    }
  },

  /**
   * The number that the Energy Information Administration of the United States gives a utility or
   * operator, or {@code plant/} and that of a plant: the two are counted for themselves.
   */
  EIA(false, "195", "(?:(?:utility|plant)/)?[0-9]{1,7}") {
    @Override
    String read(String text) throws MalformedIdentifier {
      var number = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT).replace(':', '/');
      if (!number.matches(shape()) || number.matches("\\D*0+")) {
        throw malformed(
            "The EIA gives utilities a number, and plants another, which is written plant/3");
      }
      var digits = number.replaceFirst("^\\D*0*", "");
      return number.startsWith("plant/") ? "plant/" + digits : digits;
    }
  },

  /** Any other register: its name, a colon, and the number there. */
  OTHER(false, "cik:0000789019", "[A-Za-z0-9][A-Za-z0-9._-]{0,49}:.+") {
    @Override
    String read(String text) throws MalformedIdentifier {
      var entry = text.replaceAll("\\s+", " ");
      int colon = entry.indexOf(':');
      var register = colon < 0 ? "" : entry.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      var number = entry.substring(colon + 1).strip();
      if (!register.matches("[a-z0-9][a-z0-9._-]{0,49}")
          || register.matches("https?")
          || number.codePoints().noneMatch(Character::isLetterOrDigit)
          || entry.length() > LONGEST) {
        throw malformed("An identifier of another register is its name, a colon and the number");
      }
      if (find(register).isPresent()) {
        throw malformed(
            "%s is a scheme of its own and not OTHER".formatted(register.toUpperCase(Locale.ROOT)));
      }
      return register + ":" + number;
    }
  };

  private static final int LONGEST = 200;

  private final boolean onePerCompany;
  private final String example;
  private final Pattern shape;

  IdentifierScheme(boolean onePerCompany, String example, String shape) {
    this.onePerCompany = onePerCompany;
    this.example = example;
    this.shape = Pattern.compile(shape);
  }

  /** The scheme of this name in whatever case; empty if there is none. */
  static Optional<IdentifierScheme> find(String name) {
    for (var scheme : values()) {
      if (scheme.name().equalsIgnoreCase(name.strip())) {
        return Optional.of(scheme);
      }
    }
    return Optional.empty();
  }

  /** Whether two of it are two companies: a firm has one LEI and many securities. */
  public boolean isOnePerCompany() {
    return onePerCompany;
  }

  String example() {
    return example;
  }

  /** What looks like one, be its check digits right or not. */
  String shape() {
    return shape.pattern();
  }

  /**
   * The one form in which it is stored, without blanks and in the case that the register uses.
   *
   * @param text without invisible characters, blanks around it and full width
   */
  abstract String read(String text) throws MalformedIdentifier;

  MalformedIdentifier malformed(String what) {
    return new MalformedIdentifier(FaultCode.FORMAT, "%s, such as %s.".formatted(what, example));
  }

  MalformedIdentifier wrongCheckDigit(String what) {
    return new MalformedIdentifier(
        FaultCode.WRONG_CHECK_DIGIT, what + ". Copy it from where it was read.");
  }

  /** Capitals without what people put between groups of characters. */
  private static String compact(String text) {
    return text.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
  }

  /** A text as every scheme reads it: in common width, and without what cannot be seen. */
  static String seen(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "").strip();
  }
}

package org.announced.place;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads what somebody wrote for a region: its code, however it is written, a code that ended, or a
 * name in any language. A name that several have is decided by the country that is told beside it,
 * and by nothing else.
 */
public final class RegionReader {

  private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
  private static final Pattern CODE = Pattern.compile("([A-Z]{2})[-_ –—‐]([A-Z0-9]{1,3})");

  private static final SingletonSupplier<Map<String, List<String>>> ENDED =
      SingletonSupplier.of(RegionFiles::ended);

  private static final int MOST_TOLD = 12;

  private final Countries countries;
  private final @Nullable String country;

  /**
   * @param country that is told beside it, ISO 3166-1; null when none is
   */
  public RegionReader(Countries countries, @Nullable String country) {
    this.countries = countries;
    this.country = country;
  }

  /** Reads one. */
  public RegionMatch read(String text) {
    var written = WIDTH.normalize(text).strip();
    var code = CODE.matcher(written.toUpperCase(Locale.ROOT));
    if (code.matches()) {
      var match = ofCode(code.group(1) + "-" + code.group(2), text);
      if (match != null) {
        return match;
      }
    }
    var named = Regions.named(written, country);
    if (named.size() == 1) {
      var other = country == null ? countryNamed(written) : null;
      return other == null ? RegionMatch.of(named.get(0)) : orCountry(named.get(0), text, other);
    }
    return named.isEmpty() ? unknown(written, text) : ambiguous(named, text);
  }

  private @Nullable RegionMatch ofCode(String code, String text) {
    var region = Regions.find(code);
    if (region.isPresent()) {
      return inCountry(region.get(), text);
    }
    var after = ENDED.obtain().get(code);
    if (after == null) {
      return null;
    }
    if (after.size() == 1) {
      var only = after.get(0);
      var replacement = Regions.find(only);
      return replacement.isPresent()
          ? inCountry(replacement.get(), text)
          : RegionMatch.none(
              FaultCode.UNKNOWN_REGION,
              "%s is a country of its own in ISO 3166-1. Give %s as country, and no region."
                  .formatted(code, told(only)),
              List.of());
    }
    return after.isEmpty()
        ? RegionMatch.none(
            FaultCode.UNKNOWN_REGION,
            "%s ended, and no one region came in its place.".formatted(code),
            RegionCandidates.of(code, code.substring(0, 2)))
        : RegionMatch.none(
            FaultCode.AMBIGUOUS_REGION,
            "%s ended; in its place came %s.".formatted(code, told(regions(after))),
            after.stream().limit(MOST_TOLD).toList());
  }

  private static List<Region> regions(List<String> codes) {
    return codes.stream().flatMap(code -> Regions.find(code).stream()).toList();
  }

  private RegionMatch inCountry(Region region, String text) {
    return country == null || country.equals(region.country())
        ? RegionMatch.of(region)
        : elsewhere(List.of(region), text);
  }

  private RegionMatch elsewhere(List<Region> found, String text) {
    return RegionMatch.none(
        FaultCode.REGION_ELSEWHERE,
        "%s is %s, and the country told with it is %s."
            .formatted(ShownText.quoted(text), told(found), told(String.valueOf(country))),
        found.stream().map(Region::code).limit(MOST_TOLD).toList());
  }

  private RegionMatch ambiguous(List<Region> found, String text) {
    var where = country == null ? "Tell the country with it, or the code." : "Tell the code.";
    return RegionMatch.none(
        FaultCode.AMBIGUOUS_REGION,
        "%s could be %s. %s".formatted(ShownText.quoted(text), told(found), where),
        found.stream().map(Region::code).limit(MOST_TOLD).toList());
  }

  private RegionMatch orCountry(Region region, String text, String other) {
    return RegionMatch.none(
        FaultCode.AMBIGUOUS_REGION,
        "%s could be %s, or the country %s. Tell the country with it, or the code."
            .formatted(ShownText.quoted(text), told(List.of(region)), told(other)),
        List.of(region.code()));
  }

  /** The code of the country that has this name; null if none has. */
  private @Nullable String countryNamed(String name) {
    var key = RegionSpelling.key(name);
    return countries.list().stream()
        .filter(one -> RegionSpelling.key(one.name()).equals(key))
        .map(Country::code)
        .findFirst()
        .orElse(null);
  }

  private RegionMatch unknown(String written, String text) {
    var elsewhere = country == null ? List.<Region>of() : Regions.named(written, null);
    if (!elsewhere.isEmpty()) {
      return elsewhere(elsewhere, text);
    }
    var code = CODE.matcher(written.toUpperCase(Locale.ROOT));
    var of = country != null ? country : code.matches() ? code.group(1) : null;
    var named = of == null ? "" : countries.find(of).map(one -> " in " + one.name()).orElse("");
    return RegionMatch.none(
        FaultCode.UNKNOWN_REGION,
        "There is no region %s%s. Regions are codes of ISO 3166-2 such as US-TX, or their names."
            .formatted(ShownText.quoted(text), named),
        RegionCandidates.of(written, of));
  }

  private String told(List<Region> regions) {
    return regions.stream()
            .limit(MOST_TOLD)
            .map(one -> "%s (%s, %s)".formatted(one.code(), one.name(), name(one.country())))
            .collect(Collectors.joining(", "))
        + (regions.size() > MOST_TOLD ? " and others" : "");
  }

  private String told(String code) {
    return code + " (" + name(code) + ")";
  }

  private String name(String code) {
    return countries.find(code).map(Country::name).orElse(code);
  }
}

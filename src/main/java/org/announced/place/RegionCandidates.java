package org.announced.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.announced.problem.Nearest;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** The regions nearest to something that is none. */
final class RegionCandidates {

  private static final int MOST = 12;
  private static final int FEW = 1000;
  private static final String WORLD = "";
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final SingletonSupplier<Map<String, String>> FOREIGN =
      SingletonSupplier.of(RegionFiles::foreign);
  private static final Map<String, RegionsLike> BY_COUNTRY = new ConcurrentHashMap<>();

  private RegionCandidates() {}

  /**
   * At most twelve codes, the likeliest first.
   *
   * @param country of which they are to be; null for all of the world
   */
  static List<String> of(String written, @Nullable String country) {
    var found = new LinkedHashSet<String>();
    var upper = written.toUpperCase(Locale.ROOT);
    var own = upper.replaceFirst("^[A-Z]{2}[-_ ]", "");
    for (var foreign : List.of(upper, country + "-" + upper)) {
      var meant = FOREIGN.obtain().get(foreign);
      if (meant != null) {
        found.add(meant);
      }
    }
    for (var region : Regions.list()) {
      var rest = region.code().substring(3);
      var isOf = country == null || region.country().equals(country);
      if (isOf && (rest.equals(own) || region.code().replace("-", "").equals(upper))) {
        found.add(region.code());
      }
    }
    var nearest = nearest(country);
    if (CODE.matcher(upper).matches()) {
      found.addAll(Nearest.to(upper, nearest.codes()));
    }
    found.addAll(nearest.to(written));
    return found.stream()
        .filter(code -> country == null || code.startsWith(country))
        .limit(MOST)
        .toList();
  }

  private static RegionsLike nearest(@Nullable String country) {
    return BY_COUNTRY.computeIfAbsent(country == null ? WORLD : country, RegionsLike::in);
  }

  /**
   * Regions by what is spelt like their names.
   *
   * @param codes in all of which it is looked for
   * @param byName their names, and the code of each
   * @param byFirst the names by their first letter
   */
  private record RegionsLike(
      List<String> codes, Map<String, String> byName, Map<Character, List<String>> byFirst) {

    /** Of a country in all languages of it; of the world in English. */
    static RegionsLike in(String country) {
      var codes = new ArrayList<String>();
      var byName = new LinkedHashMap<String, String>();
      for (var one : Regions.list()) {
        if (country.equals(WORLD) || one.country().equals(country)) {
          codes.add(one.code());
          byName.putIfAbsent(one.name(), one.code());
          if (!country.equals(WORLD)) {
            one.localNames().forEach(name -> byName.putIfAbsent(name, one.code()));
          }
        }
      }
      var byFirst = new HashMap<Character, List<String>>();
      byName.keySet().stream()
          .filter(name -> !RegionSpelling.key(name).isEmpty())
          .forEach(
              name ->
                  byFirst
                      .computeIfAbsent(RegionSpelling.key(name).charAt(0), any -> new ArrayList<>())
                      .add(name));
      return new RegionsLike(codes, byName, byFirst);
    }

    /** Whoever misspells a name mostly has its first letter; all of the world are too many. */
    private Collection<String> beginningLike(String written) {
      var first = RegionSpelling.key(written);
      return byName.size() <= FEW || first.isEmpty()
          ? byName.keySet()
          : byFirst.getOrDefault(first.charAt(0), List.of());
    }

    List<String> to(String written) {
      return Nearest.to(written, beginningLike(written)).stream()
          .flatMap(name -> Stream.ofNullable(byName.get(name)))
          .distinct()
          .toList();
    }
  }
}

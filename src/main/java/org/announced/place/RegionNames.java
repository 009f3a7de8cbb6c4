package org.announced.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Regions by their names: by those in full in English and in the languages of their country, then
 * by these without what kind of region each is, then by those in other languages.
 */
final class RegionNames {

  private final List<Map<String, Set<Region>>> ranks =
      List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

  RegionNames(Collection<Region> regions) {
    for (var region : regions) {
      var own = new ArrayList<>(region.localNames());
      own.add(region.name());
      for (var name : own) {
        add(0, RegionSpelling.key(name), region);
        RegionSpelling.shortKeys(name).forEach(key -> add(1, key, region));
      }
      for (var name : region.otherNames()) {
        add(2, RegionSpelling.key(name), region);
        RegionSpelling.shortKeys(name).forEach(key -> add(2, key, region));
      }
    }
  }

  private void add(int rank, String key, Region region) {
    if (!key.isEmpty()) {
      ranks.get(rank).computeIfAbsent(key, any -> new LinkedHashSet<>()).add(region);
    }
  }

  /**
   * Those that a name may mean; none when it is the name of none.
   *
   * @param country in which they are to be, ISO 3166-1; null for all of the world
   */
  List<Region> of(String name, @Nullable String country) {
    var keys = new LinkedHashSet<String>();
    keys.add(RegionSpelling.key(name));
    keys.addAll(RegionSpelling.shortKeys(name));
    for (var key : keys) {
      var found = withKey(key, country);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Region> withKey(String key, @Nullable String country) {
    var own = new LinkedHashSet<Region>();
    for (var rank : ranks.subList(0, 2)) {
      rank.getOrDefault(key, Set.of()).stream()
          .filter(one -> isIn(one, country))
          .filter(one -> own.stream().noneMatch(first -> first.country().equals(one.country())))
          .toList()
          .forEach(own::add);
    }
    if (!own.isEmpty()) {
      return widest(own);
    }
    var others = ranks.get(2).getOrDefault(key, Set.of());
    return widest(others.stream().filter(one -> isIn(one, country)).toList());
  }

  private static boolean isIn(Region region, @Nullable String country) {
    return country == null || region.country().equals(country);
  }

  /** A province called like the region that holds it is not what is meant by the name. */
  private static List<Region> widest(Collection<Region> found) {
    var codes = new HashSet<String>();
    found.forEach(one -> codes.add(one.code()));
    return found.stream()
        .filter(one -> one.within() == null || !codes.contains(one.within()))
        .toList();
  }
}

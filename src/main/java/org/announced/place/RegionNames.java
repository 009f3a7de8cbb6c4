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
import org.springframework.util.function.SingletonSupplier;

/**
 * Regions by their names: by those in full in English and in the languages of their country, then
 * by these without what kind of region each is, then by those in other languages.
 */
final class RegionNames {

  private final Map<String, Set<Region>> inFull = new HashMap<>();
  private final Map<String, Set<Region>> inShort = new HashMap<>();

  /** They are many and asked for seldom. */
  private final SingletonSupplier<Map<String, Set<Region>>> abroad;

  RegionNames(Collection<Region> regions) {
    for (var region : regions) {
      var own = new ArrayList<>(region.localNames());
      own.add(region.name());
      for (var name : own) {
        add(inFull, RegionSpelling.key(name), region);
        RegionSpelling.shortKeys(name).forEach(key -> add(inShort, key, region));
      }
    }
    this.abroad = SingletonSupplier.of(() -> abroad(regions));
  }

  private static Map<String, Set<Region>> abroad(Collection<Region> regions) {
    var names = new HashMap<String, Set<Region>>();
    for (var region : regions) {
      for (var name : region.otherNames()) {
        add(names, RegionSpelling.key(name), region);
        RegionSpelling.shortKeys(name).forEach(key -> add(names, key, region));
      }
    }
    return names;
  }

  private static void add(Map<String, Set<Region>> names, String key, Region region) {
    if (!key.isEmpty()) {
      names.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(region);
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
    for (var names : List.of(inFull, inShort)) {
      names.getOrDefault(key, Set.of()).stream()
          .filter(one -> isIn(one, country))
          .filter(one -> own.stream().noneMatch(first -> first.country().equals(one.country())))
          .toList()
          .forEach(own::add);
    }
    if (!own.isEmpty()) {
      return widest(own);
    }
    var others = abroad.obtain().getOrDefault(key, Set.of());
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

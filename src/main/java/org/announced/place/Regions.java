package org.announced.place;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * The regions there are in the countries of the world: those of ISO 3166-2 that are in use, by code
 * and by name. They belong to the program as its rules do, and come and go with a release of it.
 * ADR 34 tells where they are from.
 */
public final class Regions {

  private static final SingletonSupplier<Map<String, Region>> BY_CODE =
      SingletonSupplier.of(RegionFiles::regions);

  private static final SingletonSupplier<RegionNames> BY_NAME =
      SingletonSupplier.of(() -> new RegionNames(list()));

  private Regions() {}

  /** All of them, by their codes. */
  public static Collection<Region> list() {
    return BY_CODE.obtain().values();
  }

  /** The region in use with a code, in capitals; empty if there is none. */
  public static Optional<Region> find(String code) {
    return Optional.ofNullable(BY_CODE.obtain().get(code));
  }

  /**
   * Those that a name may mean, in any language; none when it is the name of none.
   *
   * @param country in which they are to be, ISO 3166-1; null for all of the world
   */
  public static List<Region> named(String name, @Nullable String country) {
    return BY_NAME.obtain().of(name, country);
  }

  /** The codes of those that somebody looks for who typed a code or a name; mostly of none. */
  public static List<String> soughtBy(String typed) {
    return find(typed.strip().toUpperCase(Locale.ROOT))
        .map(List::of)
        .orElseGet(() -> named(typed, null))
        .stream()
        .map(Region::code)
        .toList();
  }
}

package org.announced.recognition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What companies of documents and of known announcements are called, and how near their names are.
 */
final class CompanyNames {

  /** Shorter ones stand in headlines for other things as well. */
  private static final int TELLING_LETTERS = 3;

  private final Map<UUID, List<CompanyWords>> names;
  private final Set<Set<UUID>> different;
  private final Map<List<UUID>, NameLikeness> likenesses = new HashMap<>();

  /**
   * @param different pairs of which a person has said that they are two
   */
  CompanyNames(Collection<CompanyWords> names, Set<Set<UUID>> different) {
    this.names = names.stream().collect(Collectors.groupingBy(CompanyWords::company));
    this.different = different;
  }

  NameLikeness likeness(UUID one, UUID other) {
    return likenesses.computeIfAbsent(
        List.of(one, other),
        pair -> areTwo(one, other) ? NameLikeness.OTHER : NameLikeness.of(of(one), of(other)));
  }

  /** Whether a person has said that they are two, whatever they are called. */
  boolean areTwo(UUID one, UUID other) {
    return different.contains(Set.of(one, other));
  }

  /** Whether a headline calls a company by one of its names. */
  boolean stands(UUID company, HeadlineWords headline) {
    return of(company).stream()
        .map(CompanyWords::words)
        .filter(words -> words.length() >= TELLING_LETTERS)
        .anyMatch(headline::names);
  }

  List<CompanyWords> of(UUID company) {
    return names.getOrDefault(company, List.of());
  }

  /** The words of all names of these companies. */
  Set<String> words(Collection<UUID> ones, Collection<UUID> others) {
    return Stream.concat(ones.stream(), others.stream())
        .flatMap(company -> of(company).stream())
        .flatMap(name -> Stream.of(name.words().split(" ")))
        .collect(Collectors.toSet());
  }

  /** The name by which a company is known; empty where nobody asked for it. */
  String name(UUID company) {
    return of(company).stream().findFirst().map(CompanyWords::name).orElse("");
  }
}

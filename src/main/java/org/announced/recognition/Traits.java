package org.announced.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.announced.recognition.KnownAnnouncement.Stake;

/**
 * By what one document is found from another that came with it, as known announcements are found by
 * indexes: so that no document is compared with all others. Documents are numbered in their order.
 */
final class Traits {

  /** In steps of 5 %, as the database function {@code size_class} has it. */
  private static final double STEPS = 20;

  private static final int LONGEST_NAME = 8;

  /** Where nobody is named, headlines that begin alike may tell of one. */
  private static final int BEGINNING = 24;

  private final Map<String, List<Integer>> documents = new HashMap<>();

  /** Those before a document that have a trait which it seeks. */
  Collection<Integer> earlier(Set<String> sought) {
    var found = new TreeSet<Integer>();
    sought.forEach(trait -> found.addAll(documents.getOrDefault(trait, List.of())));
    return found;
  }

  /** The next document has these. */
  void add(int document, Set<String> traits) {
    traits.forEach(
        trait -> documents.computeIfAbsent(trait, any -> new ArrayList<>()).add(document));
  }

  /**
   * @param companies those by which it is found, or seeks
   * @param beside how many classes of money on either side are near enough
   */
  static Set<String> of(
      Statement document,
      List<Stake> stakes,
      Collection<UUID> companies,
      CompanyNames names,
      int beside) {
    var traits = new LinkedHashSet<String>();
    companies.forEach(one -> traits.add("company:" + one));
    document.parties().forEach(one -> names.of(one).forEach(name -> addPieces(name, traits)));
    var headline = document.headline().toLowerCase(Locale.ROOT);
    traits.add("headline:" + headline);
    if (document.parties().isEmpty()) {
      traits.add("beginning:" + headline.substring(0, Math.min(headline.length(), BEGINNING)));
    }
    document
        .sizes()
        .forEach(
            (unit, sizes) ->
                sizes.forEach(size -> traits.add(unit + ":" + size.stripTrailingZeros())));
    for (var stake : stakes) {
      var dollars = stake.figure().dollars();
      if (dollars != null && dollars.signum() > 0) {
        long step = (long) Math.floor(Math.log(dollars.doubleValue()) * STEPS);
        for (long near = step - beside; near <= step + beside; near++) {
          for (var country : document.countries()) {
            traits.add("money:" + country + ":" + near);
          }
        }
      }
    }
    return traits;
  }

  /** What names that are near have in common: how they begin or end, or their initials. */
  private static void addPieces(CompanyWords name, Set<String> traits) {
    var words = List.of(name.words().split(" "));
    int most = Math.min(words.size(), LONGEST_NAME);
    for (int size = 1; size <= most; size++) {
      traits.add("name:" + String.join("", words.subList(0, size)));
      traits.add("name:" + String.join("", words.subList(words.size() - size, words.size())));
    }
    if (name.acronym() != null) {
      traits.add("name:" + name.acronym());
    }
  }
}

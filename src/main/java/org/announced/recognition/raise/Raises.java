package org.announced.recognition.raise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.announced.recognition.Candidate.Suggestion;
import org.announced.recognition.KnownAnnouncement;
import org.announced.recognition.KnownAnnouncement.Stake;
import org.announced.recognition.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Finds which pledges of a document are earlier or later forms of pledges that are known: by the
 * same investor for the same country or site, of other days, the later one larger and up to three
 * times as large. ADR 32 tells what speaks for that, and what against.
 */
public final class Raises {

  /** Points of one that is just proposed: as many as of what just looks the same. */
  private static final double PROPOSED = 67;

  private static final double POINTS = 5;

  /** How many days may lie between two forms of one pledge. */
  private static final int DAYS_AROUND = 400;

  private final Statement document;
  private final List<Stake> stakes;
  private final Set<String> names;
  private final Closeness closeness;
  private final List<ToldPledge> told;

  /**
   * @param stakes the document's pledges, also in US dollars
   * @param names of companies that the document may mean
   * @param closeness how investors are related
   */
  public Raises(Statement document, List<Stake> stakes, Set<String> names, Closeness closeness) {
    this.document = document;
    this.stakes = stakes;
    this.names = names;
    this.closeness = closeness;
    var teller = new PledgeTeller(document.headline(), document.countries(), names);
    this.told =
        teller.pledges(stakes).stream().filter(one -> one.terms().relation() == null).toList();
  }

  /** What the document raises of a known announcement; null if nothing. */
  public @Nullable Raise of(KnownAnnouncement known) {
    if (told.isEmpty() || known.retractedOn() != null) {
      return null;
    }
    var days = known.announcedOn().daysUntil(document.announcedOn());
    if (Math.abs(days) > DAYS_AROUND) {
      return null;
    }
    var teller = new PledgeTeller(known.headline(), known.countries(), names);
    var pairs = new ArrayList<FormPair>();
    for (var other : teller.pledges(known.stakes())) {
      for (var one : told) {
        var pair =
            FormPair.of(
                one,
                other,
                closeness.of(one.stake().investors(), other.stake().investors(), known.likeness()),
                days,
                known.likeness());
        if (pair.isSameAgain()
            || (!isToldAgain(one.stake(), known.stakes()) && !isToldAgain(other.stake(), stakes))) {
          pairs.add(pair);
        }
      }
    }
    pairs.removeIf(pair -> pair.evidence() <= 0);
    pairs.sort(Comparator.comparingDouble(FormPair::evidence).reversed());
    return pairs.isEmpty() ? null : raise(pairs, known);
  }

  private static boolean isToldAgain(Stake one, List<Stake> others) {
    return others.stream().anyMatch(other -> FormPair.isSame(one.figure(), other.figure()));
  }

  /**
   * Each pledge stands in one pair. Nothing is suggested where the document tells others again
   * beside it, which would be stored a second time.
   *
   * @param pairs best first, at least one
   */
  private Raise raise(List<FormPair> pairs, KnownAnnouncement known) {
    var paired = new HashSet<ToldPledge>();
    var suggestions = new ArrayList<Suggestion>();
    for (var pair : pairs) {
      var both = Set.of(pair.told(), pair.known());
      if (both.stream().noneMatch(paired::contains)) {
        paired.addAll(both);
        suggestions.add(isBeforeAll(pair) ? null : pair.suggestion());
      }
    }
    var isToldBeside =
        told.stream()
            .filter(one -> !paired.contains(one))
            .anyMatch(one -> isToldAgain(one.stake(), known.stakes()));
    var best = pairs.get(0);
    return new Raise(
        PROPOSED + POINTS * best.evidence(),
        best.words(),
        isToldBeside ? List.of() : suggestions.stream().filter(Objects::nonNull).toList());
  }

  /** Whether it comes before what the known one supersedes, so that its place is before that. */
  private boolean isBeforeAll(FormPair pair) {
    var formerDay = pair.known().terms().relatedOn();
    return formerDay != null && !document.announcedOn().firstDay().isAfter(formerDay);
  }
}

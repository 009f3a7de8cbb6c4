package org.announced.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.recognition.KnownAnnouncement.Stake;

/**
 * Decides whether a document tells of a known announcement, by adding up points, which are
 * hundredths of certainty. The same investor, place, nearly the same day and the same amount
 * suffice, whatever the headlines say. Where the amount is not known or the days are far apart, the
 * headlines have to be alike too. Another investor or another place makes it another announcement,
 * whatever else is alike.
 *
 * <p>ADR 10 tells how the weights were set and what they achieve, and RunningListTests measures it.
 */
final class Comparison {

  /** Points from which on a document looks like the announcement. */
  private static final double ALIKE = 67;

  /**
   * Points that are shown at most: only a document that is the same word for word would be certain.
   */
  private static final double MOST = 99;

  private static final int NEAR_DAYS = 14;

  /** For how many days after an announcement others write of it, or before it talk of it. */
  private static final int FOLLOWING_DAYS = 45;

  /** How many letters, beside the names of companies, make a headline like no other. */
  private static final double TELLING_LETTERS = 40;

  /** How many letters say nothing of their own, as in "invests in Japan". */
  private static final double IDLE_LETTERS = 15;

  private static final int FIRST_OF_EAST_ASIA = 0x2e80;

  private final Statement document;
  private final List<Stake> stakes;
  private final CorporateFamily kin;
  private final UnaryOperator<String> countryNames;
  private final double telling;

  /**
   * Compares one document with any number of known announcements.
   *
   * @param stakes the document's pledges, also in US dollars
   * @param countryNames gives the name of a country by its ISO 3166-1 code
   */
  Comparison(
      Statement document,
      List<Stake> stakes,
      CorporateFamily kin,
      UnaryOperator<String> countryNames) {
    this.document = document;
    this.stakes = stakes;
    this.kin = kin;
    this.countryNames = countryNames;
    this.telling = telling(document.headline(), kin.names());
  }

  /** The announcement as a candidate; empty if the document does not look like it. */
  Optional<Candidate> with(KnownAnnouncement known) {
    var signs =
        List.of(
            PartyMatch.of(stakes, document.parties(), known, kin),
            day(known),
            AmountMatch.of(stakes, known.stakes(), kin),
            place(known),
            headline(known),
            source(known));
    var points = signs.stream().mapToDouble(MatchReason::points).sum();
    return points < ALIKE
        ? Optional.empty()
        : Optional.of(
            candidate(
                known,
                Math.min(points, MOST),
                signs.stream().map(MatchReason::words).filter(Objects::nonNull)));
  }

  private static Candidate candidate(KnownAnnouncement known, double points, Stream<String> words) {
    var retracted = Stream.ofNullable(known.retractedOn()).map(day -> "it was retracted on " + day);
    return new Candidate(
        known.id(),
        known.slug(),
        known.headline(),
        known.announcedOn(),
        BigDecimal.valueOf(Math.round(points), 2),
        Stream.concat(words, retracted).toList(),
        known.sharesSource());
  }

  /** A page may report thousands. Of one that names nobody, its headline says which is meant. */
  private MatchReason source(KnownAnnouncement known) {
    if (!known.sharesSource()) {
      return MatchReason.of(0);
    }
    var isMeant = document.parties().isEmpty() && known.likeness() == 1;
    return new MatchReason(isMeant ? 60 : 12, "the same article");
  }

  private MatchReason day(KnownAnnouncement known) {
    var days = known.announcedOn().daysUntil(document.announcedOn());
    if (days == 0) {
      var isOne = known.announcedOn().equals(document.announcedOn());
      return new MatchReason(
          17, isOne ? "announced on the same day" : "perhaps announced on the same day");
    }
    var apart = Math.abs(days);
    var words =
        "announced %d %s %s"
            .formatted(apart, apart == 1 ? "day" : "days", days > 0 ? "earlier" : "later");
    var points =
        apart <= NEAR_DAYS ? 17 - 5.0 * apart / NEAR_DAYS : apart <= FOLLOWING_DAYS ? -6 : -12;
    return new MatchReason(points, words);
  }

  private MatchReason place(KnownAnnouncement known) {
    if (document.countries().isEmpty() || known.countries().isEmpty()) {
      return MatchReason.of(4);
    }
    var shared = new ArrayList<>(document.countries());
    shared.retainAll(known.countries());
    return shared.isEmpty()
        ? MatchReason.ANOTHER
        : new MatchReason(
            8,
            "the same place, "
                + shared.stream().map(countryNames).sorted().collect(Collectors.joining(", ")));
  }

  private MatchReason headline(KnownAnnouncement known) {
    if (known.likeness() == 1) {
      return new MatchReason(telling == 1 ? 36 : 20 * telling, "the same headline");
    }
    return new MatchReason(
        20 * telling * known.likeness(), known.likeness() >= 0.5 ? "a similar headline" : null);
  }

  /**
   * How much a headline says beside the names in it, from 0 to 1. A letter of East Asia says as
   * much as two others.
   */
  static double telling(String headline, Collection<String> names) {
    var rest = headline;
    for (var name : names) {
      rest = rest.replace(name, "");
    }
    var letters = rest.codePoints().map(c -> c >= FIRST_OF_EAST_ASIA ? 2 : 1).sum();
    return Math.max(0, Math.min(1, (letters - IDLE_LETTERS) / (TELLING_LETTERS - IDLE_LETTERS)));
  }
}

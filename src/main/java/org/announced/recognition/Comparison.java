package org.announced.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.dataset.DatasetRecord;
import org.announced.recognition.HeadlineMatch.LocalMatch;
import org.announced.recognition.KnownAnnouncement.Stake;
import org.announced.recognition.Statement.Spot;
import org.announced.recognition.raise.Raise;
import org.announced.recognition.raise.Raises;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a document tells of a known announcement, by adding up what each sign says. The
 * same investor, place, nearly the same day and the same amount suffice, whatever the headlines
 * say. Where the amount is not known or the days are far apart, other signs have to agree too.
 * Another place makes it another announcement, whatever else is alike.
 *
 * <p>ADR 10 tells how the weights were set and what they achieve, and RunningListTests and
 * RecognitionFitTests measure it.
 */
final class Comparison {

  /**
   * Points that are shown at most: only a document that is the same word for word would be certain.
   */
  private static final double MOST = 99;

  private static final Set<Sign> OTHER_AMOUNTS =
      EnumSet.of(Sign.OTHER_READING, Sign.RAISED_AMOUNT, Sign.OTHER_AMOUNT);

  private static final int NEAR_DAYS = 14;

  /** For how many days after an announcement others write of it, or before it talk of it. */
  private static final int FOLLOWING_DAYS = 100;

  /** For how many days a figure is told in several ways. */
  private static final int READING_DAYS = 3;

  private final Statement document;
  private final List<Stake> stakes;
  private final CorporateFamily kin;
  private final UnaryOperator<String> countryNames;
  private final CompanyNames names;
  private final Function<String, HeadlineWords> words;
  private final HeadlineMatch headline;
  private final PartyMatch parties;
  private final Raises raises;

  /**
   * Compares one document with any number of known announcements.
   *
   * @param stakes the document's pledges, also in US dollars
   * @param words gives those of a headline
   * @param isHeadlineOfMany whether several known announcements have its very headline
   * @param countryNames gives the name of a country by its ISO 3166-1 code
   */
  Comparison(
      Statement document,
      List<Stake> stakes,
      CorporateFamily kin,
      CompanyNames names,
      Function<String, HeadlineWords> words,
      boolean isHeadlineOfMany,
      UnaryOperator<String> countryNames) {
    this.document = document;
    this.stakes = stakes;
    this.kin = kin;
    this.names = names;
    this.words = words;
    this.countryNames = countryNames;
    this.headline =
        new HeadlineMatch(
            document.headline(), words.apply(document.headline()), kin.names(), isHeadlineOfMany);
    this.parties = new PartyMatch(document, stakes, headline.words(), kin, names);
    this.raises =
        new Raises(
            document,
            stakes,
            kin.names(),
            (told, known, likeness) -> kin.closeness(told, known, likeness, names));
  }

  /** The announcement as a candidate; empty if the document does not look like it. */
  Optional<Candidate> with(KnownAnnouncement known) {
    return near(known).filter(Candidate::isAlike);
  }

  /** The same, also if the document nearly looks like it. */
  Optional<Candidate> near(KnownAnnouncement known) {
    if (DatasetRecord.tellApart(document.records(), known.records())) {
      return Optional.empty();
    }
    var reasons = reasons(known);
    var isAnother = reasons.stream().anyMatch(one -> one.sign() == Sign.ANOTHER);
    var raise = isAnother ? null : raises.of(known);
    var points = Weights.shipped().sum(reasons);
    return points < Weights.NEARLY_ALIKE && raise == null
        ? Optional.empty()
        : Optional.of(
            candidate(
                known,
                Math.min(raise == null ? points : Math.max(points, raise.points()), MOST),
                reasons.stream().map(one -> words(raise, one)).filter(Objects::nonNull),
                raise,
                points >= Weights.ALIKE));
  }

  /** Where one amount raises another, it is said so, and not that they differ. */
  private static @Nullable String words(@Nullable Raise raise, MatchReason reason) {
    return raise != null && OTHER_AMOUNTS.contains(reason.sign()) ? raise.words() : reason.words();
  }

  /** Everything that speaks for it or against it. */
  List<MatchReason> reasons(KnownAnnouncement known) {
    var place = place(known);
    if (place.sign() == Sign.ANOTHER) {
      return List.of(place);
    }
    var knownWords = words.apply(known.headline());
    var reasons = new ArrayList<>(parties.with(known, knownWords));
    reasons.add(day(known));
    reasons.addAll(AmountMatch.of(stakes, known.stakes(), kin, apart(known) <= READING_DAYS));
    AmountMatch.periods(stakes, known.stakes()).ifPresent(reasons::add);
    reasons.addAll(SizeMatch.of(document.sizes(), known.sizes()));
    reasons.add(place);
    Spot.compared(document.spots(), known.spots()).ifPresent(reasons::add);
    var places =
        LocalMatch.of(
            document.regions(),
            headline.words(),
            known.regions(),
            knownWords,
            document.countries());
    reasons.addAll(
        headline.with(
            knownWords,
            known.likeness(),
            places,
            names.words(document.parties(), known.parties()),
            countryWords()));
    if (known.sharesSource()) {
      reasons.add(article(known));
    }
    return reasons;
  }

  private Set<String> countryWords() {
    return document.countries().stream()
        .flatMap(country -> words.apply(countryNames.apply(country)).words().stream())
        .collect(Collectors.toSet());
  }

  private static Candidate candidate(
      KnownAnnouncement known,
      double points,
      Stream<String> words,
      @Nullable Raise raise,
      boolean looksTheSame) {
    var retracted = Stream.ofNullable(known.retractedOn()).map(day -> "it was retracted on " + day);
    return new Candidate(
        known.id(),
        known.slug(),
        known.headline(),
        known.announcedOn(),
        BigDecimal.valueOf(Math.round(points), 2),
        Stream.concat(words, retracted).toList(),
        raise == null ? List.of() : raise.suggestions(),
        looksTheSame,
        known.sharesSource(),
        looksTheSame || raise != null);
  }

  /** A page may report thousands. Of one that names nobody, its headline says which is meant. */
  private MatchReason article(KnownAnnouncement known) {
    var isMeant = document.parties().isEmpty() && known.likeness() == 1;
    return MatchReason.of(isMeant ? Sign.SAME_ITEM : Sign.SAME_ARTICLE, "the same article");
  }

  private long apart(KnownAnnouncement known) {
    return Math.abs(known.announcedOn().daysUntil(document.announcedOn()));
  }

  private MatchReason day(KnownAnnouncement known) {
    var days = known.announcedOn().daysUntil(document.announcedOn());
    if (days == 0) {
      var isOne = known.announcedOn().equals(document.announcedOn());
      return MatchReason.of(
          Sign.NEAR_DAY, isOne ? "announced on the same day" : "perhaps announced on the same day");
    }
    var apart = Math.abs(days);
    var words =
        "announced %d %s %s"
            .formatted(apart, apart == 1 ? "day" : "days", days > 0 ? "earlier" : "later");
    return apart <= NEAR_DAYS
        ? new MatchReason(Sign.NEAR_DAY, 1 - 0.3 * apart / NEAR_DAYS, words)
        : MatchReason.of(apart <= FOLLOWING_DAYS ? Sign.LATER_DAY : Sign.FAR_DAY, words);
  }

  private MatchReason place(KnownAnnouncement known) {
    if (document.countries().isEmpty() || known.countries().isEmpty()) {
      return MatchReason.of(Sign.UNKNOWN_PLACE);
    }
    var shared = new ArrayList<>(document.countries());
    shared.retainAll(known.countries());
    return shared.isEmpty()
        ? MatchReason.of(Sign.ANOTHER)
        : MatchReason.of(
            Sign.SAME_PLACE,
            "the same place, "
                + shared.stream().map(countryNames).sorted().collect(Collectors.joining(", ")));
  }
}

package org.announced.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.PartialDay;
import org.announced.commitment.SizeUnit;
import org.announced.dataset.DatasetRecord;
import org.announced.money.Amount;
import org.announced.place.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * What a document says that tells one announcement from another.
 *
 * @param convertsOn the day at whose rates its amounts become dollars
 * @param countries ISO 3166-1 codes of where it takes effect; if it does not say, of where it was
 *     announced; empty when neither is said
 * @param regions ISO 3166-2 codes of where in these countries it takes effect, as far as it says
 * @param spots the sites that it stands on, as far as it says
 * @param pledges the amounts of money that it tells of
 * @param parties the ids of all companies that say they will do something, investors among them
 * @param articles the ids of its sources
 * @param sizes how large it is in other units than money
 * @param records the rows of data sets that it was taken from
 */
public record Statement(
    String headline,
    PartialDay announcedOn,
    LocalDate convertsOn,
    Set<String> countries,
    Set<String> regions,
    Set<Spot> spots,
    List<Pledge> pledges,
    Set<UUID> parties,
    Set<UUID> articles,
    Map<SizeUnit, Set<BigDecimal>> sizes,
    Set<DatasetRecord> records) {

  /**
   * A site on which something stands.
   *
   * @param site its id
   * @param exact where it is; null where that is not known exactly
   */
  public record Spot(UUID site, @Nullable Coordinates exact) {

    /** Beyond this, what stands on exactly known points is not one. */
    private static final double APART_KILOMETRES = 5;

    /** Within this, two sites may be one that is known twice. */
    private static final double NEXT_KILOMETRES = 1;

    /**
     * What the sites say that a document and a known announcement tell of; empty where either tells
     * of none. That two are near each other makes them no one site, and speaks neither for it nor
     * against it.
     */
    static Optional<MatchReason> compared(Set<Spot> told, Set<Spot> known) {
      if (told.isEmpty() || known.isEmpty()) {
        return Optional.empty();
      }
      var areApart = true;
      var areNext = false;
      for (var one : told) {
        for (var other : known) {
          if (one.site().equals(other.site())) {
            return Optional.of(MatchReason.of(Sign.SAME_SITE, "the same site"));
          }
          var apart = one.kilometresTo(other);
          areApart &= apart > APART_KILOMETRES;
          areNext |= apart >= 0 && apart <= NEXT_KILOMETRES;
        }
      }
      if (areApart) {
        return Optional.of(MatchReason.of(Sign.ANOTHER));
      }
      return areNext
          ? Optional.empty()
          : Optional.of(new MatchReason(Sign.OTHER_SITE, 1, "another site"));
    }

    /** How far another is; below 0 where that is not known exactly. */
    private double kilometresTo(Spot other) {
      return exact == null || other.exact == null ? -1 : exact.kilometresTo(other.exact);
    }
  }

  /**
   * An amount, and who pledges it.
   *
   * @param investors ids of companies; empty when none is named
   * @param period from when to when, as {@code 2026/2029}; null when nothing is said of it
   * @param terms by what it is told from others; null where it cannot be related to one
   */
  public record Pledge(
      Set<UUID> investors, Amount amount, @Nullable String period, @Nullable PledgeTerms terms) {

    /** One that cannot be related to another. */
    Pledge(Set<UUID> investors, Amount amount, @Nullable String period) {
      this(investors, amount, period, null);
    }
  }

  /**
   * By what one pledge is told from another of the same investors.
   *
   * @param id of the investment
   * @param pointer where it stands in the document; empty for a known one
   * @param country ISO 3166-1; null when not one country or not said
   * @param region ISO 3166-2; null when not one region or not said
   * @param site the id of where it is spent; null when not one site or not said
   * @param instrument as what it is spent, in the word of the API
   * @param purposes what it is for, in the words of the API
   * @param from when the spending starts; null when open or not said
   * @param until when it ends; null when open or not said
   * @param statedAs in the words of the announcement; null when not kept
   * @param isOut whether it stands in no total: it was taken back, is told elsewhere, or is no more
   *     than an estimate
   * @param relation what it is to another, in the word of the API; null when it stands alone
   * @param related the id of that other; null when it stands alone, or that is not known here
   * @param relatedOn the day of that other; null as that
   * @param isIncreased whether others say to add to it
   */
  public record PledgeTerms(
      UUID id,
      String pointer,
      @Nullable String country,
      @Nullable String region,
      @Nullable UUID site,
      String instrument,
      Set<String> purposes,
      @Nullable PartialDay from,
      @Nullable PartialDay until,
      @Nullable String statedAs,
      boolean isOut,
      @Nullable String relation,
      @Nullable UUID related,
      @Nullable LocalDate relatedOn,
      boolean isIncreased) {

    /** The relation of one that says itself what it is to others: nobody proposes another. */
    public static final String TOLD = "TOLD";

    private static final Set<String> BUILDING = Set.of("CAPEX", "MIXED");

    /** Whether money is spent in the same way: building and what it is mixed with are one. */
    public boolean isSpentLike(PledgeTerms other) {
      return instrument.equals(other.instrument)
          || (BUILDING.contains(instrument) && BUILDING.contains(other.instrument));
    }

    /** Whether it is building, of which a whole is pledged; other money is for one thing each. */
    public boolean isBuilding() {
      return BUILDING.contains(instrument);
    }

    public boolean hasOtherPurposes(PledgeTerms other) {
      return !purposes.isEmpty()
          && !other.purposes.isEmpty()
          && purposes.stream().noneMatch(other.purposes::contains);
    }

    /** Whether one is over before the other begins. */
    public boolean isOverBefore(PledgeTerms other) {
      return until != null && other.from != null && until.lastDay().isBefore(other.from.firstDay());
    }
  }
}

package org.announced.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.PartialDay;
import org.announced.commitment.SizeUnit;
import org.announced.dataset.DatasetRecord;
import org.announced.recognition.Statement.PledgeTerms;
import org.announced.recognition.Statement.Spot;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a known announcement.
 *
 * @param retractedOn null while it is not retracted
 * @param likeness how alike its headline and that of the document are, from 0 to 1; 1 is word for
 *     word
 * @param sharesSource whether a source of the document reports it
 * @param countries ISO 3166-1 codes of where it takes effect; if it does not say, of where it was
 *     announced
 * @param regions ISO 3166-2 codes of where in these countries it takes effect, as far as it says
 * @param spots the sites that it stands on, as far as it says
 * @param parties the ids of all companies that say they will do something, investors among them
 * @param sizes how large it is in other units than money
 * @param records the rows of data sets that it was taken from
 */
public record KnownAnnouncement(
    UUID id,
    String slug,
    String headline,
    PartialDay announcedOn,
    @Nullable LocalDate retractedOn,
    double likeness,
    boolean sharesSource,
    Set<String> countries,
    Set<String> regions,
    Set<Spot> spots,
    Set<UUID> parties,
    List<Stake> stakes,
    Map<SizeUnit, Set<BigDecimal>> sizes,
    Set<DatasetRecord> records) {

  /**
   * An amount, and who pledges it.
   *
   * @param investors ids of companies; empty when none is named
   * @param period from when to when; null when nothing is said of it
   * @param terms by what it is told from others; null where it cannot be related to one
   */
  public record Stake(
      Set<UUID> investors, Figure figure, @Nullable String period, @Nullable PledgeTerms terms) {

    Stake(Set<UUID> investors, Figure figure, @Nullable String period) {
      this(investors, figure, period, null);
    }
  }
}

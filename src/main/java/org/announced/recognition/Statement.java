package org.announced.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.PartialDay;
import org.announced.commitment.SizeUnit;
import org.announced.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What a document says that tells one announcement from another.
 *
 * @param convertsOn the day at whose rates its amounts become dollars
 * @param countries ISO 3166-1 codes of where it takes effect; if it does not say, of where it was
 *     announced; empty when neither is said
 * @param pledges the amounts of money that it tells of
 * @param parties the ids of all companies that say they will do something, investors among them
 * @param articles the ids of its sources
 * @param sizes how large it is in other units than money
 */
public record Statement(
    String headline,
    PartialDay announcedOn,
    LocalDate convertsOn,
    Set<String> countries,
    List<Pledge> pledges,
    Set<UUID> parties,
    Set<UUID> articles,
    Map<SizeUnit, Set<BigDecimal>> sizes) {

  /**
   * An amount, and who pledges it.
   *
   * @param investors ids of companies; empty when none is named
   * @param period from when to when, as {@code 2026/2029}; null when nothing is said of it
   */
  public record Pledge(Set<UUID> investors, Amount amount, @Nullable String period) {}
}

package org.announced.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.announced.money.Amount;

/**
 * What a document says, as far as it tells one announcement from another.
 *
 * @param countries where it takes effect, or else where it was announced; empty when not said
 * @param pledges the money of which it tells
 * @param parties every company that says it will do something, investors included
 */
public record Statement(
    String headline,
    LocalDate announcedOn,
    Set<String> countries,
    List<Pledge> pledges,
    Set<UUID> parties) {

  /**
   * Money, and who says that they will spend it.
   *
   * @param investors empty when none is named
   */
  public record Pledge(Set<UUID> investors, Amount amount) {}
}

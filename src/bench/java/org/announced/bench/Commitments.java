package org.announced.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the investments of a world, some of them related to one of the latest large ones. */
final class Commitments {

  private static final Weighted INSTRUMENTS =
      Weighted.of(
          "CAPEX 60, MIXED 22, EQUITY 6, DEBT 3, SUPPLY_CONTRACT 3, ACQUISITION 3, OPEX 2, GRANT 1");
  private static final Weighted STATUSES =
      Weighted.of(
          "ANNOUNCED 62, UNDER_CONSTRUCTION 12, PRE_CONSTRUCTION 10, OPERATING 9, CANCELLED 4,"
              + " SHELVED 3");
  private static final Weighted LEVELS =
      Weighted.of("PLEDGE 45, DEFINITIVE 25, MOU 15, LOI 8, IN_TALKS 7");
  private static final Weighted RELATIONS =
      Weighted.of("PART_OF 60, RESTATES 15, INCREASES 15, SUPERSEDES 10");
  private static final Weighted PURPOSES =
      Weighted.zipf(
          "AI_INFRASTRUCTURE",
          "CLOUD",
          "SEMICONDUCTORS",
          "ENERGY",
          "RESEARCH",
          "WORKFORCE_TRAINING",
          "CYBERSECURITY",
          "OTHER");
  private static final int LARGE_ONES_KEPT = 8;

  /** The announcement that investments are made for. */
  record Event(UUID id, LocalDate day, String recorded, List<UUID> sources, Weighted investors) {}

  /** One that others relate to. */
  private record Large(UUID id, String currency, double dollars, String investor) {}

  private final Draws draws;
  private final Rows rows;
  private final List<Large> large = new ArrayList<>();
  private int count;

  Commitments(Draws draws, Rows rows) {
    this.draws = draws;
    this.rows = rows;
  }

  int count() {
    return count;
  }

  void invest(Event event, int position) {
    count++;
    var id = draws.id();
    var other = !large.isEmpty() && draws.percent(3) ? large.get(draws.below(large.size())) : null;
    var relation = other == null ? null : draws.of(RELATIONS);
    var investor = other == null ? draws.of(event.investors()) : other.investor();
    var currency = other == null ? draws.of(Amount.CURRENCIES) : other.currency();
    double dollars = dollars(relation, other);
    if (count % 100 == 1 && other == null) {
      dollars *= 20;
      large.add(new Large(id, currency, dollars, investor));
      if (large.size() > LARGE_ONES_KEPT) {
        large.remove(0);
      }
    }
    var amount = Amount.of(draws.of(Amount.QUALIFIERS), dollars, currency);
    int start = event.day().getYear() + draws.below(2);
    boolean period = draws.percent(80);
    rows.add(
        "investment",
        id,
        event.id(),
        event.day(),
        position,
        amount.value(),
        amount.bounds().low(),
        amount.bounds().high(),
        currency,
        amount.qualifier(),
        period ? start : null,
        period && !draws.percent(12) ? start + draws.below(6) : null,
        draws.percent(3) ? null : draws.country(),
        draws.of(INSTRUMENTS),
        draws.of(STATUSES),
        draws.of(LEVELS),
        draws.percent(4) ? 1 + draws.below(3) : 0,
        relation,
        other == null ? null : other.id(),
        "INCREASES".equals(relation) && draws.percent(70) ? amount.value() : null,
        event.recorded(),
        event.recorded());
    investors(id, investor, event.investors());
    purposes(id);
    rows.add("investment_evidence", id, 0, event.sources().get(0), "paragraph " + (position + 2));
    if (event.sources().size() > 1 && draws.percent(40)) {
      rows.add("investment_evidence", id, 1, event.sources().get(1), null);
    }
  }

  private double dollars(@Nullable String relation, @Nullable Large other) {
    if (other == null) {
      return Math.max(1e5, Math.min(draws.logNormal(150e6, 1.8), 25e9));
    }
    boolean part = "PART_OF".equals(relation) || "INCREASES".equals(relation);
    return other.dollars() * (part ? 0.02 + 0.002 * draws.below(140) : 0.8 + 0.1 * draws.below(6));
  }

  private void investors(UUID investment, String first, Weighted investors) {
    if (draws.percent(4)) {
      return;
    }
    var named = new LinkedHashSet<>(List.of(first));
    if (draws.percent(18)) {
      named.add(draws.of(investors));
      named.add(draws.of(investors));
    }
    boolean shares = draws.percent(20);
    int position = 0;
    for (var company : named) {
      var share = shares && named.size() > 1 ? "0.3" : null;
      rows.add("investment_investor", investment, position++, company, share);
    }
  }

  private void purposes(UUID investment) {
    var chosen = new LinkedHashSet<>(List.of(draws.of(PURPOSES)));
    if (draws.percent(40)) {
      chosen.add(draws.of(PURPOSES));
      chosen.add(draws.of(PURPOSES));
    }
    boolean shares = draws.percent(10);
    int position = 0;
    for (var purpose : chosen) {
      var share = shares && chosen.size() > 1 ? "0.3" : null;
      rows.add("investment_purpose", investment, position++, purpose, share);
    }
  }
}

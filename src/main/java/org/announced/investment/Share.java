package org.announced.investment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.announced.announcement.AnnouncementJson;

/**
 * The share of an investment {@code i} that a question is about, in SQL: all of what it adds to a
 * total, what falls to one group of a summary, or what of it falls to none. Parts are exact to the
 * currency's smallest unit and add up to the whole.
 *
 * @param lateral what the investment is joined with; no row, when it has no such share
 * @param joint what of it is of several investors without stated shares
 */
record Share(String lateral, String low, String point, String high, String joint) {

  /** In which years an amount stands. */
  enum Phasing {
    /** All of it in the year of its announcement. */
    LUMP,
    /** Evenly over its period. */
    SPREAD
  }

  /** All of it. */
  static Share whole(Normalization amounts) {
    return new Share(
        "",
        amounts.countsLow(),
        amounts.countsPoint(),
        amounts.countsHigh(),
        joint(amounts.countsPoint()));
  }

  private static String joint(String point) {
    return "case when i.joint then %1$s when %1$s is not null then 0 end".formatted(point);
  }

  /**
   * What falls to a group. In the group of an investor or recipient who has it jointly with others
   * it is none of the company's own.
   */
  static Share of(Normalization amounts, DividedGroup group, Phasing phasing) {
    var share = whole(amounts);
    var shared = new ArrayList<String>();
    for (var division : Division.values()) {
      var value = group.value(division.key());
      if (value != null) {
        share = share.of(division, value, amounts);
        if (division.isShared()) {
          shared.add(division.standsInFull());
        }
      }
    }
    share = phasing == Phasing.SPREAD ? share.inPeriod(group, amounts) : share.inTime(group);
    return shared.isEmpty() ? share : share.notOwnWhen("(" + String.join(" or ", shared) + ")");
  }

  /** All of it, where the announcement falls to the times of the group. */
  private Share inTime(DividedGroup group) {
    var share = this;
    for (var key : DividedGroup.DividingKey.TIMES) {
      var value = group.value(key);
      if (value != null) {
        share = share.when("in_" + key.word(), announced(key) + DividedGroup.upTo(value));
      }
    }
    return share;
  }

  private Share of(Division division, String value, Normalization amounts) {
    var parts = division.parts("i");
    return division.hasShares()
        ? part(parts, division.alias(), division.column(), value, amounts)
        : joined(parts, division.alias(), division.column(), value);
  }

  /** What falls to no part of an umbrella, no purpose, no investor: one or more of these. */
  static Share unallocated(Normalization amounts, Set<UnallocatedKinds.Unallocated> kinds) {
    var whole = whole(amounts);
    String upto = "coalesce((select p.share_from from %s as p where p.rest), 1)";
    String shares =
        " join lateral (select %s as investors, %s as purposes) as s on true"
            .formatted(
                kinds.contains(UnallocatedKinds.Unallocated.INVESTOR)
                    ? upto.formatted("investor_parts(i.id, i.joint)")
                    : "1",
                kinds.contains(UnallocatedKinds.Unallocated.PURPOSE)
                    ? upto.formatted("purpose_parts(i.id)")
                    : "1");
    var allocated =
        new Share(shares, whole.low, whole.point, whole.high, whole.joint)
            .cut("to_investors", "0", "s.investors", amounts)
            .cut("to_purposes", "0", "s.purposes", amounts);
    String rest =
        "(%s - case when "
            + (kinds.contains(UnallocatedKinds.Unallocated.UMBRELLA)
                ? amounts.standings().umbrella()
                : "false")
            + " then 0 else %s end)";
    String point = rest.formatted(whole.point, allocated.point);
    return new Share(
            allocated.lateral,
            rest.formatted(whole.low, allocated.low),
            point,
            rest.formatted(whole.high, allocated.high),
            joint(point))
        .when(
            "left_over",
            "(" + point + " > 0 or " + rest.formatted(whole.low, allocated.low) + " > 0)");
  }

  /** What falls to a time, which is divided in the shortest of those that are asked for. */
  private Share inPeriod(DividedGroup group, Normalization amounts) {
    List<DividedGroup.DividingKey> asked =
        DividedGroup.DividingKey.TIMES.stream().filter(key -> group.value(key) != null).toList();
    if (asked.isEmpty()) {
      return this;
    }
    String unit = asked.get(0).word();
    String conditions =
        asked.stream()
            .map(
                key ->
                    spent(key, asked.get(0))
                        + DividedGroup.upTo(Objects.requireNonNull(group.value(key))))
            .collect(Collectors.joining(" and "));
    String joined =
        " join lateral (select min(p.share_from) as share_from, max(p.share_to) as share_to from period_parts(i.period_days, '%1$s') as p where %2$s having count(*) > 0) as %1$s on true"
            .formatted(unit, conditions);
    return new Share(lateral + joined, low, point, high, joint)
        .cut(unit + "_part", unit + ".share_from", unit + ".share_to", amounts);
  }

  /** A time in which a part of a period lies. */
  private static String spent(DividedGroup.DividingKey time, DividedGroup.DividingKey unit) {
    if (time == unit) {
      return "p.part";
    }
    return time == DividedGroup.DividingKey.YEAR
        ? "left(p.part, 4)"
        : "left(p.part, 4) || '-Q' || (right(p.part, 2)::integer + 2) / 3";
  }

  /** The year, quarter or month of the announcement. */
  private static String announced(DividedGroup.DividingKey key) {
    return switch (key) {
      case QUARTER -> "(" + AnnouncementJson.quarter("i") + ")";
      case MONTH -> "(" + AnnouncementJson.month("i") + ")";
      default -> "to_char(i.announced_on, 'YYYY')";
    };
  }

  private Share part(String parts, String alias, String key, String value, Normalization amounts) {
    return joined(parts, alias, key, value)
        .cut(alias + "_part", alias + ".share_from", alias + ".share_to", amounts);
  }

  private Share joined(String parts, String alias, String key, String value) {
    String joined =
        " join lateral %1$s as %2$s on %2$s.%3$s".formatted(parts, alias, key)
            + DividedGroup.matching(value);
    return new Share(lateral + joined, low, point, high, joint);
  }

  private Share cut(String alias, String from, String to, Normalization amounts) {
    String joined =
        " join lateral counts_part(%s, %s, %s, %s, %s, %d) as %s on true"
            .formatted(low, point, high, from, to, amounts.minorDigits(), alias);
    String cut = alias + ".part_point";
    return new Share(lateral + joined, alias + ".part_low", cut, alias + ".part_high", joint(cut));
  }

  private Share when(String alias, String condition) {
    return new Share(
        lateral + " join lateral (select) as " + alias + " on " + condition,
        low,
        point,
        high,
        joint);
  }

  private Share notOwnWhen(String together) {
    String own =
        "case when "
            + together
            + " then case when "
            + point
            + " is not null then 0 end else %s end";
    return new Share(
        lateral,
        own.formatted(low),
        own.formatted(point),
        own.formatted(high),
        "case when " + together + " then " + point + " when " + point + " is not null then 0 end");
  }
}

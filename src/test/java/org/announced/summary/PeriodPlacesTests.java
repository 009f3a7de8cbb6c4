package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.announced.support.HttpTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That the two ways of dividing a period say the same. */
@HttpTest
class PeriodPlacesTests {

  /** Begins in each month of a year and lasts for up to five, and lacks one end or both. */
  private static final String PERIODS =
      """
      select daterange((date '2026-01-15' + make_interval(months => first))::date,
          (date '2026-01-20' + make_interval(months => first + months - 1))::date) as period
        from generate_series(0, 11) as first, generate_series(1, 60) as months
      union all
      select unnest(array[daterange('2026-01-01', null), daterange(null, '2026-01-01'), daterange(null, null), 'empty'])
      """;

  /** What of an amount falls to each place, worked out of whole months. */
  private static final String PLACES =
      """
      select q.period, case when :unit = 'year' then nullif(u, -1)::text when u < 0 then null
          when :unit = 'quarter' then u / 4 || '-Q' || u % 4 + 1 else u / 12 || '-' || lpad((u % 12 + 1)::text, 2, '0') end as part,
          round(case when u = n.first then 0 else n.head + (u - n.first - 1) * n.each end / n.months::numeric, 12) as since,
          round(case when u = n.last then n.months else n.head + (u - n.first) * n.each end / n.months::numeric, 12) as upto,
          case when u = n.last and u > n.first then n.months - n.head - (u - n.first - 1) * n.each else n.tail end = n.tail as ends
        from periods as q cross join lateral period_places(q.period, :unit) as n
        cross join lateral generate_series(n.first, n.last) as u
      """;

  private static final String PARTS =
      """
      select q.period, d.part, round(d.share_from, 12), round(d.share_to, 12), true
        from periods as q cross join lateral period_parts(q.period, :unit) as d
      """;

  private final JdbcClient jdbc;

  PeriodPlacesTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @ValueSource(strings = {"month", "quarter", "year"})
  void wholeMonthsDivideAPeriodAsSharesDo(String unit) {
    assertThat(differences(unit, PLACES, PARTS)).isZero();
    assertThat(differences(unit, PARTS, PLACES)).isZero();
  }

  private long differences(String unit, String one, String other) {
    return jdbc.sql(
            "with periods as (%s) select count(*) from (%s except all %s) as d"
                .formatted(PERIODS, one, other))
        .param("unit", unit)
        .query(Long.class)
        .single();
  }
}

package org.announced.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.announced.summary.Tally.Place;
import org.announced.web.Fault;
import org.announced.web.ProblemException;
import org.announced.web.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what segments add up to. Must run in a transaction of one snapshot. */
@Repository
class Sums {

  private static final int ROWS_AT_ONCE = 2000;
  private static final int MOST_GROUPS = 200_000;

  private final NamedParameterJdbcTemplate jdbc;

  Sums(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    template.setFetchSize(ROWS_AT_ONCE);
    this.jdbc = new NamedParameterJdbcTemplate(template);
  }

  /**
   * The state of the data, and what changed since another one.
   *
   * @param segments those in which something changed
   */
  record State(long version, List<Integer> segments) {}

  State since(long version) {
    List<Integer> segments = new ArrayList<>();
    long[] now = new long[1];
    jdbc.query(
        "select d.version, s.id from data_version d left join segment s on s.version > :version",
        Map.of("version", version),
        row -> {
          now[0] = row.getLong(1);
          int segment = row.getInt(2);
          if (!row.wasNull()) {
            segments.add(segment);
          }
        });
    return new State(now[0], segments);
  }

  /** What all segments add up to, by segment and together. */
  Tally all(Question question, Map<Integer, Tally> bySegment) {
    Tally total = new Tally(question.description().measures().size());
    Map<Place, Place> places = new HashMap<>();
    read(
        SummarySql.of(question, false),
        question.binder().values(),
        question,
        (segment, place, sums) -> {
          Place known = places.computeIfAbsent(place, p -> p);
          total.add(known, sums);
          bySegment.computeIfAbsent(segment, any -> new Tally(sums.length)).add(known, sums);
          if (!question.keys().isEmpty()) {
            refuse(total.size());
          }
        });
    return total;
  }

  /** What each of these segments adds up to. */
  Map<Integer, Tally> of(Question question, List<Integer> segments) {
    int width = question.description().measures().size();
    Map<Integer, Tally> changed = new HashMap<>();
    segments.forEach(segment -> changed.put(segment, new Tally(width)));
    Map<String, Object> values = new HashMap<>(question.binder().values());
    values.put("segments", segments.toArray(Integer[]::new));
    read(
        SummarySql.of(question, true),
        values,
        question,
        (segment, place, sums) ->
            changed.computeIfAbsent(segment, any -> new Tally(width)).add(place, sums));
    return changed;
  }

  private interface Reading {
    void take(int segment, Place place, BigDecimal[] sums);
  }

  private void read(String sql, Map<String, Object> values, Question question, Reading reading) {
    int width = SummarySql.width(question);
    int measures = question.description().measures().size();
    Map<String, Integer> keys = new HashMap<>();
    question.slices().forEach(slice -> keys.put(slice.name(), slice.keys().size()));
    jdbc.query(
        sql,
        values,
        row -> {
          String slice = row.getString(2);
          List<@Nullable String> place = new ArrayList<>();
          for (int i = 0; i < keys.getOrDefault(slice, 0); i++) {
            place.add(row.getString(3 + i));
          }
          BigDecimal[] sums = new BigDecimal[measures];
          for (int i = 0; i < measures; i++) {
            BigDecimal sum = row.getBigDecimal(3 + width + i);
            sums[i] = sum == null || sum.signum() == 0 ? BigDecimal.ZERO : sum;
          }
          reading.take(row.getInt(1), new Place(slice, place), sums);
        });
  }

  private static void refuse(int groups) {
    if (groups > MOST_GROUPS) {
      String detail =
          "There are more than %,d groups; narrow them with filters, or group by less."
              .formatted(MOST_GROUPS);
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          detail,
          List.of(Fault.of("groupBy", "too-many-groups", detail, List.of())));
    }
  }
}

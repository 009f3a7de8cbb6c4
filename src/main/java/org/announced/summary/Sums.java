package org.announced.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.announced.summary.Tally.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what segments add up to. Must run in a transaction of one snapshot. */
@Repository
class Sums {

  private static final int ROWS_AT_ONCE = 2000;

  /** So many sums of segments are held of any question, about twenty of each segment. */
  private static final int FEW = 5_000;

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

  /**
   * What all segments add up to.
   *
   * @param bySegment the same of each segment; null when that is too much to keep
   */
  record All(Tally total, @Nullable Map<Integer, Tally> bySegment) {}

  /**
   * What all segments add up to, together and, where that is not too much, by segment.
   *
   * @param most how many groups may be held; twice as many sums of segments
   * @throws TooManySums when there are more groups
   */
  All all(Question question, int most) {
    Tally total = new Tally(question.description().measures().size());
    Map<Integer, Tally> bySegment = new HashMap<>();
    Map<Place, Place> places = new HashMap<>();
    int mostOfSegments = 2 * most + FEW;
    int[] groups = new int[1];
    int[] kept = new int[1];
    read(
        SummarySql.of(question, false),
        question.binder().values(),
        question,
        (segment, place, sums) -> {
          Place before = places.putIfAbsent(place, place);
          Place known = before == null ? place : before;
          total.add(known, sums);
          if (before == null && place.isGroup() && ++groups[0] > most) {
            throw new TooManySums();
          }
          if (kept[0] <= mostOfSegments) {
            bySegment.computeIfAbsent(segment, any -> new Tally(sums.length)).add(known, sums);
            kept[0]++;
          } else {
            bySegment.clear();
          }
        });
    return new All(total, kept[0] <= mostOfSegments ? bySegment : null);
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
}

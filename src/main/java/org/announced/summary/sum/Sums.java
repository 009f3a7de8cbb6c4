package org.announced.summary.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.GroupSums.SumPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads what segments add up to. Must run in a transaction of one snapshot. */
@Repository
public class Sums {

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
  public record State(long version, List<Integer> segments) {}

  /**
   * Takes one statement.
   *
   * @param version since which changes are looked for; with {@link StandingSums#NEVER} every
   *     segment has changed
   */
  public State since(long version) {
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
  record All(GroupSums total, @Nullable Map<Integer, GroupSums> bySegment) {}

  /**
   * What all segments add up to, together and, where that is not too much, by segment.
   *
   * @param most how many groups may be held; twice as many sums of segments
   * @throws TooManySums when there are more groups
   */
  public All all(SummaryQuery question, int most) {
    GroupSums total = new GroupSums(question.description().measures().size());
    Map<Integer, GroupSums> bySegment = new HashMap<>();
    Map<SumPlace, SumPlace> places = new HashMap<>();
    int mostOfSegments = 2 * most + FEW;
    int[] groups = new int[1];
    int[] kept = new int[1];
    read(
        SummarySql.of(question, SummarySql.ALL),
        question.binder().values(),
        question,
        (segment, place, sums) -> {
          SumPlace before = places.putIfAbsent(place, place);
          SumPlace known = before == null ? place : before;
          total.add(known, sums);
          if (before == null && place.isGroup() && ++groups[0] > most) {
            throw new TooManySums();
          }
          if (kept[0] <= mostOfSegments) {
            bySegment.computeIfAbsent(segment, any -> new GroupSums(sums.length)).add(known, sums);
            kept[0]++;
          } else {
            bySegment.clear();
          }
        });
    return new All(total, kept[0] <= mostOfSegments ? bySegment : null);
  }

  /** What each of these segments adds up to. */
  public Map<Integer, GroupSums> of(SummaryQuery question, List<Integer> segments) {
    int width = question.description().measures().size();
    Map<Integer, GroupSums> changed = new HashMap<>();
    segments.forEach(segment -> changed.put(segment, new GroupSums(width)));
    Map<String, Object> values = new HashMap<>(question.binder().values());
    values.put("segments", segments.toArray(Integer[]::new));
    read(
        SummarySql.of(question, SummarySql.SEGMENTS),
        values,
        question,
        (segment, place, sums) ->
            changed.computeIfAbsent(segment, any -> new GroupSums(width)).add(place, sums));
    return changed;
  }

  /** What these announcements add up to. */
  GroupSums of(SummaryQuery question, UUID[] announcements) {
    GroupSums total = new GroupSums(question.description().measures().size());
    Map<String, Object> values = new HashMap<>(question.binder().values());
    values.put("announcements", announcements);
    read(
        SummarySql.of(question, SummarySql.ANNOUNCEMENTS),
        values,
        question,
        (segment, place, sums) -> total.add(place, sums));
    return total;
  }

  private interface SumReading {
    void take(int segment, SumPlace place, BigDecimal[] sums);
  }

  private void read(
      String sql, Map<String, Object> values, SummaryQuery question, SumReading reading) {
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
          reading.take(row.getInt(1), new SumPlace(slice, place), sums);
        });
  }
}

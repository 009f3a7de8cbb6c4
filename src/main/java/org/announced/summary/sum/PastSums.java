package org.announced.summary.sum;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.announced.summary.query.SummaryQuery;
import org.announced.version.Moment;
import org.announced.version.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What questions added up to at earlier versions of the data. Sums that are known at one version,
 * the present one or any other that somebody asked for, are those of another but for the
 * announcements that changed between the two: these are taken out as they were at the one, and
 * added as they were at the other. Only where too many did is everything added up.
 */
@Component
public class PastSums {

  private static final int SUMS_KEPT = 2_000_000;

  /** So few changes lie between sums that both need not be kept. */
  private static final int NEAR = 500;

  private final Sums sums;
  private final Changed changed;
  private final Snapshot snapshot;

  /** Sums by version, of each question. */
  private final Cache<String, Map<Long, GroupSums>> known =
      Caffeine.newBuilder()
          .maximumWeight(SUMS_KEPT)
          .<String, Map<Long, GroupSums>>weigher(
              (identity, of) -> 10 + of.values().stream().mapToInt(GroupSums::size).sum())
          .build();

  PastSums(Sums sums, Changed changed, Snapshot snapshot) {
    this.sums = sums;
    this.changed = changed;
    this.snapshot = snapshot;
  }

  /**
   * Must be called without a transaction, by a thread that reads as of a moment.
   *
   * @param present sums that are kept of the same question, of the present or a little before; null
   *     when there are none
   * @param most how many groups may be held
   * @throws TooManySums when there are more groups
   */
  public GroupSums of(SummaryQuery question, @Nullable Known present, int most) {
    var moment = Objects.requireNonNull(Moment.current());
    var identity = question.identity();
    var kept = known.get(identity, any -> new ConcurrentHashMap<>());
    var exact = kept.get(moment.version());
    if (exact != null) {
      return exact;
    }
    var nearest =
        question.local()
            ? Stream.concat(
                    Stream.ofNullable(present),
                    kept.entrySet().stream().map(e -> new Known(e.getKey(), e.getValue())))
                .min(Comparator.comparingLong(one -> Math.abs(one.version() - moment.version())))
                .orElse(null)
            : null;
    var found = nearest == null ? null : fromNearest(question, nearest, moment);
    if (found == null) {
      var all = Objects.requireNonNull(snapshot.of(() -> sums.all(question, most)));
      found = new Reached(all.total(), Integer.MAX_VALUE);
    }
    if (found.changes() > NEAR) {
      kept.put(moment.version(), found.sums());
      known.put(identity, kept);
    }
    return found.sums();
  }

  /** Sums of one version. */
  public record Known(long version, GroupSums sums) {}

  private record Reached(GroupSums sums, int changes) {}

  /** Null when so much changed between the two that everything is added up sooner. */
  private @Nullable Reached fromNearest(SummaryQuery question, Known nearest, Moment moment) {
    var other = new Moment(nearest.version());
    var between = changed.between(other, moment);
    if (between == null) {
      return null;
    }
    var reached = nearest.sums().copy();
    if (between.length > 0) {
      reached.add(Objects.requireNonNull(snapshot.of(() -> sums.of(question, between))));
      reached.subtract(
          Objects.requireNonNull(other.read(() -> snapshot.of(() -> sums.of(question, between)))));
    }
    return new Reached(reached, between.length);
  }
}

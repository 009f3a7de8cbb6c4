package org.announced.summary.sum;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which announcements add up to something else at one version of the data than at another. */
@Repository
class Changed {

  private static final int MOST_KEPT = 500_000;

  /** With more of them it takes longer to add up what changed than everything. */
  private static final int MOST = 30_000;

  private final JdbcClient jdbc;

  /** What is between two versions stays as it is. */
  private final Cache<List<Moment>, Optional<UUID[]>> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .<List<Moment>, Optional<UUID[]>>weigher(
              (between, ids) -> 10 + ids.map(some -> some.length).orElse(0))
          .build();

  Changed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The ids of all that may; null when there are too many, or none is as it was. */
  UUID @Nullable [] between(Moment one, Moment other) {
    return known
        .get(List.of(one, other), any -> Optional.ofNullable(find(one, other)))
        .orElse(null);
  }

  private UUID @Nullable [] find(Moment one, Moment other) {
    var direct =
        ids(
            "select announcements_changed(%d, %d, %d)"
                .formatted(
                    Math.min(one.version(), other.version()),
                    Math.max(one.version(), other.version()),
                    MOST));
    if (direct == null || direct.length == 0) {
      return direct;
    }
    return Stream.of(one, other)
        .map(moment -> Objects.requireNonNull(moment.read(() -> withUmbrellas(direct))))
        .flatMap(Arrays::stream)
        .distinct()
        .toArray(UUID[]::new);
  }

  /** Those in which stands what counts another amount when a part of it does, too. */
  private UUID[] withUmbrellas(UUID[] announcements) {
    return jdbc.sql("select with_umbrellas(?)")
        .param(announcements)
        .query((row, number) -> (UUID[]) row.getArray(1).getArray())
        .single();
  }

  private UUID @Nullable [] ids(String sql) {
    var found = new UUID @Nullable [1][];
    jdbc.sql(sql)
        .query(
            row -> {
              var ids = row.getArray(1);
              found[0] = ids == null ? null : (UUID[]) ids.getArray();
            });
    return found[0];
  }
}

package org.announced.money;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.announced.access.Caller;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** What people gave and corrected: old and new, who, when and why. */
@Repository
class RateRevisions {

  private final NamedParameterJdbcTemplate jdbc;

  RateRevisions(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param before what stood in the place of some of them
   */
  void add(
      List<ReferenceRate> rates,
      Map<ReferenceRate.Of, ReferenceRate> before,
      Caller by,
      @Nullable String reason,
      Instant at) {
    jdbc.batchUpdate(
        """
        insert into reference_rate_revision (id, currency, on_day, per_euro, source, old_per_euro,
          old_source, made_at, token_id, author, reason)
        values (:id, :currency, :onDay, :perEuro, :source, :oldPerEuro, :oldSource, :madeAt, :tokenId,
          :author, :reason)
        """,
        rates.stream()
            .map(rate -> row(rate, before.get(rate.of())))
            .map(
                row ->
                    row.addValue("madeAt", at.atOffset(ZoneOffset.UTC))
                        .addValue("tokenId", by.id())
                        .addValue("author", by.name())
                        .addValue("reason", reason, Types.VARCHAR))
            .toArray(SqlParameterSource[]::new));
  }

  private static MapSqlParameterSource row(ReferenceRate rate, @Nullable ReferenceRate old) {
    return new MapSqlParameterSource()
        .addValue("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
        .addValue("currency", rate.currency())
        .addValue("onDay", rate.on())
        .addValue("perEuro", rate.perEuro())
        .addValue("source", rate.source())
        .addValue("oldPerEuro", old == null ? null : old.perEuro(), Types.NUMERIC)
        .addValue("oldSource", old == null ? null : old.source(), Types.VARCHAR);
  }
}

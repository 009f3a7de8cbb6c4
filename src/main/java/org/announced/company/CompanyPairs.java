package org.announced.company;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes which companies may be one by their names, for a person to decide. */
@Component
class CompanyPairs {

  private final JdbcClient jdbc;

  CompanyPairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A known company whose name is near to that of a new one.
   *
   * @param reason what is near about them, in a sentence
   */
  record NearCompany(String slug, String name, String reason) {}

  /** Looks for companies whose names are near, tells each new one, and keeps the pairs. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(Collection<NewCompany> made, Instant now) {
    Map<UUID, NewCompany> byId =
        made.stream().collect(Collectors.toMap(NewCompany::id, Function.identity()));
    jdbc.sql("select company_id, slug, name, reason from pair_companies(:made, :now)")
        .param("made", new SqlArrayValue("uuid", byId.keySet().toArray()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (RowCallbackHandler)
                row -> {
                  var one = byId.get(row.getObject("company_id", UUID.class));
                  if (one != null) {
                    one.isNear(
                        new NearCompany(
                            row.getString("slug"), row.getString("name"), row.getString("reason")));
                  }
                });
  }
}

package org.announced.company.identifier;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Whose the identifiers are that are known. */
@Component
public class IdentifierOwners {

  private static final int NEAREST = 5;

  private final JdbcClient jdbc;

  IdentifierOwners(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An identifier and the company that has it.
   *
   * @param identifier such as {@code WIKIDATA:Q2283}
   */
  public record OwnedIdentifier(String identifier, String slug, String name) {}

  /** Those of the identifiers that other companies than this one have. One statement, or none. */
  public List<OwnedIdentifier> ofOthers(UUID company, Collection<CompanyIdentifier> identifiers) {
    return identifiers.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select scheme || ':' || value as identifier, other.slug, other.name
                from company_identifier join company as other on other.id = company_id
                where other.id <> :id and upper(value) = any (:values)
                  and scheme || ':' || upper(value) = any (:keys)
                order by other.slug, position
                """)
            .param("id", company)
            .param("values", texts(identifiers.stream().map(one -> one.value()).toList()))
            .param("keys", texts(identifiers.stream().map(CompanyIdentifier::toString).toList()))
            .query(OwnedIdentifier.class)
            .list();
  }

  private static SqlArrayValue texts(List<String> texts) {
    return new SqlArrayValue(
        "text", texts.stream().map(one -> one.toUpperCase(Locale.ROOT)).toArray());
  }

  /** What is stored of what somebody looks for, in capitals; null when no company has it. */
  @Nullable String find(IdentifierText sought) {
    return jdbc.sql(
            """
            select upper(value) from company_identifier
            where upper(value) = upper(:value) and scheme = coalesce(cast(:scheme as text), scheme)
            limit 1
            """)
        .param("value", sought.value())
        .param("scheme", sought.scheme() == null ? null : sought.scheme().name())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** Identifiers whose values are written most like a text, at most five, the nearest first. */
  public List<String> nearest(String value) {
    return jdbc.sql(
            """
            select scheme || ':' || value from company_identifier
            where upper(value) % upper(:value)
            order by similarity(upper(value), upper(:value)) desc, value limit :most
            """)
        .param("value", value)
        .param("most", NEAREST)
        .query(String.class)
        .list();
  }
}

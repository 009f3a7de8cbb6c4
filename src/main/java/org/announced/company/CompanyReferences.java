package org.announced.company;

import java.util.Optional;
import java.util.UUID;
import org.announced.company.identifier.IdentifierText;
import org.announced.http.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What names a company in an address: its id or its slug, also after it was merged; and its
 * listings and identifiers, {@code XTKS:3778} or {@code LEI:…}, with which no slug can be mistaken.
 */
@Component
public class CompanyReferences {

  /** Where companies are. */
  public static final String PATH = "/api/v1/companies";

  private static final String REGISTERED =
      """
      id = (with asked as (select ? as text)
        select company_id from asked join company_identifier
          on scheme = split_part(text, ':', 1) and upper(value) = upper(substr(text, strpos(text, ':') + 1))
        union all
        select company_id from asked join company_listing
          on mic = upper(split_part(text, ':', 1)) and ticker = upper(split_part(text, ':', 2))
        limit 1)
      """;

  private final JdbcClient jdbc;

  CompanyReferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The company that an address names.
   *
   * @param mergedInto the company that it turned out to be, which stands for itself; null for one
   *     that was not merged
   */
  public record Reference(UUID id, String slug, String name, @Nullable UUID mergedInto) {}

  /** Empty when there is no such company. */
  public Optional<Reference> find(String ref) {
    var id = Ids.find(ref);
    var condition = id.isPresent() ? "id = ?" : ref.indexOf(':') < 0 ? "slug = ?" : REGISTERED;
    return jdbc.sql("select id, slug, name, merged_into from company where " + condition)
        .param(
            id.isPresent() ? id.get() : ref.indexOf(':') < 0 ? ref : IdentifierText.canonical(ref))
        .query(Reference.class)
        .optional();
  }

  /** The id of the company that an address names, or of that which it was merged into. */
  public Optional<UUID> current(String ref) {
    return find(ref).map(c -> c.mergedInto() == null ? c.id() : c.mergedInto());
  }
}

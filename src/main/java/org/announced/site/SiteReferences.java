package org.announced.site;

import java.util.Optional;
import java.util.UUID;
import org.announced.http.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What names a site in an address: its id or its slug, also after it was merged. */
@Component
public class SiteReferences {

  /** Where sites are. */
  public static final String PATH = "/api/v1/sites";

  private final JdbcClient jdbc;

  SiteReferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The site that an address names.
   *
   * @param mergedInto the site that it turned out to be, which stands for itself; null for one that
   *     was not merged
   */
  public record AddressedSite(UUID id, String slug, String name, @Nullable UUID mergedInto) {}

  /** Empty when there is no such site. */
  public Optional<AddressedSite> find(String ref) {
    var id = Ids.find(ref);
    return jdbc.sql(
            "select id, slug, name, merged_into from site where "
                + (id.isPresent() ? "id = ?" : "slug = ?"))
        .param(id.isPresent() ? id.get() : ref)
        .query(AddressedSite.class)
        .optional();
  }

  /** The id of the site that an address names, or of that which it was merged into. */
  public Optional<UUID> current(String ref) {
    return find(ref).map(one -> one.mergedInto() == null ? one.id() : one.mergedInto());
  }
}

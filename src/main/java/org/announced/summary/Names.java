package org.announced.summary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.announced.summary.GroupKey.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What companies and announcements are called, in one statement however many. */
@Repository
public class Names {

  private final JdbcClient jdbc;

  Names(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Shows ids of companies as their slugs and names. */
  public Naming ofCompanies() {
    return Naming.ids("company", "name", this::companies);
  }

  /** Shows ids of sites as their slugs and names. */
  public Naming ofSites() {
    return Naming.ids("site", "name", this::sites);
  }

  /** Shows ids of announcements as their slugs and headlines. */
  public Naming ofAnnouncements() {
    return Naming.ids("announcement", "headline", this::announcements);
  }

  /** By id. */
  public Map<String, Label> companies(Collection<String> ids) {
    return labels("select id::text, slug, name from company where id = any (?::uuid[])", ids);
  }

  private Map<String, Label> sites(Collection<String> ids) {
    return labels("select id::text, slug, name from site where id = any (?::uuid[])", ids);
  }

  private Map<String, Label> announcements(Collection<String> ids) {
    return labels(
        "select id::text, slug, headline from announcement where id = any (?::uuid[])", ids);
  }

  private Map<String, Label> labels(String sql, Collection<String> ids) {
    Map<String, Label> labels = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(sql)
          .param(ids.toArray(String[]::new))
          .query(
              row -> {
                labels.put(row.getString(1), new Label(row.getString(2), row.getString(3)));
              });
    }
    return labels;
  }
}

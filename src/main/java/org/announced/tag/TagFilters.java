package org.announced.tag;

import java.util.List;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.Criterion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which tags commitments are filtered, whatever kind has them. */
@Component
public class TagFilters {

  /** The condition that the indexes of tags are made for. */
  private static final String ANY = "%1$s <> '{}' and %1$s && cast(array[?] as text[])";

  private final JdbcClient jdbc;

  TagFilters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A filter of commitments.
   *
   * @param column of their tags
   */
  public Criterion of(String column) {
    return filter("(" + ANY.formatted(column) + ")", column + " = '{}'");
  }

  /** A filter of announcements by the commitments in them. */
  public Criterion ofCommitments(String announcementId) {
    var all = " (select x.announcement_id from commitment_tags x where ";
    return filter(
        announcementId + " in" + all + ANY.formatted("x.tags") + ")",
        "not exists" + all + "x.announcement_id = " + announcementId + " and x.tags <> '{}')");
  }

  private Criterion filter(String condition, String missing) {
    return ChoiceFilter.existing(
        "tag",
        condition,
        missing,
        "A tag, in whatever case, width and accents; null for what has none.",
        "battery storage",
        this::find,
        this::listNearest);
  }

  /** The form in which a tag is stored, if any commitment has it; null when none does. */
  public @Nullable String find(String text) {
    var tag = Tags.folded(text);
    var isKnown =
        jdbc.sql(
                """
                select exists (select from commitment_tags
                  where tags <> '{}' and tags @> array[cast(:tag as text)])
                """)
            .param("tag", tag)
            .query(Boolean.class)
            .single();
    return isKnown ? tag : null;
  }

  /** Reads all that have tags; only where a tag is asked for that there is not. */
  private List<String> listNearest(String text) {
    return jdbc.sql(
            """
            select tag from (select distinct unnest(tags) as tag from commitment_tags where tags <> '{}') as known
            order by similarity(tag, ?) desc, tag limit 5
            """)
        .param(Tags.folded(text))
        .query(String.class)
        .list();
  }
}

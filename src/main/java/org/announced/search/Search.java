package org.announced.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.announced.announcement.AnnouncementWords;
import org.announced.announcement.AnnouncementWords.Meant;
import org.announced.company.CompanySearch;
import org.announced.filter.Binder;
import org.announced.http.Ids;
import org.announced.site.SiteSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Searches names, aliases, listings and announcements' words: first the companies, those that are
 * called so before those whose name holds it, then sites likewise, then the announcements, the
 * latest first.
 */
@Repository
class Search {

  private static final String COMPANIES =
      """
      with best as (
        select distinct on (company_id) company_id as id, matched, round(cast(score as numeric), 3) as score
        from (%s) as hit
        order by company_id, hit.score desc, matched)
      """;

  private static final String COMPANY =
      """
      select json_build_object('type', 'COMPANY', 'id', c.id, 'slug', c.slug, 'name', c.name,
        'announcedOn', null, 'matched', best.matched, 'score', trim_scale(best.score),
        'url', '/api/v1/companies/' || c.slug)::text as json, best.score::text as key, c.id::text as id
      from best join company c using (id)
      where %s
      order by best.score desc, c.id
      limit %d
      """;

  private static final String SITES =
      """
      with best as (
        select distinct on (site_id) site_id as id, matched, round(cast(score as numeric), 3) as score
        from (%s) as hit
        order by site_id, hit.score desc, matched)
      """;

  private static final String SITE =
      """
      select json_build_object('type', 'SITE', 'id', s.id, 'slug', s.slug, 'name', s.name,
        'announcedOn', null, 'matched', best.matched, 'score', trim_scale(best.score),
        'url', '/api/v1/sites/' || s.slug)::text as json, best.score::text as key, s.id::text as id
      from best join site s using (id)
      where %s
      order by best.score desc, s.id
      limit %d
      """;

  private static final String ANNOUNCEMENT =
      """
      select json_build_object('type', 'ANNOUNCEMENT', 'id', y.id, 'slug', y.slug, 'name', y.headline,
        'announcedOn', announced_as(y.announced_on, y.announced_precision), 'matched', coalesce(case when %s then y.headline end,
          (select c.name from announcement_party p join company c on c.id = p.company_id
            where p.announcement_id = y.id and p.company_id = any (%s) order by c.name limit 1), y.headline),
        'score', %s, 'url', '/api/v1/announcements/' || y.slug)::text as json,
        y.announced_on::text as key, y.id::text as id
      from announcement y
      where %s and %s
      order by y.announced_on desc, y.id
      limit %d
      """;

  private static final String SCORE = "0.5";
  private static final String SCORE_OF_GUESS = "0.3";

  private final JdbcClient jdbc;
  private final AnnouncementWords announcements;

  Search(JdbcClient jdbc, AnnouncementWords announcements) {
    this.jdbc = jdbc;
    this.announcements = announcements;
  }

  /**
   * A place among the hits.
   *
   * @param key the score of a company, or the day of an announcement
   */
  record SearchPlace(HitType type, String key, String id) {

    private static final String SCORE_OR_DAY = "\\d(\\.\\d{1,9})?|\\d{4}-\\d\\d-\\d\\d";

    /** Empty where no hit can stand. */
    static Optional<SearchPlace> of(List<@Nullable String> values) {
      if (values.size() != 3 || values.contains(null)) {
        return Optional.empty();
      }
      String key = String.valueOf(values.get(1));
      boolean isDay = key.indexOf('-') > 0;
      return Arrays.stream(HitType.values())
          .filter(type -> type.name().equals(values.get(0)))
          .filter(type -> isDay == (type == HitType.ANNOUNCEMENT))
          .filter(type -> key.matches(SCORE_OR_DAY) && (!isDay || isADay(key)))
          .filter(type -> Ids.find(String.valueOf(values.get(2))).isPresent())
          .map(type -> new SearchPlace(type, key, String.valueOf(values.get(2))))
          .findFirst();
    }

    private static boolean isADay(String text) {
      try {
        return LocalDate.parse(text).getYear() > 0;
      } catch (DateTimeParseException none) {
        return false;
      }
    }
  }

  /** A hit as JSON, and where it stands. */
  record Hit(String json, SearchPlace place) {}

  /** The hits of the types that stand behind a place, or from the first on, in their order. */
  List<Hit> hits(String typed, List<HitType> types, @Nullable SearchPlace after, int limit) {
    List<Hit> hits = new ArrayList<>();
    if (types.contains(HitType.COMPANY) && (after == null || after.type() == HitType.COMPANY)) {
      hits.addAll(companies(typed, after, limit));
    }
    if (types.contains(HitType.SITE)
        && (after == null || after.type() != HitType.ANNOUNCEMENT)
        && hits.size() < limit) {
      var continued = after != null && after.type() == HitType.SITE;
      hits.addAll(sites(typed, continued ? after : null, limit - hits.size()));
    }
    if (types.contains(HitType.ANNOUNCEMENT) && hits.size() < limit) {
      boolean continued = after != null && after.type() == HitType.ANNOUNCEMENT;
      hits.addAll(announcements(typed, continued ? after : null, limit - hits.size()));
    }
    return hits;
  }

  private List<Hit> companies(String typed, @Nullable SearchPlace after, int limit) {
    Binder binder = new Binder();
    String sql = COMPANIES.formatted(CompanySearch.hits(typed, binder));
    return read(
        sql + COMPANY.formatted(beyond("c", after, binder), limit), binder, HitType.COMPANY);
  }

  private List<Hit> sites(String typed, @Nullable SearchPlace after, int limit) {
    Binder binder = new Binder();
    String sql = SITES.formatted(SiteSearch.hits(typed, binder));
    return read(sql + SITE.formatted(beyond("s", after, binder), limit), binder, HitType.SITE);
  }

  /** Those named things that score less, or as much with a higher id. */
  private static String beyond(String alias, @Nullable SearchPlace after, Binder binder) {
    return after == null
        ? "true"
        : "(best.score < %1$s or best.score = %1$s and %3$s.id > %2$s)"
            .formatted(
                "cast(" + binder.bind(after.key()) + " as numeric)",
                "cast(" + binder.bind(after.id()) + " as uuid)",
                alias);
  }

  private List<Hit> announcements(String typed, @Nullable SearchPlace after, int limit) {
    Meant meant = announcements.of(typed);
    Binder binder = new Binder(true);
    String beyond =
        after == null
            ? "true"
            : "(y.announced_on <= %1$s and (y.announced_on < %1$s or y.id > %2$s))"
                .formatted(
                    "cast(" + binder.bind(after.key()) + " as date)",
                    "cast(" + binder.bind(after.id()) + " as uuid)");
    String sql =
        ANNOUNCEMENT.formatted(
            meant.own("y", binder),
            meant.companies(binder),
            meant.isGuess() ? SCORE_OF_GUESS : SCORE,
            announcements.condition("y.id", meant, binder),
            beyond,
            limit);
    return read(sql, binder, HitType.ANNOUNCEMENT);
  }

  private List<Hit> read(String sql, Binder binder, HitType type) {
    return jdbc.sql(sql)
        .params(binder.values())
        .query(
            (row, number) ->
                new Hit(
                    row.getString("json"),
                    new SearchPlace(type, row.getString("key"), row.getString("id"))))
        .list();
  }

  /** How many hits of the types there are. */
  long count(String typed, List<HitType> types) {
    long count = 0;
    if (types.contains(HitType.COMPANY)) {
      Binder binder = new Binder();
      String sql = COMPANIES.formatted(CompanySearch.hits(typed, binder));
      count += count(sql + "select count(*) from best", binder);
    }
    if (types.contains(HitType.SITE)) {
      Binder binder = new Binder();
      String sql = SITES.formatted(SiteSearch.hits(typed, binder));
      count += count(sql + "select count(*) from best", binder);
    }
    if (types.contains(HitType.ANNOUNCEMENT)) {
      Binder binder = new Binder();
      String condition = announcements.condition("y.id", announcements.of(typed), binder);
      count += count("select count(*) from announcement y where " + condition, binder);
    }
    return count;
  }

  private long count(String sql, Binder binder) {
    return jdbc.sql(sql).params(binder.values()).query(Long.class).single();
  }
}

package org.announced.search;

import java.util.List;
import org.announced.announcement.AnnouncementFilters;
import org.announced.company.CompanySearch;
import org.announced.web.Binder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Searches names, aliases, listings and announcements' words in one statement, best first. */
@Repository
class Search {

  private static final String QUERY =
      """
      with best as (
        select distinct on (type, id) type, id, matched, score from (
          select 'COMPANY' as type, company_id as id, matched, score from (%s) as company_hit
          union all
          select 'ANNOUNCEMENT', announcement_id, matched, score from (%s) as announcement_hit
        ) as hit
        where type in (:types)
        order by type, id, score desc, matched)
      select json_build_object(
        'type', best.type,
        'id', best.id,
        'slug', coalesce(c.slug, a.slug),
        'name', coalesce(c.name, a.headline),
        'announcedOn', a.announced_on,
        'matched', best.matched,
        'score', trim_scale(round(best.score::numeric, 3)),
        'url', case best.type when 'COMPANY' then '/api/v1/companies/' || c.slug
          else '/api/v1/announcements/' || a.slug end)::text
      from best
      left join company c on best.type = 'COMPANY' and c.id = best.id
      left join announcement a on best.type = 'ANNOUNCEMENT' and a.id = best.id
      order by best.score desc, best.type desc, best.id
      limit :limit
      """;

  private final JdbcClient jdbc;

  Search(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The JSON of each hit. */
  List<String> hits(String words, List<String> types, int limit) {
    Binder binder = new Binder();
    String query =
        QUERY.formatted(CompanySearch.hits(words, binder), AnnouncementFilters.hits(words, binder));
    return jdbc.sql(query)
        .params(binder.values())
        .param("types", types)
        .param("limit", limit)
        .query(String.class)
        .list();
  }
}

package org.announced.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the announcements that a document may tell of, by indexes only: those in which one of its
 * companies acts around its day, the nearest first; those of its headline; the one made of it.
 */
@Repository
class KnownAnnouncements {

  /** A list of what was announced within a year may come late, and repeat all of it. */
  static final int DAYS_AROUND = 400;

  /**
   * Headline and day are compared as one, which only their own index answers. As two, they let
   * PostgreSQL read all of those days and fold each headline, and it does so while the table is
   * new.
   */
  static final String QUERY =
      """
      with acting as (
        (select i.announcement_id as id from (
            select investment_id from investment_investor
            where company_id = any (:companies) and announced_on between :earliest and :latest
            order by abs(announced_on - :day) limit 200) as x
          join investment i on i.id = x.investment_id)
        union
        (select p.announcement_id from (
            select partnership_id from partnership_party
            where company_id = any (:companies) and announced_on between :earliest and :latest
            order by abs(announced_on - :day) limit 200) as x
          join partnership p on p.id = x.partnership_id)
        union
        (select announcement_id from training_goal
          where sponsor_id = any (:companies) and announced_on between :earliest and :latest
          order by abs(announced_on - :day) limit 200)
        union
        (select announcement_id from capacity
          where operator_id = any (:companies) and announced_on between :earliest and :latest
          order by abs(announced_on - :day) limit 200)
        union
        (select id from announcement
          where (md5(folded(headline)), announced_on) >= (md5(folded(:headline)), :earliest)
            and (md5(folded(headline)), announced_on) <= (md5(folded(:headline)), :latest)
          order by abs(announced_on - :day) limit 50)),
      near as (
        select a.*,
          case when known = told then 1
            when length(known) < length(told)
              then greatest(similarity(known, told), 0.9 * word_similarity(known, told))
            else greatest(similarity(known, told), 0.9 * word_similarity(told, known)) end as likeness
        from acting join announcement a using (id)
        cross join lateral (values (folded(a.headline), folded(:headline))) as headlines (known, told)
        order by likeness desc, abs(a.announced_on - :day), a.id limit 60)
      select json_build_object(
        'id', near.id, 'slug', slug, 'headline', headline, 'announcedOn', announced_on,
        'retractedOn', (retracted_at at time zone 'UTC')::date,
        'likeness', likeness,
        'countries', coalesce(
          (select json_agg(distinct c.country) from commitment c
            where c.announcement_id = near.id and c.country is not null),
          json_build_array(near.country)),
        'parties', coalesce(
          (select json_agg(x.company_id) from acting_company x where x.announcement_id = near.id), '[]'),
        'stakes', coalesce(
          (select json_agg(json_build_object(
              'investors', coalesce(
                (select json_agg(x.company_id) from investment_investor x where x.investment_id = i.id), '[]'),
              'figure', json_build_object('value', i.amount, 'currency', i.currency,
                'qualifier', i.qualifier, 'dollars', i.usd_point, 'rateOn', i.usd_rate_on))
              order by i.position)
            from investment i where i.announcement_id = near.id), '[]'))::text
      from near
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  KnownAnnouncements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * At most 60, those with the likest headlines. One statement.
   *
   * @param companies that act in the document, and their relatives
   */
  List<Known> around(Statement document, Collection<UUID> companies) {
    return jdbc
        .sql(QUERY)
        .params(parameters(document, companies))
        .query(String.class)
        .list()
        .stream()
        .map(json -> JSON.readValue(json, Known.class))
        .toList();
  }

  static Map<String, Object> parameters(Statement document, Collection<UUID> companies) {
    var day = document.announcedOn();
    return Map.of(
        "companies", new SqlArrayValue("uuid", companies.toArray()),
        "day", day,
        "earliest", day.minusDays(DAYS_AROUND),
        "latest", day.plusDays(DAYS_AROUND),
        "headline", document.headline());
  }

  /** The first that was made of exactly this document. */
  Optional<UUID> madeOf(DocumentDigest digest) {
    return jdbc.sql("select id from announcement where document_digest = ? order by id limit 1")
        .param(digest.bytes())
        .query(UUID.class)
        .optional();
  }
}

package org.announced.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
   * PostgreSQL read all of those days, and it does so while the table is new. A first import asks
   * tables that were never analysed: {@code offset 0} keeps what is looked up by its key to the
   * index, however many rows PostgreSQL takes that for.
   */
  static final String QUERY =
      """
      with asked as materialized (
        select n, companies::uuid[] as companies, day, day - %1$d as earliest, day + %1$d as latest,
          folded(headline) as told
        from unnest(:companies, :days, :headlines) with ordinality as given (companies, day, headline, n))
      select n, known.json
      from asked cross join lateral (
        with acting as (
          (select i.announcement_id as id from (
              select investment_id from investment_investor
              where company_id = any (companies) and announced_on between earliest and latest
              order by abs(announced_on - day) limit 200) as x
            cross join lateral (
              select announcement_id from investment where id = x.investment_id offset 0) as i)
          union
          (select p.announcement_id from (
              select partnership_id from partnership_party
              where company_id = any (companies) and announced_on between earliest and latest
              order by abs(announced_on - day) limit 200) as x
            cross join lateral (
              select announcement_id from partnership where id = x.partnership_id offset 0) as p)
          union
          (select announcement_id from training_goal
            where sponsor_id = any (companies) and announced_on between earliest and latest
            order by abs(announced_on - day) limit 200)
          union
          (select announcement_id from capacity
            where operator_id = any (companies) and announced_on between earliest and latest
            order by abs(announced_on - day) limit 200)
          union
          (select id from announcement
            where (md5(folded_headline), announced_on) >= (md5(told), earliest)
              and (md5(folded_headline), announced_on) <= (md5(told), latest)
            order by abs(announced_on - day) limit 50)),
        near as (
          select a.*, abs(a.announced_on - day) as apart,
            case when folded_headline = told then 1
              when length(folded_headline) < length(told) then greatest(
                similarity(folded_headline, told), 0.9 * word_similarity(folded_headline, told))
              else greatest(
                similarity(folded_headline, told), 0.9 * word_similarity(told, folded_headline))
              end as likeness
          from acting
          cross join lateral (select * from announcement where id = acting.id offset 0) as a
          order by likeness desc, apart, a.id limit 60)
        select likeness, apart, near.id, json_build_object(
          'id', near.id, 'slug', slug, 'headline', headline, 'announcedOn', announced_on,
          'retractedOn', (retracted_at at time zone 'UTC')::date,
          'likeness', likeness,
          'countries', coalesce(
            (select json_agg(distinct c.country) from commitment c
              where c.announcement_id = near.id and c.country is not null),
            json_build_array(near.country)),
          'parties', coalesce(
            (select json_agg(distinct company_id) from (
              select x.company_id from investment i cross join lateral (
                select company_id from investment_investor where investment_id = i.id offset 0) as x
              where i.announcement_id = near.id
              union all
              select x.company_id from partnership p cross join lateral (
                select company_id from partnership_party where partnership_id = p.id offset 0) as x
              where p.announcement_id = near.id
              union all
              select sponsor_id from training_goal
              where announcement_id = near.id and sponsor_id is not null
              union all
              select operator_id from capacity
              where announcement_id = near.id and operator_id is not null) as acting_there), '[]'),
          'stakes', coalesce(
            (select json_agg(json_build_object(
                'investors', coalesce(
                  (select json_agg(x.company_id) from investment_investor x where x.investment_id = i.id), '[]'),
                'figure', json_build_object('value', i.amount, 'currency', i.currency,
                  'qualifier', i.qualifier, 'dollars', i.usd_point, 'rateOn', i.usd_rate_on))
                order by i.position)
              from investment i where i.announcement_id = near.id), '[]'))::text as json
        from near) as known
      order by n, likeness desc, apart, known.id
      """
          .formatted(DAYS_AROUND);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  KnownAnnouncements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For each document at most 60, those with the likest headlines. One statement for all. */
  List<List<Known>> around(List<Question> questions) {
    var known = new ArrayList<List<Known>>();
    questions.forEach(one -> known.add(new ArrayList<>()));
    jdbc.sql(QUERY)
        .params(parameters(questions))
        .query(
            row -> {
              known
                  .get(row.getInt("n") - 1)
                  .add(JSON.readValue(row.getString("json"), Known.class));
            });
    return known;
  }

  static Map<String, Object> parameters(List<Question> questions) {
    return Map.of(
        "companies", array("text", questions, one -> "{" + joined(one.companies()) + "}"),
        "days", array("date", questions, one -> one.document().announcedOn()),
        "headlines", array("text", questions, one -> one.document().headline()));
  }

  private static SqlArrayValue array(
      String type, List<Question> questions, Function<Question, Object> element) {
    return new SqlArrayValue(type, questions.stream().map(element).toArray());
  }

  private static String joined(Set<UUID> companies) {
    return companies.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  /** The first that was made of exactly each document, as far as there is one. */
  Map<DocumentDigest, UUID> madeOf(Set<DocumentDigest> digests) {
    var made = new HashMap<DocumentDigest, UUID>();
    jdbc.sql(
            """
            select encode(document_digest, 'hex') as digest, id from announcement
            where document_digest = any (cast(:digests as bytea[])) order by id
            """)
        .param(
            "digests",
            new SqlArrayValue("text", digests.stream().map(one -> "\\x" + one.hex()).toArray()))
        .query(
            row -> {
              made.putIfAbsent(
                  new DocumentDigest(row.getString("digest")), row.getObject("id", UUID.class));
            });
    return made;
  }
}

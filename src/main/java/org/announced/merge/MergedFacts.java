package org.announced.merge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.announced.company.CompanyTree;
import org.announced.merge.CompanyMerges.Left;
import org.announced.merge.CompanyMerges.Merge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a merged company was called, listed as, numbered and known for: it passes to the other, and
 * back.
 */
@Component
class MergedFacts {

  /** A parent that is the other company itself, or belongs to it, would make a circle. */
  private static final String RECORD =
      """
      with recursive below (id) as (
        select cast(:into as uuid)
        union
        select company.id from company join below on company.parent_id = below.id)
      insert into company_merge (id, company_id, into_id, into_revision, made_at, had, taken)
      select :merge, gone.id, kept.id, :revision, :now,
        jsonb_build_object('parent', gone.parent_id,
          'aliases', coalesce((
            select jsonb_agg(jsonb_build_object('name', name, 'language', language, 'script', script)
              order by position) from company_alias where company_id = gone.id), '[]'),
          'listings', coalesce((
            select jsonb_agg(jsonb_build_object('mic', mic, 'ticker', ticker) order by position)
            from company_listing where company_id = gone.id), '[]'),
          'identifiers', coalesce((
            select jsonb_agg(jsonb_build_object('scheme', scheme, 'value', value) order by position)
            from company_identifier where company_id = gone.id), '[]')),
        jsonb_build_object(
          'country', case when kept.country is null then gone.country end,
          'website', case when kept.website is null then gone.website end,
          'parent', case when kept.parent_id is null
            and gone.parent_id not in (select id from below) then gone.parent_id end,
          'aliases', coalesce((
            select jsonb_agg(jsonb_build_object('name', name, 'language', language, 'script', script)
              order by position)
            from (
              select gone.name, null as language, null as script, -1 as position
              union all
              select name, language, script, position from company_alias
              where company_id = gone.id and name <> gone.name) as called
            where called.name <> kept.name and called.name not in (
              select name from company_alias where company_id = kept.id)), '[]'))
      from company as gone, company as kept where gone.id = :company and kept.id = :into
      """;

  private static final List<String> TAKE =
      List.of(
          "delete from company_alias where company_id = :company",
          """
          insert into company_alias (company_id, position, name, language, script)
          select :into, n - 1 + (select count(*) from company_alias where company_id = :into),
            x ->> 'name', x ->> 'language', x ->> 'script'
          from company_merge, jsonb_array_elements(taken -> 'aliases') with ordinality as a (x, n)
          where id = :merge
          """,
          """
          update company_listing set company_id = :into,
            position = position + (select count(*) from company_listing where company_id = :into)
          where company_id = :company
          """,
          """
          update company_identifier set company_id = :into,
            position = position + (select count(*) from company_identifier where company_id = :into)
          where company_id = :company
          """,
          """
          update company set country = coalesce(country, taken ->> 'country'),
            website = coalesce(website, taken ->> 'website'),
            parent_id = coalesce(parent_id, (taken ->> 'parent')::uuid)
          from company_merge m where m.id = :merge and company.id = :into
          """,
          "update company set merged_into = :into, parent_id = null where id = :company");

  private static final List<String> GIVE_BACK =
      List.of(
          "update company set merged_into = null where id = :company",
          """
          delete from company_alias using company_merge m, jsonb_array_elements(m.taken -> 'aliases') as x
          where m.id = :merge and company_alias.company_id = :into and name = x ->> 'name'
          """,
          """
          insert into company_alias (company_id, position, name, language, script)
          select :company, n - 1, x ->> 'name', x ->> 'language', x ->> 'script'
          from company_merge, jsonb_array_elements(had -> 'aliases') with ordinality as a (x, n)
          where id = :merge and not exists (select from company_name
            where kind = 'NAME' and company_id <> :company
              and exact_key = (select exact_key from company_name_keys(x ->> 'name')))
          """,
          """
          update company_listing set company_id = :company, position = n - 1
          from company_merge m, jsonb_array_elements(m.had -> 'listings') with ordinality as a (x, n)
          where m.id = :merge and company_listing.company_id = :into
            and mic = x ->> 'mic' and ticker = x ->> 'ticker'
          """,
          """
          update company_identifier set company_id = :company, position = n - 1
          from company_merge m, jsonb_array_elements(m.had -> 'identifiers') with ordinality as a (x, n)
          where m.id = :merge and company_identifier.company_id = :into
            and scheme = x ->> 'scheme' and upper(value) = upper(x ->> 'value')
          """,
          """
          update company set country = case when country is distinct from taken ->> 'country' then country end,
            website = case when website is distinct from taken ->> 'website' then website end,
            parent_id = case when parent_id is distinct from (taken ->> 'parent')::uuid then parent_id end
          from company_merge m where m.id = :merge and company.id = :into
          """);

  /** Positions are counted without gaps; they are moved out of each other's way first. */
  private static final List<String> CLOSE_GAPS =
      List.of(
          "update {table} set position = position + 1000000 where company_id in (:into, :company)",
          """
          update {table} set position = ranked.rank from (
            select company_id, position, row_number() over (
              partition by company_id order by position) - 1 as rank
            from {table} where company_id in (:into, :company)) as ranked
          where {table}.company_id = ranked.company_id and {table}.position = ranked.position
          """);

  /** An alias that is another company's name by now is not given back either. */
  private static final String CHANGED_SINCE =
      """
      select m.into_id as id, member from company_merge m join company kept on kept.id = m.into_id,
        lateral (values ('country', taken ->> 'country', kept.country),
          ('website', taken ->> 'website', kept.website),
          ('parent', taken ->> 'parent', kept.parent_id::text)) as fact (member, given, present)
      where m.id = :merge and given is not null and given is distinct from present
      union all
      select m.into_id, 'listings' from company_merge m where m.id = :merge and exists (
        select from jsonb_array_elements(had -> 'listings') as x where not exists (
          select from company_listing
          where company_id = m.into_id and mic = x ->> 'mic' and ticker = x ->> 'ticker'))
      union all
      select m.into_id, 'identifiers' from company_merge m where m.id = :merge and exists (
        select from jsonb_array_elements(had -> 'identifiers') as x where not exists (
          select from company_identifier where company_id = m.into_id
            and scheme = x ->> 'scheme' and upper(value) = upper(x ->> 'value')))
      union all
      select m.company_id, 'aliases' from company_merge m where m.id = :merge and exists (
        select from jsonb_array_elements(had -> 'aliases') as x join company_name as called
          on called.kind = 'NAME' and called.company_id is not null
            and called.exact_key = (select exact_key from company_name_keys(x ->> 'name')))
      """;

  private final CompanyTree tree;
  private final JdbcClient jdbc;

  MergedFacts(CompanyTree tree, JdbcClient jdbc) {
    this.tree = tree;
    this.jdbc = jdbc;
  }

  /** Notes what the company has, before any of it passes to the other. */
  void record(Merge merge, int revision, Instant now) {
    statement(RECORD, merge)
        .param("revision", revision)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The last step: nothing refers to the company any more. */
  void take(Merge merge) {
    TAKE.forEach(sql -> statement(sql, merge).update());
  }

  /** The first step: from now on something may refer to the company again. */
  List<Left> giveBack(Merge merge) {
    var left =
        statement(CHANGED_SINCE, merge)
            .query(
                (row, n) ->
                    MergePlace.PARENT.left(
                        row.getObject("id", UUID.class), row.getString("member")))
            .list();
    GIVE_BACK.forEach(sql -> statement(sql, merge).update());
    for (var table : List.of("company_alias", "company_listing", "company_identifier")) {
      CLOSE_GAPS.forEach(sql -> statement(sql.replace("{table}", table), merge).update());
    }
    return left;
  }

  /** After its subsidiaries are back, one of which may control its old parent by now. */
  List<Left> giveParentBack(Merge merge) {
    var parent =
        statement(
                """
                select coalesce(parent.merged_into, parent.id) from company_merge m
                join company as parent on parent.id = (m.had ->> 'parent')::uuid where m.id = :merge
                """,
                merge)
            .query(UUID.class)
            .optional();
    if (parent.isEmpty()) {
      return List.of();
    }
    if (tree.isOrBelongsTo(parent.get(), merge.company())) {
      return List.of(MergePlace.PARENT.left(merge.company()));
    }
    statement("update company set parent_id = :parent where id = :company", merge)
        .param("parent", parent.get())
        .update();
    return List.of();
  }

  private JdbcClient.StatementSpec statement(String sql, Merge merge) {
    return jdbc.sql(sql)
        .param("merge", merge.id())
        .param("company", merge.company())
        .param("into", merge.into());
  }
}

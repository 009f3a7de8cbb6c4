package org.announced.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.announced.merge.CompanyMerges.Left;
import org.announced.merge.CompanyMerges.Merge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a company in another's place wherever that is named, keeps a record, and puts it back. */
@Component
class MovedReferences {

  /**
   * Where both are in a list, one row is left, at the place of the other company and with its role.
   * Shares are added; one that is not known makes the sum unknown.
   */
  private static final String COMBINE =
      """
      with both_in as (
        select {row} as id from {table} where {column} = :company
        intersect
        select {row} from {table} where {column} = :into),
      list as (
        select x.{row} as id, x.position, x.{column} as company, to_jsonb(x) - 'written_in' as entry,
          max((to_jsonb(x) ->> 'share')::numeric) filter (where x.{column} = :company)
            over (partition by x.{row}) as share_of_gone
        from both_in join {table} x on x.{row} = both_in.id),
      rest as (
        select list.id, entry
          || jsonb_build_object('position',
            row_number() over (partition by list.id order by list.position) - 1)
          || case when list.company = :into and entry -> 'share' is not null
            then jsonb_build_object('share', (entry ->> 'share')::numeric + share_of_gone)
            else '{}' end as entry
        from list where list.company <> :company),
      before as (select id, jsonb_agg(entry order by position) as entries from list group by id),
      after as (
        select id, jsonb_agg(entry order by entry -> 'position') as entries from rest group by id)
      insert into company_merge_reference (merge_id, place, row_id, list_before, list_after)
      select :merge, '{place}', id, before.entries, after.entries from before join after using (id)
      """;

  private static final String MOVE =
      """
      with moved as (
        update {table} set {column} = :into where {column} = :company
        returning {row} as id, {position} as position)
      insert into company_merge_reference (merge_id, place, row_id, position)
      select :merge, '{place}', id, position from moved
      """;

  /** A party that a later merge made one with another of its list stands for both. */
  private static final String MOVE_BACK =
      """
      with back as (
        update {table} set {column} = :company from company_merge_reference r
        where r.merge_id = :merge and r.place = '{place}' and r.list_before is null
          and {table}.{row} = r.row_id and {table}.{column} = :into
          and {position} is not distinct from r.position
          and not exists (
            select from company_merge_reference later join company_merge m on m.id = later.merge_id
            where later.row_id = r.row_id and later.place = r.place and later.list_before is not null
              and later.merge_id > :merge and m.undone_at is null)
        returning r.row_id)
      update company_merge_reference r set given_back = r.row_id in (select row_id from back)
      where r.merge_id = :merge and r.place = '{place}' and r.list_before is null
      """;

  private static final String UNCHANGED_LISTS =
      """
      update company_merge_reference r set given_back = (r.list_after = (
          select jsonb_agg(to_jsonb(x) - 'written_in' order by position) from {table} x where x.{row} = r.row_id))
        is true
      where r.merge_id = :merge and r.place = '{place}' and r.list_before is not null
      """;

  private static final String LEFT =
      """
      select row_id from company_merge_reference
      where merge_id = :merge and place = '{place}' and not given_back order by row_id
      """;

  /** What is put back is a row of this transaction, whoever wrote it first. */
  private static final String WRITTEN_NOW =
      "jsonb_build_object('written_in', pg_current_xact_id()::text::bigint)";

  private final MergePlaces places;
  private final JdbcClient jdbc;

  MovedReferences(MergePlaces places, JdbcClient jdbc) {
    this.places = places;
    this.jdbc = jdbc;
  }

  void move(Merge merge) {
    for (var place : places.list()) {
      if (place.isList()) {
        statement(place, COMBINE, merge).update();
        replace(place, merge, "list_after", "r.list_after is not null");
      }
      statement(place, MOVE, merge).update();
    }
  }

  /** Only what is as the merge left it. */
  List<Left> moveBack(Merge merge) {
    var left = new ArrayList<Left>();
    for (var place : places.list()) {
      if (place.isList()) {
        statement(place, UNCHANGED_LISTS, merge).update();
        replace(place, merge, "list_before", "r.list_before is not null and r.given_back");
      }
      statement(place, MOVE_BACK, merge).update();
      statement(place, LEFT, merge)
          .query(UUID.class)
          .list()
          .forEach(row -> left.add(place.left(row)));
    }
    return left;
  }

  /** Whole lists: one row of them may only come where another has gone. */
  private void replace(MergePlace place, Merge merge, String rows, String condition) {
    var chosen = " r.merge_id = :merge and r.place = '{place}' and " + condition;
    statement(
            place,
            "delete from {table} using company_merge_reference r where r.row_id = {table}.{row} and"
                + chosen,
            merge)
        .update();
    statement(
            place,
            "insert into {table} select x.* from company_merge_reference r,"
                + " jsonb_array_elements(r.%s) as e,".formatted(rows)
                + " jsonb_populate_record(null::{table}, e || "
                + WRITTEN_NOW
                + ") as x where"
                + chosen,
            merge)
        .update();
  }

  private JdbcClient.StatementSpec statement(MergePlace place, String sql, Merge merge) {
    return jdbc.sql(place.sql(sql))
        .param("merge", merge.id())
        .param("company", merge.company())
        .param("into", merge.into());
  }
}

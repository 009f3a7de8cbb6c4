package org.announced.merge;

import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.company.CompanyListing;
import org.announced.merge.CompanyMerges.Merge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The announcements in which a merge puts one company in another's place. They keep their revision;
 * a row each tells of it among their revisions. However many there are, none of them is read here.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MergedAnnouncements {

  private static final String LOCK =
      """
      select count(*) from (
        select id from announcement where id in (%s) order by id for no key update) as locked
      """;

  /** What changed in one place; of a list that had both companies, all of it did. */
  private static final String CHANGE =
      """
      select p.announcement_id, {order} as sort, p.position as part, r.position as place,
        json_build_object('pointer', '/{things}/' || p.position || {inside},
          'old', case when r.list_before is null then was.company else (
            select json_agg(json_build_object('company', {reference}{detail}) order by x -> 'position')
            from jsonb_array_elements(r.{old}) as x join company c on c.id = (x ->> 'company_id')::uuid) end,
          'new', case when r.list_before is null then now.company else (
            select json_agg(json_build_object('company', {reference}{detail}) order by x -> 'position')
            from jsonb_array_elements(r.{new}) as x join company c on c.id = (x ->> 'company_id')::uuid) end
        ) as change
      from company_merge_reference r join {part} p on p.id = r.row_id, was, now
      where r.merge_id = :merge and r.place = '{place}' and {condition}
      """;

  /** Ids begin with that of the company's revision, which is of the same time. */
  private static final String TELL =
      """
      with was as (select {reference} as company from company c where c.id = :was),
      now as (select {reference} as company from company c where c.id = :now),
      told as ({changes})
      insert into announcement_merge (id, announcement_id, company_revision_id, number, changes)
      select (left(cast(:revision as text), 18) || substr(gen_random_uuid()::text, 19))::uuid, a.id, :revision,
        a.revision, json_agg(told.change order by told.sort, told.part, told.place)
      from told join announcement a on a.id = told.announcement_id group by a.id
      """;

  private final MergePlaces places;
  private final JdbcClient jdbc;

  MergedAnnouncements(MergePlaces places, JdbcClient jdbc) {
    this.places = places;
    this.jdbc = jdbc;
  }

  /** Nobody else corrects the announcements that name a company before the transaction ends. */
  public void lock(UUID company) {
    jdbc.sql(
            LOCK.formatted(
                "select announcement_id from announcement_party where company_id = :company"))
        .param("company", company)
        .query(Long.class)
        .single();
  }

  /** The same for those in which a merge put the one company in the other's place. */
  public void lock(Merge merge) {
    var parts =
        places.announced().stream()
            .map(
                place ->
                    place.sql(
                        """
                        select p.announcement_id
                        from company_merge_reference r join {part} p on p.id = r.row_id
                        where r.merge_id = :merge and r.place = '{place}'
                        """))
            .collect(Collectors.joining(" union all "));
    jdbc.sql(LOCK.formatted(parts)).param("merge", merge.id()).query(Long.class).single();
  }

  /**
   * Tells that a merge was made.
   *
   * @param revision the entry that tells of it in the company that remains
   */
  public void tell(Merge merge, UUID revision) {
    tell(merge, revision, changes("list_before", "list_after", "true"))
        .param("was", merge.company())
        .param("now", merge.into())
        .update();
  }

  /** Tells that it was undone, where it was. */
  public void tellUndone(Merge merge, UUID revision) {
    tell(merge, revision, changes("list_after", "list_before", "r.given_back"))
        .param("was", merge.into())
        .param("now", merge.company())
        .update();
  }

  private String changes(String old, String now, String condition) {
    var changes = new ArrayList<String>();
    for (var place : places.announced()) {
      changes.add(
          place
              .sql(CHANGE)
              .replace("{order}", Integer.toString(changes.size()))
              .replace("{old}", old)
              .replace("{new}", now)
              .replace("{condition}", condition));
    }
    return String.join(" union all ", changes);
  }

  private JdbcClient.StatementSpec tell(Merge merge, UUID revision, String changes) {
    return jdbc.sql(
            TELL.replace("{changes}", changes)
                .replace("{reference}", CompanyListing.reference("c")))
        .param("merge", merge.id())
        .param("revision", revision);
  }
}

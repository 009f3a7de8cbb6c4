package org.announced.siting;

import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.company.CompanyListing;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.siting.SiteMerges.SiteUnion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The announcements in which a merge of sites puts one in the place of another. They keep their
 * revision; a row each tells of it among their revisions, as of a merge of companies.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SitedAnnouncements {

  private static final String LOCK =
      """
      select count(*) from (
        select id from announcement where id in (
          select announcement_id from site_commitment where site_id in (:site, :into))
        order by id for no key update) as locked
      """;

  private static final String CHANGE =
      """
      select p.announcement_id, p.position, '%1$s' as things, json_build_object(
        'pointer', '/%1$s/' || p.position || '/site', 'old', was.site, 'new', now.site) as change
      from site_merge_reference r join %2$s p on p.id = r.row_id, was, now
      where r.merge_id = :merge and r.place = '%3$s' and %4$s
      """;

  /** Ids begin with that of the site's revision, which is of the same time. */
  private static final String TELL =
      """
      with was as (select {reference} as site from site s where s.id = :was),
      now as (select {reference} as site from site s where s.id = :now),
      told as ({changes})
      insert into announcement_merge (id, announcement_id, site_revision_id, number, changes)
      select (left(cast(:revision as text), 18) || substr(gen_random_uuid()::text, 19))::uuid, a.id, :revision,
        a.revision, json_agg(told.change order by told.things, told.position)
      from told join announcement a on a.id = told.announcement_id group by a.id
      """;

  private final DocumentParts parts;
  private final JdbcClient jdbc;

  SitedAnnouncements(DocumentParts parts, JdbcClient jdbc) {
    this.parts = parts;
    this.jdbc = jdbc;
  }

  /** Nobody else corrects the announcements of these sites before the transaction ends. */
  void lock(UUID site, UUID into) {
    jdbc.sql(LOCK).param("site", site).param("into", into).query(Long.class).single();
  }

  /**
   * Tells that a merge was made.
   *
   * @param revision the entry that tells of it in the site that remains
   */
  void tell(SiteUnion merge, UUID revision) {
    tell(merge, revision, merge.site(), merge.into(), "true");
  }

  /** Tells that it was undone, where it was. */
  void tellUndone(SiteUnion merge, UUID revision) {
    tell(merge, revision, merge.into(), merge.site(), "r.given_back");
  }

  private void tell(SiteUnion merge, UUID revision, UUID was, UUID now, String condition) {
    var changes =
        parts.standingOnSites().stream()
            .map(part -> change(part, condition))
            .collect(Collectors.joining(" union all "));
    jdbc.sql(
            TELL.replace("{changes}", changes)
                .replace("{reference}", CompanyListing.reference("s")))
        .param("merge", merge.id())
        .param("revision", revision)
        .param("was", was)
        .param("now", now)
        .update();
  }

  private static String change(DocumentPart<?> part, String condition) {
    var list = part.list();
    return CHANGE.formatted(list.field(), list.table(), SiteMerges.place(list.table()), condition);
  }
}

package org.announced.merge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.announced.access.Caller;
import org.announced.company.CompanyListing;
import org.announced.identity.Identified;
import org.announced.merge.CompanyMerges.Merge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sites that a merge of companies gives another operator: each gets a revision that tells it,
 * in one statement however many there are.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OperatedSites {

  /** The time in an id is that of the change. */
  private static final String TELL =
      """
      with told as (
        update site set revision = revision + 1, updated_at = :now from company_merge_reference r
        where r.merge_id = :merge and r.place = 'SITE_OPERATOR' and site.id = r.row_id and site.operator_id = :operator
          and (not :undone or r.given_back)
        returning site.id, site.revision)
      insert into site_revision (id, site_id, number, action, made_at, token_id, author, reason, changes)
      select (left(cast(:first as text), 18) || substr(gen_random_uuid()::text, 19))::uuid, told.id, told.revision,
        'CORRECTED', :now, :token, :author, :reason,
        json_build_array(json_build_object('pointer', '/operator/company', 'old', %s, 'new', %s))
      from told, company as was, company as now where was.id = :was and now.id = :operator
      """
          .formatted(CompanyListing.reference("was"), CompanyListing.reference("now"));

  private static final String PAIR =
      """
      select count(*) from pair_sites(array(
        select row_id from company_merge_reference where merge_id = :merge and place = 'SITE_OPERATOR'), :now)
      """;

  private final JdbcClient jdbc;

  OperatedSites(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Tells that a merge was made, and notes which of the sites are next to others of the company.
   */
  void tell(Merge merge, String reason, Caller by, Instant now) {
    tell(merge, merge.company(), merge.into(), false, reason, by, now);
    jdbc.sql(PAIR)
        .param("merge", merge.id())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Tells that it was undone. */
  void tellUndone(Merge merge, String reason, Caller by, Instant now) {
    tell(merge, merge.into(), merge.company(), true, reason, by, now);
  }

  private void tell(
      Merge merge, UUID was, UUID operator, boolean undone, String reason, Caller by, Instant now) {
    jdbc.sql(TELL)
        .param("merge", merge.id())
        .param("first", Identified.nextId())
        .param("was", was)
        .param("operator", operator)
        .param("undone", undone)
        .param("reason", reason)
        .param("token", by.id())
        .param("author", by.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}

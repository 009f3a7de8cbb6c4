package org.announced.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.access.Caller;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.company.CompanyCorrections;
import org.announced.company.CompanyDocuments;
import org.announced.revision.Action;
import org.announced.revision.Changes;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.announced.web.PostedJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells in the revisions of announcements and subsidiaries that another company stands there. */
@Component
class MergeJournal {

  private final AnnouncementDocuments announcements;
  private final CompanyDocuments companies;
  private final CompanyCorrections corrections;
  private final Journal journal;
  private final Revisions revisions;
  private final JdbcClient jdbc;

  MergeJournal(
      AnnouncementDocuments announcements,
      CompanyDocuments companies,
      CompanyCorrections corrections,
      Journal journal,
      Revisions revisions,
      JdbcClient jdbc) {
    this.announcements = announcements;
    this.companies = companies;
    this.corrections = corrections;
    this.journal = journal;
    this.revisions = revisions;
    this.jdbc = jdbc;
  }

  /** What is shown of all that may change, before it does. */
  record Before(Map<UUID, JsonNode> announcements, Map<UUID, JsonNode> companies) {}

  /** Nobody else corrects these announcements before the transaction ends. */
  void lock(List<UUID> ids) {
    jdbc.sql("select id from announcement where id = any (:ids) order by id for no key update")
        .param("ids", new SqlArrayValue("uuid", ids.toArray()))
        .query()
        .listOfRows();
  }

  Before look(List<UUID> announcementIds, List<UUID> companyIds) {
    var before = new Before(new LinkedHashMap<>(), new LinkedHashMap<>());
    announcementIds.forEach(
        id -> before.announcements().put(id, PostedJson.parse(announcements.json(id))));
    companyIds.forEach(id -> before.companies().put(id, companies.get(id).tree()));
    return before;
  }

  /** One revision for each that is shown otherwise now. */
  void write(Before before, String reason, Caller by, Instant now) {
    var cause = new Journal.Cause(Action.CORRECTED, by, reason);
    before.announcements().forEach((id, old) -> journal.note(id, old, cause, now));
    before
        .companies()
        .forEach(
            (id, old) -> {
              var changes = Changes.between(old, companies.get(id).tree(), CompanyPatches.DERIVED);
              if (!changes.isEmpty()) {
                revisions.record(
                    Subject.COMPANY,
                    id,
                    new Revisions.Entry(
                        corrections.count(id, now), Action.CORRECTED, now, by, reason, changes));
              }
            });
  }
}

package org.announced.merge;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.access.Caller;
import org.announced.company.CompanyCorrections;
import org.announced.company.CompanyDocuments;
import org.announced.revision.Action;
import org.announced.revision.Changes;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells in the revisions of subsidiaries that another company is their parent. */
@Component
class MergeJournal {

  private final CompanyDocuments companies;
  private final CompanyCorrections corrections;
  private final Revisions revisions;

  MergeJournal(CompanyDocuments companies, CompanyCorrections corrections, Revisions revisions) {
    this.companies = companies;
    this.corrections = corrections;
    this.revisions = revisions;
  }

  /** What is shown of all that may change, before it does. */
  Map<UUID, JsonNode> look(List<UUID> subsidiaries) {
    var before = new LinkedHashMap<UUID, JsonNode>();
    subsidiaries.forEach(id -> before.put(id, companies.get(id).tree()));
    return before;
  }

  /** One revision for each that is shown otherwise now. */
  void write(Map<UUID, JsonNode> before, String reason, Caller by, Instant now) {
    before.forEach(
        (id, old) -> {
          var changes = Changes.between(old, companies.get(id).tree(), CompanyPatches.DERIVED);
          if (!changes.isEmpty()) {
            revisions.record(
                Subject.COMPANY,
                id,
                new Revisions.RevisionEntry(
                    corrections.count(id, now), Action.CORRECTED, now, by, reason, changes));
          }
        });
  }
}

package org.announced.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.announced.access.Caller;
import org.announced.company.CompanyRegister;
import org.announced.company.NewCompany;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.springframework.stereotype.Component;

/** Carries plans out: stores what documents announce, in as few statements for many as for one. */
@Component
class PlanExecution {

  private final CompanyRegister companies;
  private final Archive archive;
  private final Revisions revisions;

  PlanExecution(CompanyRegister companies, Archive archive, Revisions revisions) {
    this.companies = companies;
    this.archive = archive;
    this.revisions = revisions;
  }

  /**
   * Stores all of them. Afterwards SQL sees it.
   *
   * @param plans whose announcements are recorded; the new companies that they name are made
   */
  void carryOut(List<Plan> plans, Caller by) {
    if (plans.isEmpty()) {
      return;
    }
    var contents = plans.stream().map(Plan::contents).toList();
    var described = new ArrayList<NewCompany>();
    var created = new HashMap<UUID, Instant>();
    for (var plan : plans) {
      var one = plan.contents();
      described.addAll(plan.described().takeNeeded(one.companies()));
      created.put(plan.id(), one.recordedAt());
    }
    companies.make(described, by, contents.get(0).recordedAt());
    archive.keep(contents);
    revisions.recordCreated(Subject.ANNOUNCEMENT, created, by);
  }
}

package org.announced.posting;

import java.util.ArrayList;
import java.util.List;
import org.announced.access.Caller;
import org.announced.company.CompanyRegister;
import org.announced.company.NewCompany;
import org.springframework.stereotype.Component;

/** Carries plans out: stores what documents announce, in as few statements for many as for one. */
@Component
class PlanExecution {

  private final CompanyRegister companies;
  private final Archive archive;

  PlanExecution(CompanyRegister companies, Archive archive) {
    this.companies = companies;
    this.archive = archive;
  }

  /**
   * Stores all of them. Afterwards SQL sees it. PostgreSQL makes the first revision of each
   * announcement with it; whose it is was told with the lookup.
   *
   * @param plans whose announcements are recorded; the new companies that they name are made
   * @param by who makes the companies
   */
  void carryOut(List<Plan> plans, Caller by) {
    if (plans.isEmpty()) {
      return;
    }
    var contents = plans.stream().map(Plan::contents).toList();
    var described = new ArrayList<NewCompany>();
    for (var plan : plans) {
      described.addAll(plan.described().takeNeeded(plan.contents().companies()));
    }
    companies.make(described, by, contents.get(0).recordedAt());
    archive.keep(contents);
  }
}

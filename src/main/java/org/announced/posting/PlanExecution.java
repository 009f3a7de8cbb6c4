package org.announced.posting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.access.Caller;
import org.announced.company.CompanyRegister;
import org.announced.dataset.RecordRegister;
import org.announced.dataset.RecordRegister.TakenFrom;
import org.announced.posting.AnnouncementPairs.KeptPair;
import org.announced.site.SiteRegister;
import org.announced.written.MadeThings;
import org.springframework.stereotype.Component;

/** Carries plans out: stores what documents announce, in as few statements for many as for one. */
@Component
class PlanExecution {

  private final CompanyRegister companies;
  private final SiteRegister sites;
  private final Archive archive;
  private final AnnouncementPairs pairs;
  private final RecordRegister records;

  PlanExecution(
      CompanyRegister companies,
      SiteRegister sites,
      Archive archive,
      AnnouncementPairs pairs,
      RecordRegister records) {
    this.companies = companies;
    this.sites = sites;
    this.archive = archive;
    this.pairs = pairs;
    this.records = records;
  }

  /**
   * Stores all of them. Afterwards SQL sees it. PostgreSQL makes the first revision of each
   * announcement with it; whose it is was told with the lookup.
   *
   * @param plans whose announcements are recorded
   * @param described the new companies that they name, who controls these before them, and new
   *     sites
   * @param near which of the announcements may be one with others
   * @param stored ids of the sources that were stored before; those that are now are added
   * @param by who makes the companies
   */
  void carryOut(
      List<Plan> plans, MadeThings described, List<KeptPair> near, Set<UUID> stored, Caller by) {
    if (plans.isEmpty()) {
      return;
    }
    var contents = plans.stream().map(Plan::contents).toList();
    companies.make(described.companies(), by, contents.get(0).recordedAt());
    sites.make(described.sites(), by, contents.get(0).recordedAt());
    archive.keep(contents, stored);
    pairs.keep(near, contents.get(0).recordedAt());
    records.add(plans.stream().flatMap(PlanExecution::records).toList());
  }

  private static Stream<TakenFrom> records(Plan plan) {
    var told = plan.digest().hex();
    var editions = plan.contents().editions();
    return plan.contents().records().stream()
        .map(one -> new TakenFrom(plan.id(), one, told, editions.get(one)));
  }
}

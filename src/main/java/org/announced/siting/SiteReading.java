package org.announced.siting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.announced.access.Caller;
import org.announced.company.CompanyDirectory;
import org.announced.company.CompanyRegister;
import org.announced.company.NameLookup;
import org.announced.company.NewCompanies;
import org.announced.document.JsonPart;
import org.announced.document.Location;
import org.announced.document.Values;
import org.announced.money.Currencies;
import org.announced.part.SitePlace;
import org.announced.place.Countries;
import org.announced.plan.CompanyMentionResolver;
import org.announced.plan.DocumentLookups;
import org.announced.plan.SiteLookups;
import org.announced.problem.Faults;
import org.announced.site.NewSites;
import org.announced.site.SiteDescriptions;
import org.announced.site.SiteDraft;
import org.announced.written.MadeThings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a site that is described by itself, the company that runs it included. */
@Component
class SiteReading {

  private final SiteDescriptions descriptions;
  private final CompanyMentionResolver companies;
  private final DocumentLookups lookups;
  private final SiteLookups sites;
  private final CompanyRegister register;
  private final Countries countries;
  private final Currencies currencies;

  SiteReading(
      SiteDescriptions descriptions,
      CompanyMentionResolver companies,
      DocumentLookups lookups,
      SiteLookups sites,
      CompanyRegister register,
      Countries countries,
      Currencies currencies) {
    this.descriptions = descriptions;
    this.companies = companies;
    this.lookups = lookups;
    this.sites = sites;
    this.register = register;
    this.countries = countries;
    this.currencies = currencies;
  }

  /**
   * What a description says.
   *
   * @param draft null when something is wrong with it, which was noted
   * @param companies the company that runs it, where nobody knew it
   * @param known what is known of its name
   */
  record ReadSite(@Nullable SiteDraft draft, NewCompanies companies, NewSites known) {

    /** What has to be made for it, each told once. */
    MadeThings needed(@Nullable UUID operator, List<UUID> site) {
      return MadeThings.needed(
          companies, operator == null ? List.of() : List.of(operator), known, site);
    }
  }

  /** Reads it to the end, in the turn of its name. Writes nothing. */
  ReadSite read(JsonPart piece, Faults faults) {
    var values = new Values(faults, countries, currencies);
    var named = piece.piece("operator").named();
    var described = NewCompanies.beside(named.isMissing() ? nothing() : lookups.forCompany(named));
    var operator =
        named.isMissing()
            ? null
            : companies.describe(named, values, faults, described).companies().get(named.pointer());
    var known = NewSites.beside(sites.find(List.of(new SitePlace(piece, piece, null, List.of()))));
    return new ReadSite(
        descriptions.read(piece, values, faults, operator, new Location(null, null)),
        described,
        known);
  }

  private static NameLookup nothing() {
    return CompanyDirectory.lookup(List.of(), JsonMapper.shared().createArrayNode());
  }

  /** Makes the companies that a site needs. */
  void make(MadeThings made, Caller by, Instant now) {
    register.make(made.companies(), by, now);
  }
}

package org.announced.written;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.NewCompanies;
import org.announced.company.NewCompany;
import org.announced.problem.Fault;
import org.announced.site.NewSite;
import org.announced.site.NewSites;

/** What was made for what was sent, because nobody knew it. */
public record MadeThings(List<NewCompany> companies, List<NewSite> sites) {

  /** Nothing was. */
  public static final MadeThings NONE = new MadeThings(List.of(), List.of());

  /**
   * What has to be made before something can be stored, each told once: the new ones among the
   * companies and sites that it names, and the companies that run those sites.
   */
  public static MadeThings needed(
      NewCompanies companies, Collection<UUID> named, NewSites sites, Collection<UUID> standsOn) {
    var made = sites.takeNeeded(standsOn);
    var all = new ArrayList<>(named);
    made.stream().flatMap(one -> Stream.ofNullable(one.operator())).forEach(all::add);
    return new MadeThings(companies.takeNeeded(all), made);
  }

  /** Adds what others are. */
  public void addAll(MadeThings others) {
    companies.addAll(others.companies);
    sites.addAll(others.sites);
  }

  /** Takes all away. */
  public void clear() {
    companies.clear();
    sites.clear();
  }

  /** What is odd about them. */
  public List<Fault> warnings() {
    return Stream.concat(
            companies.stream().flatMap(one -> one.warnings().stream()),
            sites.stream().flatMap(one -> one.warnings().stream()))
        .toList();
  }

  /** The companies, as an answer names them. */
  public List<MadeCompany> madeCompanies() {
    return companies.stream().map(MadeCompany::of).toList();
  }

  /** The sites, as an answer names them. */
  public List<MadeSite> madeSites() {
    return sites.stream().map(MadeSite::of).toList();
  }
}

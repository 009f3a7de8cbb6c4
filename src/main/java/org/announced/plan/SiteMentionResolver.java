package org.announced.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.document.JsonPart;
import org.announced.document.Values;
import org.announced.part.SitePlace;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.announced.site.NewSites;
import org.announced.site.SiteCandidate;
import org.announced.site.SiteContext;
import org.announced.site.SiteDescriptions;
import org.announced.site.SiteDirectory;
import org.announced.site.SiteDraft;
import org.announced.site.SiteMatch;
import org.announced.site.UnresolvedSite;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds which sites a document means, wherever it names one. Writes nothing. */
@Component
public class SiteMentionResolver {

  private final SiteDescriptions descriptions;
  private final SiteDirectory directory;

  SiteMentionResolver(SiteDescriptions descriptions, SiteDirectory directory) {
    this.descriptions = descriptions;
    this.directory = directory;
  }

  /**
   * The sites by the pointers of the places that name them. Descriptions come first, so that a text
   * may name what another place of the document describes.
   *
   * @param companies those that the document names, by the pointers of the places that do
   * @param sites what is known of the names; the new ones of the document are added
   */
  Map<String, SiteCandidate> resolve(
      List<SitePlace> places,
      Map<String, UUID> companies,
      Values values,
      Faults faults,
      NewSites sites) {
    var found = new LinkedHashMap<String, SiteCandidate>();
    for (var place : places) {
      if (!place.site().isText()) {
        described(place, companies, values, faults, sites, found);
      }
    }
    var unknown = new LinkedHashMap<JsonPart, SiteMatch>();
    for (var place : places) {
      var text = place.site().text();
      if (text != null) {
        var context = context(place, companies, values);
        var match = sites.resolve(text, context);
        var site = match.found();
        if (site == null) {
          unknown.put(place.site(), match);
        } else {
          found.put(place.site().pointer(), site);
          warn(place, site, context, faults);
        }
      }
    }
    var nearest =
        directory.suggest(
            unknown.entrySet().stream()
                .filter(one -> !one.getValue().isAmbiguous())
                .map(one -> String.valueOf(one.getKey().text()))
                .toList());
    unknown.forEach((place, match) -> unresolved(place, match, nearest, faults));
    return found;
  }

  private static void unresolved(
      JsonPart place, SiteMatch match, Map<String, List<String>> nearest, Faults faults) {
    var name = String.valueOf(place.text());
    faults.add(
        UnresolvedSite.fault(place.pointer(), name, match, nearest.getOrDefault(name, List.of())));
  }

  /** What a company is called in the document is known by where it is named. */
  private static @Nullable UUID company(@Nullable JsonPart named, Map<String, UUID> companies) {
    return named == null ? null : companies.get(named.pointer());
  }

  private static SiteContext context(SitePlace place, Map<String, UUID> companies, Values values) {
    var parties = new HashSet<UUID>();
    for (var one : place.parties()) {
      var party = company(one, companies);
      if (party != null) {
        parties.add(party);
      }
    }
    return new SiteContext(
        values.location(place.thing()).country(),
        company(place.operator(), companies),
        Set.copyOf(parties));
  }

  private void described(
      SitePlace place,
      Map<String, UUID> companies,
      Values values,
      Faults faults,
      NewSites sites,
      Map<String, SiteCandidate> found) {
    var context = context(place, companies, values);
    var own = company(place.siteOperator(), companies);
    var draft =
        descriptions.read(
            place.site(),
            values,
            faults,
            own == null ? context.operator() : own,
            values.location(place.thing()));
    if (draft == null) {
      return;
    }
    var site = site(place.site(), draft, context, faults, sites);
    if (site != null) {
      found.put(place.site().pointer(), site);
      warn(place, site, context, faults);
    }
  }

  /**
   * The site that a description means: a known one, else a new one; null where it may be several.
   *
   * @param mention where it stands
   */
  public @Nullable SiteCandidate site(
      JsonPart mention, SiteDraft draft, SiteContext context, Faults faults, NewSites sites) {
    var match = sites.resolve(draft, context);
    var site = match.found();
    if (match.isAmbiguous()) {
      faults.add(UnresolvedSite.fault(mention.pointer(), draft.name(), match, List.of()));
      return null;
    }
    if (site == null) {
      return sites.describe(draft, mention.pointer());
    }
    if (sites.isAnotherName(draft, site)) {
      faults.add(
          mention.at("id"),
          FaultCode.CONTRADICTION,
          "This is the id of %s (%s), which is not known as %s. Leave the id out if another site is meant, or the name be as it is known."
              .formatted(site.name(), site.slug(), ShownText.quoted(draft.name())),
          List.of(site.slug()));
      return null;
    }
    sites.describeAgain(site.id(), draft);
    var otherwise = SiteFacts.otherwise(mention, draft, site.facts());
    if (!otherwise.isEmpty()) {
      faults.warn(
          Fault.at(
              mention.pointer(),
              FaultCode.KNOWN_OTHERWISE,
              "%s (%s) is known with another %s, and stays as it is. PATCH /api/v1/sites/%s corrects it."
                  .formatted(
                      site.name(), site.slug(), ShownText.listed(otherwise, "and"), site.slug()),
              List.of(site.slug())));
    }
    return site;
  }

  /** What was understood although what is said beside it is of another site. */
  private static void warn(
      SitePlace place, SiteCandidate site, SiteContext context, Faults faults) {
    var text = place.site().text();
    var isByName = text != null && !text.equalsIgnoreCase(site.slug()) && !isId(text, site);
    var operator = context.operator();
    if (SiteFacts.differ(context.country(), site.facts().country())) {
      faults.warn(
          Fault.at(
              place.site().pointer(),
              FaultCode.CONTRADICTION,
              "%s (%s) is in %s, and what stands on it takes effect in %s."
                  .formatted(site.name(), site.slug(), site.facts().country(), context.country())));
    } else if (isByName
        && operator != null
        && !site.operators().isEmpty()
        && !site.operators().contains(operator)) {
      faults.warn(
          Fault.at(
              place.site().pointer(),
              FaultCode.CONTRADICTION,
              "%s (%s) is run by another company than what stands on it. If another site of that name is meant, describe it: {\"name\": …, \"operator\": …}."
                  .formatted(site.name(), site.slug()),
              List.of(site.slug())));
    }
  }

  private static boolean isId(String text, SiteCandidate site) {
    return text.equalsIgnoreCase(site.id().toString());
  }
}

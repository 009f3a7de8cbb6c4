package org.announced.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.announced.company.CompanyDescriptions;
import org.announced.company.CompanyDirectory;
import org.announced.company.CompanyDraft;
import org.announced.company.CompanyResolver;
import org.announced.company.NewCompanies;
import org.announced.company.Resolution;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.None;
import org.announced.company.UnresolvedCompany;
import org.announced.document.JsonPart;
import org.announced.document.Values;
import org.announced.part.DocumentParts;
import org.announced.plan.CompanyMentions.MentionedListing;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds which companies a document means, wherever it names one. Writes nothing. */
@Component
public class CompanyMentionResolver {

  private final DocumentParts parts;
  private final CompanyDirectory directory;

  CompanyMentionResolver(DocumentParts parts, CompanyDirectory directory) {
    this.parts = parts;
    this.directory = directory;
  }

  /**
   * The companies by the pointers of the places that name them. Descriptions come first, so that a
   * text may name what another place of the document describes.
   *
   * @param companies what is known of the names; the new ones of the document are added
   */
  Map<String, UUID> resolve(
      JsonPart document, Values values, Faults faults, NewCompanies companies) {
    return resolve(parts.listings(document), parts.companies(document), values, faults, companies)
        .companies();
  }

  /**
   * Companies by the pointers of the places that name them.
   *
   * @param described those that were not known before
   */
  public record Mentioned(Map<String, UUID> companies, Set<UUID> described) {}

  /** The company that a document describes which is about nothing else. */
  public Mentioned describe(
      JsonPart company, Values values, Faults faults, NewCompanies companies) {
    return resolve(List.of(), List.of(company), values, faults, companies);
  }

  private Mentioned resolve(
      List<DocumentParts.ListedThing> listedThings,
      List<JsonPart> named,
      Values values,
      Faults faults,
      NewCompanies companies) {
    var mentions = CompanyMentions.withParents(named);
    var entries = entries(mentions, values, faults, companies);
    var found = new LinkedHashMap<String, UUID>();
    var foundAt = new HashMap<String, Found>();
    var described = new HashSet<UUID>();
    var unresolved = new LinkedHashMap<JsonPart, Resolution>();
    for (var mention : mentions) {
      var entry = entries.get(mention);
      var resolution = resolution(mention, entry, companies);
      if (resolution instanceof Found one) {
        found.put(mention.pointer(), one.company().id());
        foundAt.put(mention.pointer(), one);
        if (entry != null && entry.isNew()) {
          described.add(one.company().id());
          companies.find(one.company().id()).ifPresent(made -> made.describedAt(mention.pointer()));
        }
      } else if (resolution != null && (entry == null || entry.objections().isEmpty())) {
        unresolved.put(mention, resolution);
      }
    }
    entries.forEach((mention, entry) -> object(mention, entry, faults));
    var parents = new DescribedParents(companies, foundAt, unresolved, faults);
    entries.forEach(parents::place);
    note(unresolved, faults);
    CompanyMentions.listings(listedThings, mentions)
        .forEach(listed -> checkOwner(listed, companies, found, faults));
    // Who controls another is no party.
    found.keySet().retainAll(named.stream().map(JsonPart::pointer).toList());
    return new Mentioned(found, described);
  }

  /** Null where what is written there is at fault already. */
  private static @Nullable Resolution resolution(
      JsonPart mention, CompanyResolver.@Nullable ResolvedDraft entry, NewCompanies companies) {
    if (entry != null) {
      return entry.resolution();
    }
    var text = mention.text();
    return text == null ? null : companies.resolve(text);
  }

  private static Map<JsonPart, CompanyResolver.ResolvedDraft> entries(
      List<JsonPart> mentions, Values values, Faults faults, NewCompanies companies) {
    var described = new ArrayList<JsonPart>();
    var drafts = new ArrayList<CompanyDraft>();
    for (var mention : mentions) {
      var draft = mention.isText() ? null : CompanyDescriptions.read(mention, values, faults);
      if (draft != null) {
        described.add(mention);
        drafts.add(draft);
      }
    }
    var resolved = CompanyResolver.resolve(drafts, companies);
    var entries = new LinkedHashMap<JsonPart, CompanyResolver.ResolvedDraft>();
    for (int i = 0; i < described.size(); i++) {
      entries.put(described.get(i), resolved.get(i));
    }
    return entries;
  }

  /** What is written most like those that are unknown is told with them, and looked for at once. */
  private void note(Map<JsonPart, Resolution> unresolved, Faults faults) {
    var unknown = new ArrayList<String>();
    unresolved.forEach(
        (place, resolution) -> {
          if (resolution instanceof None) {
            unknown.add(name(place));
          }
        });
    var nearest = directory.suggest(unknown);
    unresolved.forEach(
        (place, resolution) ->
            faults.add(
                UnresolvedCompany.fault(
                    place.pointer(),
                    name(place),
                    resolution instanceof None none
                        ? nearest.getOrDefault(name(place), none)
                        : resolution)));
  }

  private static String name(JsonPart mention) {
    return String.valueOf(mention.isText() ? mention.text() : mention.text("name"));
  }

  private static void object(JsonPart mention, CompanyResolver.ResolvedDraft entry, Faults faults) {
    for (var objection : entry.objections()) {
      var field = objection.field();
      faults.add(
          field == null ? mention.pointer() : mention.at(field),
          objection.code(),
          objection.detail(),
          objection.candidates());
    }
    for (var warning : entry.warnings()) {
      faults.warn(
          Fault.at(
              mention.at(String.valueOf(warning.field())),
              warning.code(),
              warning.detail(),
              warning.candidates()));
    }
  }

  private static void checkOwner(
      MentionedListing listed, NewCompanies companies, Map<String, UUID> found, Faults faults) {
    var company = found.get(listed.company());
    if (company != null
        && companies.resolve(listed.text()) instanceof Found owner
        && !owner.company().id().equals(company)) {
      faults.add(
          listed.listing().pointer(),
          FaultCode.LISTING_OF_ANOTHER,
          "%s is listed as %s."
              .formatted(ShownText.shortened(owner.company().name()), listed.text()),
          List.of(owner.company().slug()));
    }
  }
}

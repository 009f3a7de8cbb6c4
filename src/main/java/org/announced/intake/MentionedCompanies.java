package org.announced.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.announced.access.Caller;
import org.announced.company.CompanyDirectory;
import org.announced.company.CompanyDraft;
import org.announced.company.CompanyRegister;
import org.announced.company.Resolution;
import org.announced.company.Resolution.Candidate;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.None;
import org.announced.intake.CompanyMentions.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds which companies a document means, wherever it names one, and makes those it describes. */
@Component
class MentionedCompanies {

  private final CompanyDirectory directory;
  private final CompanyRegister register;

  MentionedCompanies(CompanyDirectory directory, CompanyRegister register) {
    this.directory = directory;
    this.register = register;
  }

  /** Looks at once for the companies that documents to come name. */
  void foresee(List<Piece> documents) {
    var names = new HashSet<String>();
    for (var document : documents) {
      CompanyMentions.in(document).forEach(mention -> names.add(called(mention)));
    }
    register.foresee(names);
  }

  /** Whether each company that the document describes is known, so that it makes none. */
  boolean foresees(Piece document) {
    return CompanyMentions.in(document).stream()
        .allMatch(mention -> mention.isText() || register.foresees(called(mention)));
  }

  private static String called(Piece mention) {
    return Objects.requireNonNullElse(mention.isText() ? mention.text() : mention.text("name"), "");
  }

  /**
   * The companies by the pointers of the places that name them. Takes a fixed number of statements.
   * Descriptions come first, so that a text may name what another place of the document describes.
   */
  Map<String, UUID> resolve(
      Piece document, Values values, Findings findings, Caller by, Instant now) {
    return resolve(document, CompanyMentions.in(document), values, findings, by, now).companies();
  }

  /**
   * Companies by the pointers of the places that name them.
   *
   * @param made those that were not known before
   */
  record Mentioned(Map<String, UUID> companies, Set<UUID> made) {}

  /** The company that a document describes which is about nothing else. */
  Mentioned describe(Piece company, Values values, Findings findings, Caller by, Instant now) {
    return resolve(company, List.of(company), values, findings, by, now);
  }

  private Mentioned resolve(
      Piece document,
      List<Piece> mentions,
      Values values,
      Findings findings,
      Caller by,
      Instant now) {
    var entries = enter(mentions, values, findings, by, now);
    var listings = CompanyMentions.listings(document, mentions, values);
    var resolutions = directory.resolve(texts(mentions, listings));
    var made = new HashSet<UUID>();
    var companies = new LinkedHashMap<String, UUID>();
    for (var mention : mentions) {
      var entry = entries.get(mention);
      var resolution = entry == null ? resolutions.get(mention.text()) : entry.resolution();
      if (resolution instanceof Found found) {
        companies.put(mention.pointer(), found.company().id());
        if (entry != null && entry.isNew()) {
          made.add(found.company().id());
        }
      } else if (resolution != null && (entry == null || entry.objections().isEmpty())) {
        var name = mention.isText() ? mention.text() : mention.text("name");
        findings.add(UnresolvedCompany.fault(mention.pointer(), String.valueOf(name), resolution));
      }
    }
    entries.forEach((mention, entry) -> object(mention, entry, findings));
    var parents = new HashMap<UUID, UUID>();
    entries.forEach((mention, entry) -> place(mention, entry, resolutions, parents, findings, now));
    listings.forEach(listed -> checkOwner(listed, resolutions, companies, findings));
    return new Mentioned(companies, made);
  }

  private Map<Piece, CompanyRegister.Entry> enter(
      List<Piece> mentions, Values values, Findings findings, Caller by, Instant now) {
    var described = new ArrayList<Piece>();
    var drafts = new ArrayList<CompanyDraft>();
    for (var mention : mentions) {
      var draft = mention.isText() ? null : CompanyDrafts.read(mention, values, findings);
      if (draft != null) {
        described.add(mention);
        drafts.add(draft);
      }
    }
    var entered = register.enter(drafts, by, now);
    var entries = new LinkedHashMap<Piece, CompanyRegister.Entry>();
    for (int i = 0; i < described.size(); i++) {
      entries.put(described.get(i), entered.get(i));
    }
    return entries;
  }

  private static Set<String> texts(List<Piece> mentions, List<Listed> listings) {
    var texts = new LinkedHashSet<String>();
    for (var mention : mentions) {
      texts.add(Objects.requireNonNullElse(named(mention), ""));
    }
    listings.forEach(listed -> texts.add(listed.text()));
    texts.remove("");
    return texts;
  }

  private static @Nullable String named(Piece mention) {
    return mention.isText() ? mention.text() : mention.text("parent");
  }

  private static void object(Piece mention, CompanyRegister.Entry entry, Findings findings) {
    for (var objection : entry.objections()) {
      var field = objection.field();
      findings.add(
          field == null ? mention.pointer() : mention.at(field),
          objection.code(),
          objection.detail(),
          objection.candidates());
    }
  }

  /**
   * @param parents who controls whom, as other places of the document say
   */
  private void place(
      Piece mention,
      CompanyRegister.Entry entry,
      Map<String, Resolution> resolutions,
      Map<UUID, UUID> parents,
      Findings findings,
      Instant now) {
    var name = mention.text("parent");
    if (name == null || !(entry.resolution() instanceof Found child)) {
      return;
    }
    var resolution = resolutions.get(name);
    if (!(resolution instanceof Found parent)) {
      findings.add(
          UnresolvedCompany.fault(
              mention.at("parent"),
              name,
              Objects.requireNonNullElse(resolution, new None(List.of()))));
    } else if (parent.company().equals(child.company())) {
      findings.add(mention.at("parent"), "own-parent", "No company controls itself.");
    } else {
      var id = parent.company().id();
      var said = parents.putIfAbsent(child.company().id(), id);
      var known = entry.parent() == null ? said : entry.parent();
      if (known != null && !known.equals(id)) {
        contradiction(mention, child.company(), entry.parent(), findings);
      } else if (isBelow(id, child.company().id(), parents)) {
        findings.add(
            mention.at("parent"),
            "circle",
            "This document has each of the two control the other, directly or through others.");
      } else if (entry.isNew() && said == null) {
        register.place(child.company().id(), id, now);
      }
    }
  }

  /** Whether the one is controlled by the other, as this document says. */
  private static boolean isBelow(UUID one, UUID other, Map<UUID, UUID> parents) {
    var above = parents.get(one);
    for (int step = 0; above != null && step < parents.size(); step++) {
      if (above.equals(other)) {
        return true;
      }
      above = parents.get(above);
    }
    return false;
  }

  private static void contradiction(
      Piece mention, Candidate child, @Nullable UUID stored, Findings findings) {
    findings.add(
        mention.at("parent"),
        "contradiction",
        stored == null
            ? "Another place of this document names another parent of %s. Say the same in both."
                .formatted(Shown.quoted(child.name()))
            : "%s (%s) is known to belong to another company. Leave the parent out, or write the slug %s for the company."
                .formatted(Shown.shortened(child.name()), child.slug(), child.slug()),
        stored == null ? List.of() : List.of(stored.toString()));
  }

  private static void checkOwner(
      Listed listed,
      Map<String, Resolution> resolutions,
      Map<String, UUID> companies,
      Findings findings) {
    var company = companies.get(listed.company());
    if (company != null
        && resolutions.get(listed.text()) instanceof Found owner
        && !owner.company().id().equals(company)) {
      findings.add(
          listed.listing().pointer(),
          "listing-of-another",
          "%s is listed as %s.".formatted(Shown.shortened(owner.company().name()), listed.text()),
          List.of(owner.company().slug()));
    }
  }
}

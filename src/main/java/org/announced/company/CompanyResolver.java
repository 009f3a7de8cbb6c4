package org.announced.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.NameLookup.Facts;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.None;
import org.announced.company.identifier.CompanyIdentifier;
import org.announced.company.identifier.IdentifierWords;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the company that each description of a document stands for: a known one, else a new one.
 * Writes nothing.
 */
public final class CompanyResolver {

  private final List<CompanyDraft> drafts;
  private final NewCompanies companies;
  private final List<DraftMatch> matches;
  private final DraftGroups groups;

  private CompanyResolver(List<CompanyDraft> drafts, NewCompanies companies) {
    this.drafts = drafts;
    this.companies = companies;
    this.groups = new DraftGroups(drafts, companies.keys(drafts));
    this.matches = joined(drafts.stream().map(draft -> DraftMatch.of(draft, companies)).toList());
  }

  /**
   * What a description stands for.
   *
   * @param isNew whether it is one of the companies that were added for these descriptions
   * @param parent the company that is known to control it; null when none is
   * @param objections why it is not taken; nothing is added for it if there are any
   * @param warnings what is odd about it
   */
  public record ResolvedDraft(
      Resolution resolution,
      boolean isNew,
      @Nullable UUID parent,
      List<Objection> objections,
      List<Objection> warnings) {}

  /**
   * For each draft the company that it describes; drafts of one new company stand for one. A draft
   * that could describe several companies, or that says otherwise than what is known, stands for
   * none.
   *
   * @param companies to which those are added that are new
   */
  public static List<ResolvedDraft> resolve(List<CompanyDraft> drafts, NewCompanies companies) {
    return new CompanyResolver(drafts, companies).entries();
  }

  private List<ResolvedDraft> entries() {
    var shared = groups.objections(i -> found(matches.get(i)));
    var identifiers = new HashMap<Object, List<CompanyIdentifier>>();
    var objections = new ArrayList<List<Objection>>();
    for (int i = 0; i < drafts.size(); i++) {
      var facts = facts(i);
      var contradiction = facts == null ? null : contradiction(facts, drafts.get(i));
      objections.add(
          Stream.of(
                  matches.get(i).objection(),
                  shared.get(i),
                  contradiction,
                  contradiction(i, facts, identifiers))
              .filter(Objects::nonNull)
              .toList());
    }
    var unknown = new ArrayList<Integer>();
    for (int i = 0; i < drafts.size(); i++) {
      if (matches.get(i).resolution() instanceof None && objections.get(i).isEmpty()) {
        unknown.add(i);
      }
    }
    // What is known of the others is told before any are added.
    var parents = new ArrayList<@Nullable UUID>();
    var warnings = new ArrayList<List<Objection>>();
    for (int i = 0; i < drafts.size(); i++) {
      var facts = facts(i);
      parents.add(facts == null ? null : facts.parent());
      warnings.add(
          Stream.of(matches.get(i).warning(), notStored(facts, drafts.get(i)))
              .filter(Objects::nonNull)
              .toList());
    }
    var added = add(unknown);
    var entries = new ArrayList<ResolvedDraft>();
    for (int i = 0; i < drafts.size(); i++) {
      var company = added.get(i);
      entries.add(
          new ResolvedDraft(
              company == null ? matches.get(i).resolution() : new Found(company.asCandidate()),
              company != null,
              parents.get(i),
              objections.get(i),
              warnings.get(i)));
    }
    return entries;
  }

  private @Nullable Facts facts(int draft) {
    var id = found(matches.get(draft));
    return id == null ? null : companies.findFacts(id).orElse(null);
  }

  private static @Nullable UUID found(DraftMatch match) {
    return match.resolution() instanceof Found found ? found.company().id() : null;
  }

  /** In what the description says otherwise than what is known; null if in nothing. */
  private static @Nullable Objection contradiction(Facts facts, CompanyDraft draft) {
    if (!DraftGroups.differ(facts.country(), draft.country())) {
      return null;
    }
    var company = facts.company();
    return Objection.contradiction(
        "country",
        "This is %s (%s), whose country is %s. If it is meant, write its slug or leave the country out; if another company is meant, give a name that tells it apart, such as \"%s (%s)\"."
            .formatted(
                company.name(), company.slug(), facts.country(), draft.name(), draft.country()),
        List.of(company.slug()));
  }

  /**
   * The same of identifiers, by a scheme that gives each company only one.
   *
   * @param told what was said so far of each company, known or to be made
   */
  private @Nullable Objection contradiction(
      int draft, @Nullable Facts facts, Map<Object, List<CompanyIdentifier>> told) {
    var own = drafts.get(draft).identifiers();
    if (own.isEmpty()) {
      return null;
    }
    var known =
        told.computeIfAbsent(
            facts == null ? groups.first(draft) : facts.company().id(),
            any -> new ArrayList<>(facts == null ? List.of() : facts.identifiers()));
    var scheme = CompanyIdentifier.contradiction(own, known);
    known.addAll(own);
    return scheme == null
        ? null
        : Objection.contradiction(
            "identifiers",
            IdentifierWords.contradiction(
                scheme,
                facts == null
                    ? "what another place of this document describes"
                    : DraftMatch.shown(facts.company()),
                known.subList(0, known.size() - own.size())),
            facts == null ? List.of() : List.of(facts.company().slug()));
  }

  /** Which identifiers are told of a company that has others, or none; null if there are none. */
  private static @Nullable Objection notStored(@Nullable Facts facts, CompanyDraft draft) {
    var missing =
        facts == null
            ? List.<String>of()
            : draft.identifiers().stream()
                .filter(one -> !one.isIn(facts.identifiers()))
                .map(CompanyIdentifier::toString)
                .toList();
    return facts == null || missing.isEmpty()
        ? null
        : new Objection(
            "identifiers",
            FaultCode.NOT_STORED,
            IdentifierWords.notStored(DraftMatch.shown(facts.company()), missing),
            List.of());
  }

  /** What is unknown by itself is the known company that another draft of its company is of. */
  private List<DraftMatch> joined(List<DraftMatch> alone) {
    var known = new HashMap<Integer, Integer>();
    for (int i = 0; i < drafts.size(); i++) {
      if (found(alone.get(i)) != null) {
        known.putIfAbsent(groups.first(i), i);
      }
    }
    var joined = new ArrayList<DraftMatch>();
    for (int i = 0; i < drafts.size(); i++) {
      var match = alone.get(i);
      var other = known.get(groups.first(i));
      joined.add(
          other != null && match.resolution() instanceof None && match.objection() == null
              ? alone.get(other).alsoOf(groups.sameName(i, other) ? null : drafts.get(i))
              : match);
    }
    return joined;
  }

  /** One for all drafts of a company, with all that they say of it. */
  private Map<Integer, NewCompany> add(List<Integer> unknown) {
    var firsts = new LinkedHashMap<Integer, Integer>();
    unknown.forEach(i -> firsts.putIfAbsent(groups.first(i), i));
    var byGroup = new LinkedHashMap<Integer, NewCompany>();
    firsts.forEach((group, i) -> byGroup.put(group, new NewCompany(drafts.get(i).name())));
    var added = new LinkedHashMap<Integer, NewCompany>();
    for (int i : unknown) {
      int group = groups.first(i);
      var company = Objects.requireNonNull(byGroup.get(group));
      company.describe(
          drafts.get(i), groups.sameName(i, Objects.requireNonNull(firsts.get(group))));
      added.put(i, company);
    }
    byGroup.values().forEach(companies::add);
    return added;
  }
}

package org.announced.company;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.None;
import org.announced.company.Resolution.Several;
import org.announced.company.identifier.IdentifierWords;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Which known company a description is of. An id that is known here decides, then its identifiers,
 * then its name, and where that is unknown, its listings. An alias decides nothing: that SoftBank
 * is written among the aliases of OpenAI makes it neither.
 *
 * @param objection why it cannot be taken; null if it can
 * @param warning what is odd about it; null if nothing is
 */
record DraftMatch(
    Resolution resolution, @Nullable Objection objection, @Nullable Objection warning) {

  private DraftMatch(Resolution resolution, @Nullable Objection objection) {
    this(resolution, objection, null);
  }

  static DraftMatch of(CompanyDraft draft, NewCompanies companies) {
    Function<String, Resolution> resolutions = companies::resolve;
    var namesakes = companies.resolve(draft.name(), draft.country(), List.of());
    var identified = together(draft.identifierTexts(), resolutions);
    if (draft.id() != null
        && companies.resolve(draft.id().toString()) instanceof Found known
        && !known.equals(namesakes)) {
      return new DraftMatch(
          known,
          !candidates(namesakes).contains(known.company())
              ? notItsName(draft, known.company())
              : taken(known.company(), identified));
    }
    if (!identified.isEmpty()) {
      return identified(draft, identified, candidates(namesakes), resolutions);
    }
    var resolution = companies.resolve(draft.name(), draft.country(), draft.identifiers());
    if (resolution instanceof None) {
      resolution =
          one(
              together(draft.listings().stream().map(StockListing::toString).toList(), resolutions),
              resolution);
    }
    if (resolution instanceof Several) {
      return new DraftMatch(resolution, null);
    }
    var company = resolution instanceof Found found ? found.company() : null;
    return new DraftMatch(
        resolution,
        aliasOfAnother(draft, company, resolutions),
        company == null ? toldApart(draft, candidates(namesakes)) : null);
  }

  /**
   * The same company for another description of it.
   *
   * @param otherName that description if its name is another; else null
   */
  DraftMatch alsoOf(@Nullable CompanyDraft otherName) {
    return new DraftMatch(
        resolution,
        null,
        otherName != null && resolution instanceof Found found
            ? calledOtherwise(otherName, found.company())
            : null);
  }

  /** Of one that is known by an identifier, whatever it is called. */
  private static DraftMatch identified(
      CompanyDraft draft,
      List<CompanyCandidate> identified,
      List<CompanyCandidate> namesakes,
      Function<String, Resolution> resolutions) {
    var company = identified.get(0);
    if (identified.size() > 1) {
      return new DraftMatch(
          new Several(identified),
          Objection.ambiguous(IdentifierWords.ofSeveral(shown(identified)), identified));
    }
    if (!namesakes.isEmpty() && !namesakes.contains(company)) {
      var both = Stream.concat(namesakes.stream(), Stream.of(company)).toList();
      return new DraftMatch(
          new Several(both),
          Objection.ambiguous(
              IdentifierWords.notItsName(
                  draft.name(),
                  draft.identifierTexts(),
                  ShownText.listed(shown(namesakes), "or"),
                  shown(company)),
              both));
    }
    return new DraftMatch(
        new Found(company),
        aliasOfAnother(draft, company, resolutions),
        namesakes.isEmpty() ? calledOtherwise(draft, company) : null);
  }

  private static @Nullable Objection aliasOfAnother(
      CompanyDraft draft,
      @Nullable CompanyCandidate company,
      Function<String, Resolution> resolutions) {
    for (var alias : draft.aliases()) {
      var meant = candidates(resolutions.apply(alias.name()));
      if (!meant.isEmpty() && !(company != null && meant.contains(company))) {
        return ofAnother(draft, alias.name(), company, meant);
      }
    }
    return null;
  }

  /** What is odd about a description that is of a known company, and calls it otherwise. */
  private static Objection calledOtherwise(CompanyDraft draft, CompanyCandidate company) {
    return new Objection(
        "name",
        FaultCode.KNOWN_OTHERWISE,
        IdentifierWords.calledOtherwise(draft.name(), shown(company), draft.identifierTexts()),
        List.of(company.slug()));
  }

  private static @Nullable Objection toldApart(
      CompanyDraft draft, List<CompanyCandidate> namesakes) {
    return namesakes.isEmpty()
        ? null
        : new Objection(
            "name",
            FaultCode.NEAR_COMPANY,
            IdentifierWords.toldApart(draft.name(), shown(namesakes)),
            namesakes.stream().map(CompanyCandidate::slug).toList());
  }

  private static @Nullable Objection taken(
      CompanyCandidate company, List<CompanyCandidate> identified) {
    var others = identified.stream().filter(one -> !one.equals(company)).toList();
    return others.isEmpty()
        ? null
        : new Objection(
            "identifiers",
            FaultCode.IDENTIFIER_TAKEN,
            IdentifierWords.ofAnother(shown(company), ShownText.listed(shown(others), "and")),
            others.stream().map(CompanyCandidate::slug).toList());
  }

  /** A company as it is named in a sentence. */
  static String shown(CompanyCandidate company) {
    return IdentifierWords.company(company.name(), company.slug());
  }

  private static List<String> shown(List<CompanyCandidate> companies) {
    return companies.stream().map(DraftMatch::shown).toList();
  }

  private static Objection notItsName(CompanyDraft draft, CompanyCandidate known) {
    return Objection.contradiction(
        "id",
        "This is the id of %s (%s), which is not known as \"%s\". Leave the id out if another company is meant, or the name be as it is known."
            .formatted(known.name(), known.slug(), draft.name()),
        List.of(known.slug()));
  }

  private static Objection ofAnother(
      CompanyDraft draft,
      String alias,
      @Nullable CompanyCandidate company,
      List<CompanyCandidate> meant) {
    var owner = meant.get(0);
    var names =
        alias.equals(owner.name())
            ? "%s's name".formatted(owner.name())
            : "a name of %s (%s)".formatted(owner.name(), owner.slug());
    var own =
        company == null
            ? "No company is known as \"%s\", but its alias".formatted(draft.name())
            : "\"%s\" is %s (%s), but its alias"
                .formatted(draft.name(), company.name(), company.slug());
    var all = new ArrayList<CompanyCandidate>(company == null ? List.of() : List.of(company));
    all.addAll(meant);
    return Objection.ambiguous(
        "%s \"%s\" is %s. Write the slug of the one that is meant, such as %s, or leave the alias out."
            .formatted(own, alias, names, owner.slug()),
        all);
  }

  private static List<CompanyCandidate> candidates(@Nullable Resolution resolution) {
    if (resolution instanceof Found found) {
      return List.of(found.company());
    }
    return resolution instanceof Several several ? several.candidates() : List.of();
  }

  private static List<CompanyCandidate> together(
      List<String> texts, Function<String, Resolution> resolutions) {
    var meant = new LinkedHashSet<CompanyCandidate>();
    texts.forEach(text -> meant.addAll(candidates(resolutions.apply(text))));
    return List.copyOf(meant);
  }

  private static Resolution one(List<CompanyCandidate> meant, Resolution otherwise) {
    return switch (meant.size()) {
      case 0 -> otherwise;
      case 1 -> new Found(meant.get(0));
      default -> new Several(meant);
    };
  }
}

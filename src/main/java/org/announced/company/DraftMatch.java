package org.announced.company;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.None;
import org.announced.company.Resolution.Several;
import org.jspecify.annotations.Nullable;

/**
 * Which known company a description is of. An id that is known here decides, then its name, and
 * where that is unknown, its listings. An alias decides nothing: that SoftBank is written among the
 * aliases of OpenAI makes it neither.
 *
 * @param objection why it cannot be taken; null if it can
 */
record DraftMatch(Resolution resolution, @Nullable Objection objection) {

  static DraftMatch of(CompanyDraft draft, NewCompanies companies) {
    Function<String, Resolution> resolutions = companies::resolve;
    var named = companies.resolve(draft.name(), draft.country());
    if (draft.id() != null
        && companies.resolve(draft.id().toString()) instanceof Found known
        && !known.equals(named)) {
      return candidates(named).contains(known.company())
          ? new DraftMatch(known, null)
          : new DraftMatch(known, notItsName(draft, known.company()));
    }
    var resolution =
        named instanceof None
            ? together(
                draft.listings().stream().map(StockListing::toString).toList(), named, resolutions)
            : named;
    if (resolution instanceof Several) {
      return new DraftMatch(resolution, null);
    }
    var company = resolution instanceof Found found ? found.company() : null;
    for (var alias : draft.aliases()) {
      var meant = candidates(resolutions.apply(alias.name()));
      if (!meant.isEmpty() && !(company != null && meant.contains(company))) {
        return new DraftMatch(resolution, ofAnother(draft, alias.name(), company, meant));
      }
    }
    return new DraftMatch(resolution, null);
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

  private static Resolution together(
      List<String> texts, Resolution otherwise, Function<String, Resolution> resolutions) {
    var meant = new LinkedHashSet<CompanyCandidate>();
    texts.forEach(text -> meant.addAll(candidates(resolutions.apply(text))));
    return switch (meant.size()) {
      case 0 -> otherwise;
      case 1 -> new Found(meant.iterator().next());
      default -> new Several(List.copyOf(meant));
    };
  }
}

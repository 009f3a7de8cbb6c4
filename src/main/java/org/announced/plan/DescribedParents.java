package org.announced.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.company.CompanyResolver.ResolvedDraft;
import org.announced.company.NewCompanies;
import org.announced.company.Resolution;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.Found;
import org.announced.document.JsonPart;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;

/** Who controls the companies that a document describes. */
final class DescribedParents {

  private final NewCompanies companies;
  private final Map<String, Found> described;
  private final Map<JsonPart, Resolution> unresolved;
  private final Faults faults;

  /** Who controls whom, as the places say that were read so far. */
  private final Map<UUID, UUID> parents = new HashMap<>();

  /**
   * @param described the companies that were found, by the pointers of the places that describe
   *     them
   * @param unresolved to which those places are added that name no parent that is known
   */
  DescribedParents(
      NewCompanies companies,
      Map<String, Found> described,
      Map<JsonPart, Resolution> unresolved,
      Faults faults) {
    this.companies = companies;
    this.described = described;
    this.unresolved = unresolved;
    this.faults = faults;
  }

  /** Notes who controls a company that the document describes. */
  void place(JsonPart mention, ResolvedDraft entry) {
    var resolution = parent(mention.piece("parent"));
    if (resolution == null || !(entry.resolution() instanceof Found child)) {
      return;
    }
    if (!(resolution instanceof Found parent)) {
      unresolved.put(mention.piece("parent"), resolution);
    } else if (parent.company().equals(child.company())) {
      faults.add(mention.at("parent"), FaultCode.OWN_PARENT, "No company controls itself.");
    } else {
      var id = parent.company().id();
      var said = parents.putIfAbsent(child.company().id(), id);
      var known = entry.parent() == null ? said : entry.parent();
      if (known != null && !known.equals(id)) {
        contradiction(mention, child.company(), entry.parent());
      } else if (isBelow(id, child.company().id())) {
        faults.add(
            mention.at("parent"),
            FaultCode.CIRCLE,
            "This document has each of the two control the other, directly or through others.");
      } else if (entry.isNew() && said == null) {
        companies.find(child.company().id()).ifPresent(one -> one.placeUnder(id));
      }
    }
  }

  /** What is named there, or described; null where nothing is, or it is at fault already. */
  private @Nullable Resolution parent(JsonPart parent) {
    var text = parent.text();
    return text == null ? described.get(parent.pointer()) : companies.resolve(text);
  }

  /** Whether the one is controlled by the other, as this document says. */
  private boolean isBelow(UUID one, UUID other) {
    var above = parents.get(one);
    for (int step = 0; above != null && step < parents.size(); step++) {
      if (above.equals(other)) {
        return true;
      }
      above = parents.get(above);
    }
    return false;
  }

  private void contradiction(JsonPart mention, CompanyCandidate child, @Nullable UUID stored) {
    faults.add(
        mention.at("parent"),
        FaultCode.CONTRADICTION,
        stored == null
            ? "Another place of this document names another parent of %s. Say the same in both."
                .formatted(ShownText.quoted(child.name()))
            : "%s (%s) is known to belong to another company. Leave the parent out, or write the slug %s for the company."
                .formatted(ShownText.shortened(child.name()), child.slug(), child.slug()),
        stored == null ? List.of() : List.of(stored.toString()));
  }
}

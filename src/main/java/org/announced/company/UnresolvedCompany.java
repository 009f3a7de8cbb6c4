package org.announced.company;

import java.util.List;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.None;
import org.announced.company.Resolution.Several;
import org.announced.company.identifier.IdentifierText;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;

/** Says that a name is of no company, or of several, and which may be meant. */
public final class UnresolvedCompany {

  private static final int SHOWN = 10;

  private UnresolvedCompany() {}

  /**
   * The fault of a name that is not of one company.
   *
   * @param pointer of the place where the name stands
   * @param name as it was written
   * @param resolution what looking for the name came to: not one company
   */
  public static Fault fault(String pointer, String name, Resolution resolution) {
    if (resolution instanceof Several several) {
      return Fault.at(
          pointer,
          FaultCode.AMBIGUOUS_COMPANY,
          "%s could mean %s. Write the slug, the id or the full name of the one that is meant."
              .formatted(
                  ShownText.quoted(name), ShownText.listed(shown(several.candidates()), "or")),
          references(name, several.candidates()));
    }
    var miswritten = IdentifierText.fault(name);
    var nearest = resolution instanceof None none ? none.nearest() : List.<CompanyCandidate>of();
    return Fault.at(
        pointer,
        FaultCode.UNKNOWN_COMPANY,
        "No company is known as %s. %s%sTo make it known, describe it: {\"name\": …, \"country\": …}."
            .formatted(
                ShownText.quoted(name),
                miswritten == null ? "" : miswritten + " ",
                nearest.isEmpty()
                    ? ""
                    : "Nearest: " + ShownText.listed(shown(nearest), "and") + ". "),
        references(name, nearest));
  }

  private static List<String> shown(List<CompanyCandidate> candidates) {
    return candidates.stream()
        .limit(SHOWN)
        .map(
            candidate ->
                "%s (%s%s)"
                    .formatted(
                        ShownText.shortened(candidate.name()),
                        candidate.slug(),
                        candidate.country() == null ? "" : ", " + candidate.country()))
        .toList();
  }

  /** Slugs; but where one's slug is what was ambiguous, its id, which never is. */
  private static List<String> references(String name, List<CompanyCandidate> candidates) {
    return candidates.stream()
        .limit(SHOWN)
        .map(one -> one.slug().equalsIgnoreCase(name) ? one.id().toString() : one.slug())
        .toList();
  }
}

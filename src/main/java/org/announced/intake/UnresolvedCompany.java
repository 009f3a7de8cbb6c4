package org.announced.intake;

import java.util.List;
import org.announced.company.Resolution;
import org.announced.company.Resolution.Candidate;
import org.announced.company.Resolution.None;
import org.announced.company.Resolution.Several;
import org.announced.web.Fault;

/** Says that a name is of no company, or of several, and which may be meant. */
final class UnresolvedCompany {

  private static final int SHOWN = 10;

  private UnresolvedCompany() {}

  static Fault fault(String pointer, String name, Resolution resolution) {
    if (resolution instanceof Several several) {
      return Fault.at(
          pointer,
          "ambiguous-company",
          "%s could mean %s. Write the slug, the id or the full name of the one that is meant."
              .formatted(Shown.quoted(name), Shown.listed(shown(several.candidates()), "or")),
          references(name, several.candidates()));
    }
    var nearest = resolution instanceof None none ? none.nearest() : List.<Candidate>of();
    return Fault.at(
        pointer,
        "unknown-company",
        "No company is known as %s. %sTo make it known, describe it: {\"name\": …, \"country\": …}."
            .formatted(
                Shown.quoted(name),
                nearest.isEmpty() ? "" : "Nearest: " + Shown.listed(shown(nearest), "and") + ". "),
        references(name, nearest));
  }

  private static List<String> shown(List<Candidate> candidates) {
    return candidates.stream()
        .limit(SHOWN)
        .map(candidate -> Shown.shortened(candidate.name()) + " (" + candidate.slug() + ")")
        .toList();
  }

  /** Slugs; but where one's slug is what was ambiguous, its id, which never is. */
  private static List<String> references(String name, List<Candidate> candidates) {
    return candidates.stream()
        .limit(SHOWN)
        .map(one -> one.slug().equalsIgnoreCase(name) ? one.id().toString() : one.slug())
        .toList();
  }
}

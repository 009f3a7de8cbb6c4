package org.announced.site;

import java.util.List;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.ShownText;

/** Says that a name is of no site, or of several, and which may be meant. */
public final class UnresolvedSite {

  private static final int SHOWN = 10;

  private UnresolvedSite() {}

  /**
   * The fault of a name that is not of one site.
   *
   * @param pointer of the place where the name stands
   * @param name as it was written
   * @param nearest slugs of what is written most like it, where nothing is called so
   */
  public static Fault fault(String pointer, String name, SiteMatch match, List<String> nearest) {
    var several = match.candidates().stream().limit(SHOWN).toList();
    if (!several.isEmpty()) {
      return Fault.at(
          pointer,
          FaultCode.AMBIGUOUS_SITE,
          "%s could mean %s. Write the slug or the id of the one that is meant."
              .formatted(ShownText.quoted(name), shown(several)),
          references(name, several));
    }
    var others = match.passedOver().stream().limit(SHOWN).toList();
    var told =
        others.isEmpty()
            ? nearest.isEmpty() ? "" : "Nearest: " + ShownText.listed(nearest, "and") + ". "
            : "Of that name, but elsewhere, there is %s. ".formatted(shown(others));
    return Fault.at(
        pointer,
        FaultCode.UNKNOWN_SITE,
        "No site is known as %s. %sTo make it known, describe it: {\"name\": …, \"country\": …}."
            .formatted(ShownText.quoted(name), told),
        others.isEmpty() ? nearest : references(name, others));
  }

  private static String shown(List<SiteCandidate> sites) {
    return ShownText.listed(sites.stream().map(SiteCandidate::shown).toList(), "or");
  }

  /** Slugs; but where one's slug is what was ambiguous, its id, which never is. */
  private static List<String> references(String name, List<SiteCandidate> sites) {
    return sites.stream()
        .map(one -> one.slug().equalsIgnoreCase(name) ? one.id().toString() : one.slug())
        .toList();
  }
}

package org.announced.company;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a text that should name one company turned out to name. */
public sealed interface Resolution {

  /** The one company that it names. */
  record Found(CompanyCandidate company) implements Resolution {}

  /** It could mean any of these, at least two. */
  record Several(List<CompanyCandidate> candidates) implements Resolution {}

  /** It names nothing that is known; these, at most five, are written most like it. */
  record None(List<CompanyCandidate> nearest) implements Resolution {}

  /**
   * A company, as far as one must know it to choose it.
   *
   * @param country its seat, ISO 3166-1 alpha-2; null when not known
   */
  record CompanyCandidate(UUID id, String slug, String name, @Nullable String country) {}

  /**
   * Judges what a text was found to match. The first of exact names and names without legal form
   * that has a match decides, together with what is matched outright. A name that was completed by
   * leaving out the legal form is not taken while others of its family exist: a bare "SoftBank" may
   * be SoftBank Corp. or SoftBank Group.
   *
   * @param direct companies that have it as their id, slug or listing
   * @param exact companies that have it as a name or alias
   * @param bare companies that have it as a name or alias but for the legal form
   * @param family companies that have it as a name or alias but for legal form, Group and Holdings
   */
  static Resolution of(
      List<CompanyCandidate> direct,
      List<CompanyCandidate> exact,
      List<CompanyCandidate> bare,
      List<CompanyCandidate> family) {
    var meant = new LinkedHashSet<>(direct);
    meant.addAll(exact.isEmpty() ? bare : exact);
    if (direct.isEmpty() && exact.isEmpty() && !bare.isEmpty()) {
      meant.addAll(family);
    }
    return switch (meant.size()) {
      case 0 -> new None(List.of());
      case 1 -> new Found(meant.iterator().next());
      default -> new Several(new ArrayList<>(meant));
    };
  }
}

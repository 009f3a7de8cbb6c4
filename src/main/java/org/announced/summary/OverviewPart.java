package org.announced.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.announced.web.QueryParameters;

/**
 * What an overview shows of one kind of commitment: the total, what of it is in talks, and who acts
 * in it.
 *
 * @param company the key that groups by who acts
 */
record OverviewPart(Summary summary, String company) {

  static final String IN_TALKS = "inTalks";
  static final String COMPANIES = "companies";

  Description description(HttpServletRequest request) {
    Description whole = summary.description(request);
    List<Slice> slices = slices(whole);
    return new Description(
        whole.listing(),
        List.of(),
        whole.measures(),
        whole.leading(),
        whole.carried(),
        whole.reason(),
        whole.reasons(),
        none -> slices,
        whole.excluding(),
        whole.defaults(),
        whole.head());
  }

  private List<Slice> slices(Description whole) {
    Key acting =
        whole.keys().stream().filter(key -> key.name().equals(company)).findFirst().orElseThrow();
    Slice total = slice(whole.slices().apply(List.of()), Slice.TOTAL);
    Slice groups = slice(whole.slices().apply(List.of(acting)), Slice.GROUPS);
    return List.of(
        total,
        new Slice(
            IN_TALKS,
            total.from(),
            "(" + total.where() + ") and p.binding_level = 'IN_TALKS'",
            List.of(),
            total.shown(),
            link -> inTalks(total.narrowing().apply(link))),
        new Slice(
            COMPANIES,
            groups.from(),
            "p.counted and " + acting.sql() + " is not null",
            List.of(acting.sql()),
            List.of(),
            link -> link));
  }

  private static Slice slice(List<Slice> slices, String name) {
    return slices.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private static Link inTalks(Link link) {
    String asked = link.parameters().get("bindingLevel");
    boolean ruledOut = asked != null && !QueryParameters.split(asked).contains("IN_TALKS");
    return ruledOut ? link.standing(List.of()) : link.with("bindingLevel", "IN_TALKS");
  }
}

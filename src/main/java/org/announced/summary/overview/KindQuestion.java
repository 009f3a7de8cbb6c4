package org.announced.summary.overview;

import java.util.List;
import org.announced.http.QueryParameters;
import org.announced.http.RequestHead;
import org.announced.summary.CommitmentSummary;
import org.announced.summary.Description;
import org.announced.summary.GroupKey;
import org.announced.summary.Link;
import org.announced.summary.Slice;
import org.announced.summary.query.SummaryQuery;

/**
 * What is asked of one kind of commitment when all kinds are asked at once: the total, what of it
 * is in talks, and who acts in it.
 */
final class KindQuestion {

  static final String IN_TALKS = "inTalks";
  static final String COMPANIES = "companies";

  private KindQuestion() {}

  /** Its one key is who acts. */
  static Description description(CommitmentSummary summary, RequestHead request) {
    Description whole = summary.description(request);
    GroupKey acting =
        whole.keys().stream()
            .filter(key -> key.name().equals(summary.kind().company()))
            .findFirst()
            .orElseThrow();
    return whole.groupedBy(acting).with(slices(whole, acting, summary.kind().ofCompany()));
  }

  /** The address of what a company acts in and is counted. */
  static Link details(SummaryQuery question, String slug) {
    GroupKey key = question.description().keys().get(0);
    Link all = question.slice(COMPANIES).narrowing().apply(question.all());
    return key.narrowing().apply(all, slug);
  }

  private static List<Slice> slices(Description whole, GroupKey acting, List<String> ofCompany) {
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
            "(" + groups.where() + ") and " + acting.sql() + " is not null",
            List.of(acting.sql()),
            ofCompany,
            groups.narrowing()));
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

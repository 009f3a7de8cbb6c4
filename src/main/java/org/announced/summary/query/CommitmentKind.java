package org.announced.summary.query;

import java.util.List;
import org.announced.http.QueryParameters;
import org.announced.http.RequestHead;

/**
 * What is asked of one kind of commitment when all kinds are asked at once: the total, what of it
 * is in talks, and who acts in it.
 *
 * @param name what answers call it
 * @param company the key that groups by who acts
 * @param count the measure that says how many there are
 * @param ofCompany the measures, {@code count} among them, that are shown of who acts
 */
public record CommitmentKind(
    String name, Summary summary, String company, String count, List<String> ofCompany) {

  public static final String IN_TALKS = "inTalks";
  public static final String COMPANIES = "companies";

  /** A kind of which nothing but the number is shown of who acts. */
  public CommitmentKind(String name, Summary summary, String company, String count) {
    this(name, summary, company, count, List.of(count));
  }

  /** The names under which answers show the measures of who acts. */
  public List<String> shown() {
    return ofCompany.stream().map(this::shown).toList();
  }

  public String shown(String measure) {
    return measure.equals(count) ? name : measure;
  }

  /** Its one key is who acts. */
  public Description description(RequestHead request) {
    Description whole = summary.description(request);
    GroupKey acting =
        whole.keys().stream().filter(key -> key.name().equals(company)).findFirst().orElseThrow();
    return whole.groupedBy(acting).with(slices(whole, acting));
  }

  /** The address of what a company acts in and is counted. */
  public static Link details(SummaryQuery question, String slug) {
    GroupKey key = question.description().keys().get(0);
    Link all = question.slice(COMPANIES).narrowing().apply(question.all());
    return key.narrowing().apply(all, slug);
  }

  private List<Slice> slices(Description whole, GroupKey acting) {
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

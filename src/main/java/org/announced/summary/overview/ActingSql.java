package org.announced.summary.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.summary.CommitmentKind;
import org.announced.summary.Link;
import org.announced.summary.Measure;
import org.announced.summary.query.GroupWindow;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.CaseSums;
import org.announced.summary.sum.SummarySql;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements that have the database find who acts, and in what order: the sums of each
 * kind by company, side by side. Their columns are slug, name, and the measures of each kind.
 *
 * @param questions of each kind, with the slice of its companies
 * @param page which of them are shown
 */
record ActingSql(List<CommitmentKind> kinds, List<SummaryQuery> questions, GroupWindow page) {

  String count() {
    return "select count(*) from (" + each() + ") as a where " + acts();
  }

  String all() {
    return shown("");
  }

  /** Those of the page, and one more should there be any. */
  String some() {
    String after =
        page.after() == null
            ? ""
            : " and (a.point < :point or a.point = :point and (a.acts < :acts or a.acts = :acts and"
                + " (n.name collate \"C\" > :name or n.name = :name and n.slug collate \"C\" > :slug)))";
    return shown(after) + " limit " + (page.limit() + 1);
  }

  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>(questions.get(0).binder().values());
    if (page.after() != null) {
      ActingCompany place = ActingCompany.at(page.after()).orElseThrow();
      values.put("point", place.point());
      values.put("acts", place.commitments());
      values.put("name", place.label());
      values.put("slug", place.slug());
    }
    return values;
  }

  /** The company that a row shows, in its columns from the first. */
  ActingCompany company(String slug, String name, List<BigDecimal> sums) {
    Map<String, @Nullable BigDecimal> measures = new LinkedHashMap<>();
    CaseSums cases = null;
    Map<String, @Nullable Link> details = new LinkedHashMap<>();
    int at = 0;
    for (int i = 0; i < kinds.size(); i++) {
      CommitmentKind kind = kinds.get(i);
      Map<String, BigDecimal> own = new HashMap<>();
      for (String measure : kind.ofCompany()) {
        own.put(measure, sums.get(at++));
      }
      Map<String, @Nullable BigDecimal> known = new LinkedHashMap<>();
      for (String measure : kind.ofCompany()) {
        String unless = measure(i, measure).unless();
        boolean isKnown = unless == null || own.getOrDefault(unless, BigDecimal.ZERO).signum() == 0;
        known.put(measure, isKnown ? own.get(measure) : null);
      }
      List<Measure> all = questions.get(i).description().measures();
      CaseSums ofKind = CaseSums.of(all, known);
      if (ofKind != null) {
        known = ofKind.inPlaces(all, known);
        cases = ofKind.areInOrder() ? null : ofKind;
      }
      known.forEach((measure, sum) -> measures.put(kind.shown(measure), sum));
      boolean acts = own.getOrDefault(kind.count(), BigDecimal.ZERO).signum() > 0;
      details.put(kind.name(), acts ? KindQuestion.details(questions.get(i), slug) : null);
    }
    return new ActingCompany(slug, name, measures, cases, details);
  }

  int width() {
    return kinds.stream().mapToInt(kind -> kind.ofCompany().size()).sum();
  }

  private String shown(String after) {
    return "select n.slug, n.name, "
        + IntStream.range(0, width()).mapToObj(i -> "a.x" + i).collect(Collectors.joining(", "))
        + " from (select x.*, "
        + column(money(), ActingCompany.POINT)
        + " as point, "
        + counts().collect(Collectors.joining(" + "))
        + " as acts from ("
        + each()
        + ") as x) as a join company n on n.id = a.company::uuid where "
        + acts()
        + after
        + " order by a.point desc, a.acts desc, n.name collate \"C\", n.slug collate \"C\"";
  }

  private String acts() {
    return counts().map(count -> count + " > 0").collect(Collectors.joining(" or ", "(", ")"));
  }

  private Stream<String> counts() {
    return IntStream.range(0, kinds.size()).mapToObj(i -> column(i, kinds.get(i).count()));
  }

  /** One row a company. */
  private String each() {
    List<String> kindsOfRows = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      kindsOfRows.add(rows(i));
    }
    return "select company, "
        + IntStream.range(0, width())
            .mapToObj(i -> "coalesce(sum(x" + i + "), 0) as x" + i)
            .collect(Collectors.joining(", "))
        + " from ("
        + String.join(" union all ", kindsOfRows)
        + ") as every group by company";
  }

  private String rows(int kind) {
    SummaryQuery question = questions.get(kind);
    List<Measure> measures = question.description().measures();
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      for (String name : kinds.get(i).ofCompany()) {
        columns.add(
            (i == kind ? "g.m" + measures.indexOf(measure(i, name)) : "null::numeric")
                + " as x"
                + columns.size());
      }
    }
    return "select g.k0 as company, "
        + String.join(", ", columns)
        + " from ("
        + SummarySql.chosen(question, SummarySql.ALL)
        + SummarySql.grouped(question.slice(KindQuestion.COMPANIES), measures, false)
        + ") as g";
  }

  private int money() {
    return IntStream.range(0, kinds.size())
        .filter(i -> kinds.get(i).money())
        .findFirst()
        .orElseThrow();
  }

  private Measure measure(int kind, String name) {
    return questions.get(kind).description().measures().stream()
        .filter(measure -> measure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String column(int kind, String measure) {
    int before = kinds.subList(0, kind).stream().mapToInt(k -> k.ofCompany().size()).sum();
    return "x" + (before + kinds.get(kind).ofCompany().indexOf(measure));
  }
}

package org.announced.summary.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.summary.answer.SummaryJson;
import org.announced.summary.answer.WrittenAnswer;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;

/** Writes who acts as JSON, numbers in full. */
final class ActingCompaniesJson {

  private static final String NOBODY =
      "No company acts in anything that meets all of these filters and is counted.";

  private ActingCompaniesJson() {}

  static WrittenAnswer written(
      WholeTotal whole, int count, List<ActingCompany> companies, @Nullable String next) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(whole.head());
    all.put("asOf", Moment.name());
    all.put("note", count == 0 ? NOBODY : whole.note());
    all.put("groups", companies.stream().map(ActingCompaniesJson::group).toList());
    all.put("next", next);
    all.put("total", Map.of("companies", count));
    return new WrittenAnswer(SummaryJson.JSON.writeValueAsBytes(all), next);
  }

  private static Map<String, @Nullable Object> group(ActingCompany company) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("key", Map.of("company", company.slug()));
    members.put("label", company.label());
    members.putAll(SummaryJson.plain(company.measures()));
    SummaryJson.addCases(members, company.cases());
    Map<String, @Nullable String> details = new LinkedHashMap<>();
    company
        .details()
        .forEach((kind, link) -> details.put(kind, link == null ? null : link.address()));
    members.put("details", details);
    return members;
  }
}

package org.announced.summary;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.announced.summary.Key.Label;
import org.announced.summary.Whole.Part;
import org.announced.web.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who acts in anything that is counted, and in what: those that an overview counts. */
@Component
class ActingCompanies {

  /** Most money first; of those with as much, who acts in most. */
  private static final Comparator<ActingCompany> ORDER =
      Comparator.comparing(ActingCompany::point, Comparator.reverseOrder())
          .thenComparing(ActingCompany::commitments, Comparator.reverseOrder())
          .thenComparing(ActingCompany::label)
          .thenComparing(ActingCompany::slug);

  private final Everything everything;
  private final Names names;

  ActingCompanies(Everything everything, Names names) {
    this.everything = everything;
    this.names = names;
  }

  /**
   * What is to be added up, and made of it.
   *
   * @throws org.announced.web.ProblemException 400 that names every fault, or 406
   */
  Composition composition(HttpServletRequest request) {
    return everything.composition(
        "summary-companies",
        request,
        (whole, format) ->
            format == Format.CSV
                ? ActingCompaniesCsv.bytes(whole, shown(whole))
                : ActingCompaniesJson.bytes(whole, shown(whole)),
        Format.JSON,
        Format.CSV);
  }

  private List<ActingCompany> shown(Whole whole) {
    Set<String> acting = whole.acting();
    Map<String, Label> labels = names.companies(acting);
    return acting.stream()
        .map(company -> shown(company, Objects.requireNonNull(labels.get(company)), whole))
        .sorted(ORDER)
        .toList();
  }

  private static ActingCompany shown(String company, Label label, Whole whole) {
    Map<String, @Nullable BigDecimal> measures = new LinkedHashMap<>();
    Map<String, @Nullable Link> details = new LinkedHashMap<>();
    for (Part part : whole.parts()) {
      measures.putAll(part.shown(company));
      details.put(part.kind().name(), part.details(company, label.value()));
    }
    return new ActingCompany(label.value(), label.text(), measures, details);
  }
}

package org.announced.summary.overview;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.announced.summary.GroupKey.Label;
import org.announced.summary.Link;
import org.announced.summary.Names;
import org.announced.summary.overview.WholeTotal.Part;
import org.announced.summary.query.GroupWindow;
import org.announced.summary.sum.CaseSums;
import org.jspecify.annotations.Nullable;

/** Those that the sums tell, which hold every company. */
record ActingInMemory(WholeTotal whole, Names names) implements Acting {

  @Override
  public int count() {
    return whole.acting().size();
  }

  @Override
  public List<ActingCompany> page(GroupWindow page) {
    ActingCompany place =
        page.after() == null ? null : ActingCompany.at(page.after()).orElseThrow();
    return all().stream()
        .filter(company -> place == null || ActingCompany.ORDER.compare(company, place) > 0)
        .limit(page.limit() + 1L)
        .toList();
  }

  List<ActingCompany> all() {
    Set<String> acting = whole.acting();
    Map<String, Label> labels = names.companies(acting);
    return acting.stream()
        .map(company -> shown(company, Objects.requireNonNull(labels.get(company)), whole))
        .sorted(ActingCompany.ORDER)
        .toList();
  }

  private static ActingCompany shown(String company, Label label, WholeTotal whole) {
    Map<String, @Nullable BigDecimal> measures = new LinkedHashMap<>();
    CaseSums cases = null;
    Map<String, @Nullable Link> details = new LinkedHashMap<>();
    for (Part part : whole.parts()) {
      measures.putAll(part.shown(company));
      cases = cases == null ? part.cases(company) : cases;
      details.put(part.kind().name(), part.details(company, label.value()));
    }
    return new ActingCompany(label.value(), label.text(), measures, cases, details);
  }
}

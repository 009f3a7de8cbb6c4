package org.announced.summary;

import java.util.ArrayList;
import java.util.List;
import org.announced.web.Csv;
import org.jspecify.annotations.Nullable;

/** Writes who acts as CSV, a row a company. */
final class ActingCompaniesCsv {

  private ActingCompaniesCsv() {}

  static byte[] bytes(Whole whole, List<ActingCompany> companies) {
    List<String> columns = new ArrayList<>(List.of("company", "label"));
    whole.parts().forEach(part -> columns.addAll(part.kind().shown()));
    whole.parts().forEach(part -> columns.add("details." + part.kind().name()));
    return SummaryCsv.bytes(columns, companies.stream().map(ActingCompaniesCsv::row));
  }

  private static List<@Nullable String> row(ActingCompany company) {
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(Csv.harmless(company.slug()));
    cells.add(Csv.harmless(company.label()));
    company.measures().values().forEach(number -> cells.add(SummaryCsv.cell(number)));
    company
        .details()
        .values()
        .forEach(details -> cells.add(details == null ? null : details.address()));
    return cells;
  }
}

package org.announced.summary.overview;

import java.util.ArrayList;
import java.util.List;
import org.announced.listing.Csv;
import org.announced.summary.CommitmentKind;
import org.announced.summary.answer.SummaryCsv;
import org.announced.summary.sum.CaseSums;
import org.jspecify.annotations.Nullable;

/** Writes who acts as CSV, a row a company. */
final class ActingCompaniesCsv {

  private ActingCompaniesCsv() {}

  static byte[] bytes(WholeTotal whole, List<ActingCompany> companies) {
    List<CommitmentKind> kinds = whole.parts().stream().map(WholeTotal.Part::kind).toList();
    return SummaryCsv.bytes(columns(kinds), companies.stream().map(ActingCompaniesCsv::row));
  }

  static List<String> columns(List<CommitmentKind> kinds) {
    List<String> columns = new ArrayList<>(List.of("company", "label"));
    kinds.forEach(kind -> columns.addAll(kind.shown()));
    kinds.forEach(kind -> columns.add("details." + kind.name()));
    columns.addAll(CaseSums.COLUMNS);
    return columns;
  }

  static List<@Nullable String> row(ActingCompany company) {
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(Csv.harmless(company.slug()));
    cells.add(Csv.harmless(company.label()));
    company.measures().values().forEach(number -> cells.add(SummaryCsv.cell(number)));
    company
        .details()
        .values()
        .forEach(details -> cells.add(details == null ? null : details.address()));
    cells.addAll(SummaryCsv.cases(company.cases()));
    return cells;
  }
}

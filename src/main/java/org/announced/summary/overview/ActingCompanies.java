package org.announced.summary.overview;

import java.util.List;
import org.announced.http.Format;
import org.announced.http.RequestHead;
import org.announced.summary.answer.Composition;
import org.announced.summary.answer.ServedSummary;
import org.announced.summary.answer.WrittenAnswer;
import org.announced.summary.query.GroupWindow;
import org.springframework.stereotype.Component;

/** Who acts in anything that is counted, and in what: those that an overview counts. */
@Component
class ActingCompanies implements ServedSummary {

  private final Everything everything;

  ActingCompanies(Everything everything) {
    this.everything = everything;
  }

  @Override
  public String name() {
    return "companies";
  }

  @Override
  public Composition composition(RequestHead request) {
    return everything.composition(
        "summary-companies", request, ActingCompanies::written, true, Format.JSON, Format.CSV);
  }

  private static WrittenAnswer written(
      WholeTotal whole, Acting acting, GroupWindow page, Format format) {
    if (format == Format.CSV && acting instanceof ActingInMemory inMemory) {
      return new WrittenAnswer(ActingCompaniesCsv.bytes(whole, inMemory.all()));
    }
    List<ActingCompany> companies = acting.page(page);
    if (companies.size() <= page.limit()) {
      return ActingCompaniesJson.written(whole, acting.count(), companies, null);
    }
    List<ActingCompany> shown = companies.subList(0, page.limit());
    String next = page.next(shown.get(shown.size() - 1).place());
    return ActingCompaniesJson.written(whole, acting.count(), shown, next);
  }
}

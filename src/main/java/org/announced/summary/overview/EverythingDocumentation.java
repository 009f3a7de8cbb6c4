package org.announced.summary.overview;

import static org.announced.listing.Documented.choice;
import static org.announced.listing.Documented.filters;
import static org.announced.summary.answer.SummaryDocumentation.versioned;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.function.Consumer;
import org.announced.summary.answer.SummaryDocumentation;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes in the OpenAPI document what is answered of everything at once. */
@Component
class EverythingDocumentation implements OpenApiCustomizer {

  private final Everything everything;

  EverythingDocumentation(Everything everything) {
    this.everything = everything;
  }

  @Override
  public void customise(OpenAPI document) {
    describe(document, "overview", this::overview);
    describe(document, "companies", this::companies);
  }

  private static void describe(OpenAPI document, String name, Consumer<Operation> description) {
    PathItem item = document.getPaths().get("/api/v1/summaries/" + name);
    if (item != null) {
      description.accept(item.getGet());
    }
  }

  private void overview(Operation read) {
    read.summary("Sum up everything")
        .operationId("summarizeAll")
        .description(
            "What the head of a dashboard shows: the totals of the summaries of each kind, what of"
                + " it is in talks, and the newest announcements. Filters choose as in the lists.")
        .responses(versioned(SummaryDocumentation.json("Overview")));
    parameters(read);
    read.addParametersItem(choice("format", "There is one.", List.of("json")));
  }

  private void companies(Operation read) {
    read.summary("Sum up who acts")
        .operationId("summarizeCompanies")
        .description(
            "The companies that the overview with the same parameters counts: those that "
                + acts()
                + " in anything that is counted. Each has its money as in the summary of "
                + everything.money().description().listing().name()
                + " by "
                + everything.money().kind().company()
                + ", and how many commitments of each kind it acts in, with the addresses of"
                + " exactly these. Most money comes first; of those with as much, who acts in"
                + " most. CSV has a row a company.")
        .responses(versioned(SummaryDocumentation.jsonOrCsv("CompanySummary")));
    parameters(read);
    SummaryDocumentation.paged(read);
    read.addParametersItem(
        choice("format", "Wins over the Accept header.", List.of("json", "csv")));
  }

  private String acts() {
    List<String> acts = everything.kinds().stream().flatMap(kind -> kind.acts().stream()).toList();
    int last = acts.size() - 1;
    return String.join(", ", acts.subList(0, last)) + " or " + acts.get(last);
  }

  private void parameters(Operation read) {
    read.tags(List.of("summaries"));
    filters(everything.parameters()).forEach(read::addParametersItem);
  }
}

package org.announced.summary;

import static org.announced.web.Documented.answers;
import static org.announced.web.Documented.choice;
import static org.announced.web.Documented.filters;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the overview in the OpenAPI document. */
@Component
class OverviewDocumentation implements OpenApiCustomizer {

  private final Overview overview;

  OverviewDocumentation(Overview overview) {
    this.overview = overview;
  }

  @Override
  public void customise(OpenAPI document) {
    PathItem item = document.getPaths().get("/api/v1/summaries/overview");
    if (item != null) {
      describe(item.getGet());
    }
  }

  private void describe(Operation read) {
    read.summary("Sum up everything")
        .operationId("summarizeAll")
        .description(
            "What the head of a dashboard shows: the totals of the summaries of each kind, what of"
                + " it is in talks, and the newest announcements. Filters choose as in the lists.")
        .tags(List.of("summaries"));
    filters(overview.parameters()).forEach(read::addParametersItem);
    read.addParametersItem(choice("format", "There is one.", List.of("json")));
    JsonSchema shape = new JsonSchema();
    shape.set$ref("#/components/schemas/Overview");
    read.responses(
        answers(new Content().addMediaType("application/json", new MediaType().schema(shape))));
  }
}

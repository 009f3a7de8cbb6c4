package org.announced.summary.answer;

import static org.announced.listing.Documented.answers;
import static org.announced.listing.Documented.choice;
import static org.announced.listing.Documented.described;
import static org.announced.listing.Documented.filters;
import static org.announced.listing.Documented.query;
import static org.announced.listing.Documented.typed;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.announced.filter.Operator;
import org.announced.summary.Description;
import org.announced.summary.GroupKey;
import org.announced.summary.Summary;
import org.announced.summary.query.GroupWindow;
import org.announced.summary.query.Having;
import org.announced.summary.query.SummaryQueryReader;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes every summary in the OpenAPI document: its parameters from its description, the shape
 * of its answer from {@code openapi/schemas.yaml}.
 */
@Component
public class SummaryDocumentation implements OpenApiCustomizer {

  private final List<Summary> summaries;

  SummaryDocumentation(List<Summary> summaries) {
    this.summaries = summaries;
  }

  @Override
  public void customise(OpenAPI document) {
    for (Summary summary : summaries) {
      Description description = summary.description();
      String path = SummaryCatalog.PATH + description.listing().name();
      PathItem item = document.getPaths().get(path);
      if (item != null) {
        describe(description, item.getGet());
      }
    }
  }

  private static void describe(Description description, Operation read) {
    String resource = description.listing().resource();
    read.summary("Sum up " + description.listing().words())
        .operationId("summarize" + resource)
        .description(
            "Every filter of the list chooses what is summed up. `details` of each number is the"
                + " address of exactly the rows behind it. What has no value for a key falls under"
                + " null. Groups come in pages of up to 10,000; all else is of all of them on each page."
                + " CSV has a row a group; without groups it is the total.")
        .tags(List.of("summaries"));
    read.addParametersItem(
        choice(
            "groupBy",
            "By what to group, up to "
                + SummaryQueryReader.MAX_KEYS
                + " of them. "
                + description.keys().stream()
                    .map(key -> "`" + key.name() + "`: " + key.description())
                    .collect(Collectors.joining(" ")),
            description.keys().stream().map(GroupKey::name).toList()));
    read.addParametersItem(
        choice("sort", "Order of the groups; `-` for descending.", sortable(description)));
    for (String measure : SummaryQueryReader.measures(description)) {
      for (Operator operator : Having.COMPARISONS) {
        read.addParametersItem(
            query(
                    "having." + measure + operator.suffix(),
                    "Only groups whose " + measure + " " + operator.sql() + " this.")
                .schema(described("string", "A number in plain digits."))
                .example("1000000"));
      }
    }
    paged(read);
    read.addParametersItem(
        choice("format", "Wins over the Accept header.", List.of("json", "csv")));
    filters(description.listing()).forEach(read::addParametersItem);
    read.responses(versioned(jsonOrCsv(resource + "Summary")));
  }

  /** What is answered when nothing is wrong, with the version of the data that it is of. */
  public static ApiResponses versioned(Content content) {
    ApiResponses responses = answers(content);
    for (ApiResponse response : responses.values()) {
      response.addHeaderObject(
          SummaryAnswer.VERSION,
          new Header()
              .schema(typed("integer"))
              .description(
                  "The version of the data: it grows with each change of anything, and while it is"
                      + " the same, so is every answer."));
    }
    return responses;
  }

  /** What chooses a page of groups. */
  public static void paged(Operation read) {
    JsonSchema limit = typed("integer");
    limit.setMinimum(BigDecimal.ONE);
    limit.setMaximum(BigDecimal.valueOf(GroupWindow.MOST));
    limit.setDefault(GroupWindow.MOST);
    read.addParametersItem(
        query("limit", "Groups a page. CSV has all of them, whatever limit says.").schema(limit));
    read.addParametersItem(
        query("cursor", "Where to go on; taken from `next`.").schema(typed("string")));
  }

  /**
   * The forms of a summary.
   *
   * @param shape its name in {@code openapi/schemas.yaml}
   */
  public static Content jsonOrCsv(String shape) {
    return json(shape)
        .addMediaType(
            "text/csv",
            new MediaType().schema(described("string", "UTF-8 with a byte order mark, RFC 4180.")));
  }

  /**
   * The form of an answer that is JSON only.
   *
   * @param shape its name in {@code openapi/schemas.yaml}
   */
  public static Content json(String shape) {
    JsonSchema schema = new JsonSchema();
    schema.set$ref("#/components/schemas/" + shape);
    return new Content().addMediaType("application/json", new MediaType().schema(schema));
  }

  private static List<String> sortable(Description description) {
    List<String> names = new ArrayList<>();
    description.keys().forEach(key -> names.add(key.name()));
    names.add("label");
    names.addAll(SummaryQueryReader.measures(description));
    return names.stream().flatMap(name -> List.of(name, "-" + name).stream()).toList();
  }
}

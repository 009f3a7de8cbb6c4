package org.announced.listing;

import static org.announced.listing.Documented.answers;
import static org.announced.listing.Documented.choice;
import static org.announced.listing.Documented.described;
import static org.announced.listing.Documented.filters;
import static org.announced.listing.Documented.many;
import static org.announced.listing.Documented.parameter;
import static org.announced.listing.Documented.query;
import static org.announced.listing.Documented.typed;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.http.Format;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Describes every list in the OpenAPI document: its parameters from its listing, the shapes of its
 * rows from {@code openapi/schemas.yaml}.
 */
@Component
class ListingDocumentation implements OpenApiCustomizer {

  private static final String API = "/api/v1/";

  private final List<Listed> lists;

  ListingDocumentation(List<Listed> lists) {
    this.lists = lists;
  }

  @Override
  public void customise(OpenAPI document) {
    shapes()
        .getSchemas()
        .forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
    for (Listed listed : lists) {
      document.getPaths().forEach((path, item) -> describe(listed, path, item));
    }
  }

  private static void describe(Listed listed, String path, PathItem item) {
    Operation read = item.getGet();
    if (read == null) {
      return;
    }
    Listing listing = listed.listing();
    if (path.equals(listed.path())) {
      page(listing, path.substring(API.length()).replaceFirst("/.*", ""), read);
    } else if (path.matches(API + listing.name() + "/\\{[a-z]+}")) {
      single(listing, read);
    }
  }

  private static void page(Listing listing, String resource, Operation read) {
    String words = listing.words();
    read.summary("List " + words)
        .operationId("list" + listing.resource())
        .description(
            "Filters narrow the list; values of one filter, separated by commas, mean any of them."
                + " Without `sort` rows come in the order in which they were recorded. CSV and"
                + " NDJSON stream all rows, whatever limit says.")
        .tags(List.of(resource.replace('-', ' ')));
    common(listing).forEach(read::addParametersItem);
    filters(listing).forEach(read::addParametersItem);
    JsonSchema next = described("string", "Address of the next page; null on the last.");
    next.addType("null");
    JsonSchema page = typed("object");
    page.addProperty("items", many(row(listing)));
    page.addProperty("next", next);
    page.addProperty("count", described("integer", "Rows on all pages; only with count=exact."));
    Content content =
        new Content()
            .addMediaType("application/json", new MediaType().schema(page))
            .addMediaType(
                "text/csv",
                new MediaType()
                    .schema(described("string", "UTF-8 with a byte order mark, RFC 4180.")));
    Format.NDJSON
        .mediaTypes()
        .forEach(
            type ->
                content.addMediaType(
                    type.toString(),
                    new MediaType().schema(described("string", "One row a line, as in items."))));
    read.responses(ok(content, read));
  }

  private static void single(Listing listing, Operation read) {
    read.summary("Read one of the " + listing.words())
        .operationId("get" + listing.resource())
        .tags(List.of(listing.words()));
    read.addParametersItem(choice("fields", "Members to show.", listing.fields().keySet()));
    if (!listing.expansions().isEmpty()) {
      read.addParametersItem(
          choice("expand", "References to inline.", listing.expansions().keySet()));
    }
    listing.criteria().values().stream()
        .filter(Criterion::restrictsNothing)
        .forEach(option -> read.addParametersItem(parameter(option, Operator.IS)));
    read.responses(
        ok(
            new Content().addMediaType("application/json", new MediaType().schema(row(listing))),
            read));
  }

  /** Only the controller knows of what has moved. */
  private static ApiResponses ok(Content content, Operation read) {
    var moved = read.getResponses() == null ? null : read.getResponses().get("301");
    var answers = answers(content);
    return moved == null ? answers : answers.addApiResponse("301", moved);
  }

  private static List<Parameter> common(Listing listing) {
    List<String> order = new ArrayList<>();
    listing.sortKeys().keySet().forEach(key -> order.addAll(List.of(key, "-" + key)));
    List<Parameter> common = new ArrayList<>();
    JsonSchema limit = typed("integer");
    limit.setMinimum(BigDecimal.ONE);
    limit.setMaximum(BigDecimal.valueOf(ListQueryReader.MAX_LIMIT));
    limit.setDefault(ListQueryReader.DEFAULT_LIMIT);
    common.add(query("limit", "Rows a page.").schema(limit));
    common.add(query("cursor", "Where to go on; taken from `next`.").schema(typed("string")));
    common.add(choice("sort", "Order; `-` for descending. Ties are broken by id.", order));
    common.add(choice("fields", "Members to show.", listing.fields().keySet()));
    if (!listing.expansions().isEmpty()) {
      common.add(choice("expand", "References to inline.", listing.expansions().keySet()));
    }
    common.add(choice("count", "Adds the number of rows on all pages.", List.of("exact")));
    common.add(choice("format", "Wins over the Accept header.", Format.names(Format.values())));
    return common;
  }

  private static JsonSchema row(Listing listing) {
    JsonSchema row = new JsonSchema();
    row.set$ref("#/components/schemas/" + listing.resource());
    return row;
  }

  private static Components shapes() {
    try (InputStream file = new ClassPathResource("openapi/schemas.yaml").getInputStream()) {
      return Yaml31.mapper().readValue(file, Components.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException("openapi/schemas.yaml cannot be read", unreadable);
    }
  }
}

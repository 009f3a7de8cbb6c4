package org.announced.web;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  private static final Map<Operator, String> MEANINGS =
      Map.of(
          Operator.NOT, "None of these. ",
          Operator.GTE, "At least this. ",
          Operator.GT, "More than this. ",
          Operator.LTE, "At most this. ",
          Operator.LT, "Less than this. ");

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
    String words = listing.name().replace('-', ' ');
    read.summary("List " + words)
        .operationId("list" + listing.resource())
        .description(
            "Filters narrow the list; values of one filter, separated by commas, mean any of them."
                + " Without `sort` rows come in the order in which they were recorded. CSV and"
                + " NDJSON stream all rows, whatever limit says.")
        .tags(List.of(resource.replace('-', ' ')));
    common(listing).forEach(read::addParametersItem);
    for (Criterion criterion : listing.criteria().values()) {
      for (Operator operator : criterion.operators()) {
        read.addParametersItem(parameter(criterion, operator));
      }
    }
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
                    .schema(described("string", "UTF-8 with a byte order mark, RFC 4180.")))
            .addMediaType(
                "application/x-ndjson",
                new MediaType().schema(described("string", "One row a line, as in items.")));
    read.responses(ok(content, read));
  }

  private static void single(Listing listing, Operation read) {
    read.summary("Read one of the " + listing.name().replace('-', ' '))
        .operationId("get" + listing.resource())
        .tags(List.of(listing.name().replace('-', ' ')));
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
    var answers = ok(content);
    return moved == null ? answers : answers.addApiResponse("301", moved);
  }

  private static ApiResponses ok(Content content) {
    return new ApiResponses()
        .addApiResponse(
            "200",
            new ApiResponse()
                .description("As asked.")
                .addHeaderObject(
                    "ETag", new Header().schema(described("string", "Names these bytes.")))
                .content(content))
        .addApiResponse(
            "304", new ApiResponse().description("What If-None-Match names is still current."));
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
    common.add(choice("format", "Wins over the Accept header.", Format.names()));
    return common;
  }

  private static Parameter parameter(Criterion criterion, Operator operator) {
    String name = criterion.name() + operator.suffix();
    String meaning =
        operator == Operator.IS
            ? criterion.description()
            : MEANINGS.get(operator) + criterion.description();
    Parameter parameter = query(name, meaning);
    return criterion.values().isEmpty()
        ? parameter.schema(typed("string")).example(criterion.example())
        : list(parameter, criterion.values());
  }

  private static Parameter choice(String name, String description, Collection<String> values) {
    return list(query(name, description), values);
  }

  private static Parameter list(Parameter parameter, Collection<String> values) {
    JsonSchema item = typed("string");
    values.forEach(item::addEnumItemObject);
    return parameter.style(Parameter.StyleEnum.FORM).explode(false).schema(many(item));
  }

  private static Parameter query(String name, String description) {
    return new QueryParameter().name(name).description(description);
  }

  private static JsonSchema row(Listing listing) {
    JsonSchema row = new JsonSchema();
    row.set$ref("#/components/schemas/" + listing.resource());
    return row;
  }

  private static JsonSchema many(JsonSchema item) {
    JsonSchema many = typed("array");
    many.setItems(item);
    return many;
  }

  private static JsonSchema typed(String type) {
    JsonSchema schema = new JsonSchema();
    schema.addType(type);
    return schema;
  }

  private static JsonSchema described(String type, String description) {
    JsonSchema schema = typed(type);
    schema.setDescription(description);
    return schema;
  }

  private static Components shapes() {
    try (InputStream file = new ClassPathResource("openapi/schemas.yaml").getInputStream()) {
      return Yaml31.mapper().readValue(file, Components.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException("openapi/schemas.yaml cannot be read", unreadable);
    }
  }
}

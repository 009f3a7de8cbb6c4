package org.announced.listing;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;

/** Pieces of the OpenAPI document that lists and totals are described with. */
public final class Documented {

  private static final Map<Operator, String> MEANINGS =
      Map.of(
          Operator.NOT, "None of these. ",
          Operator.GTE, "At least this. ",
          Operator.GT, "More than this. ",
          Operator.LTE, "At most this. ",
          Operator.LT, "Less than this. ");

  private Documented() {}

  /** The parameters that a listing's criteria take. */
  public static List<Parameter> filters(Listing listing) {
    List<Parameter> filters = new ArrayList<>();
    for (Criterion criterion : listing.criteria().values()) {
      for (Operator operator : criterion.operators()) {
        filters.add(parameter(criterion, operator));
      }
    }
    return filters;
  }

  /** What is answered when nothing is wrong. */
  public static ApiResponses answers(Content content) {
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

  static Parameter parameter(Criterion criterion, Operator operator) {
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

  /** A query parameter that takes some of these values, joined by commas. */
  public static Parameter choice(String name, String description, Collection<String> values) {
    return list(query(name, description), values);
  }

  private static Parameter list(Parameter parameter, Collection<String> values) {
    JsonSchema item = typed("string");
    values.forEach(item::addEnumItemObject);
    return parameter.style(Parameter.StyleEnum.FORM).explode(false).schema(many(item));
  }

  /** A query parameter without a schema, which the caller adds. */
  public static Parameter query(String name, String description) {
    return new QueryParameter().name(name).description(description);
  }

  /** An array of such items. */
  public static JsonSchema many(JsonSchema item) {
    JsonSchema many = typed("array");
    many.setItems(item);
    return many;
  }

  /**
   * A form of which only the type is said.
   *
   * @param type of JSON Schema, such as {@code string}
   */
  public static JsonSchema typed(String type) {
    JsonSchema schema = new JsonSchema();
    schema.addType(type);
    return schema;
  }

  /** The same with a description for people. */
  public static JsonSchema described(String type, String description) {
    JsonSchema schema = typed(type);
    schema.setDescription(description);
    return schema;
  }
}

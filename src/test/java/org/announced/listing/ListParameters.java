package org.announced.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.http.Format;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the lists take, as the document of the API describes it. */
public final class ListParameters {

  private static final Map<Operator, String> MEANINGS =
      Map.of(
          Operator.NOT, "None of these. ",
          Operator.GTE, "At least this. ",
          Operator.GT, "More than this. ",
          Operator.LTE, "At most this. ",
          Operator.LT, "Less than this. ");

  private ListParameters() {}

  /** Those of a list. */
  public static List<ObjectNode> ofList(Listing listing) {
    List<String> order = new ArrayList<>();
    listing.sortKeys().keySet().forEach(key -> order.addAll(List.of(key, "-" + key)));
    List<ObjectNode> all = new ArrayList<>();
    all.add(
        number("limit", "Rows a page.", ListQueryReader.DEFAULT_LIMIT, ListQueryReader.MAX_LIMIT));
    all.add(text("cursor", "Where to go on; taken from `next`."));
    all.add(several("sort", "Order; `-` for descending. Ties are broken by id.", order));
    all.addAll(shown(listing));
    all.add(one("count", "Adds the number of rows on all pages.", List.of("exact")));
    all.add(one("format", "Wins over the Accept header.", Format.names(listing.formats())));
    all.addAll(filters(listing));
    return all;
  }

  /** Those of a row that is read by itself. */
  public static List<ObjectNode> ofOne(Listing listing) {
    List<ObjectNode> all = shown(listing);
    listing.criteria().values().stream()
        .filter(Criterion::restrictsNothing)
        .forEach(option -> all.add(parameter(option, Operator.IS)));
    return all;
  }

  private static List<ObjectNode> shown(Listing listing) {
    List<ObjectNode> shown = new ArrayList<>();
    shown.add(several("fields", "Members to show.", listing.fields().keySet()));
    if (!listing.expansions().isEmpty()) {
      shown.add(several("expand", "References to inline.", listing.expansions().keySet()));
    }
    return shown;
  }

  /** The filters of a list, which its summary has as well. */
  public static List<ObjectNode> filters(Listing listing) {
    List<ObjectNode> filters = new ArrayList<>();
    for (Criterion criterion : listing.criteria().values()) {
      for (Operator operator : criterion.operators()) {
        filters.add(parameter(criterion, operator));
      }
    }
    return filters;
  }

  private static ObjectNode parameter(Criterion criterion, Operator operator) {
    String name = criterion.name() + operator.suffix();
    String meaning = MEANINGS.getOrDefault(operator, "") + criterion.description();
    return criterion.values().isEmpty()
        ? text(name, meaning).put("example", criterion.example())
        : several(name, meaning, criterion.values());
  }

  /** Any of a few values, separated by commas. */
  public static ObjectNode several(String name, String description, Collection<String> values) {
    ObjectNode several = named(name, description).put("style", "form").put("explode", false);
    ObjectNode item = several.putObject("schema").put("type", "array").putObject("items");
    values.forEach(item.put("type", "string").putArray("enum")::add);
    return several;
  }

  /** One of a few values. */
  public static ObjectNode one(String name, String description, Collection<String> values) {
    ObjectNode one = named(name, description);
    values.forEach(one.putObject("schema").put("type", "string").putArray("enum")::add);
    return one;
  }

  public static ObjectNode text(String name, String description) {
    ObjectNode text = named(name, description);
    text.putObject("schema").put("type", "string");
    return text;
  }

  public static ObjectNode number(String name, String description, int usual, int most) {
    ObjectNode number = named(name, description);
    number
        .putObject("schema")
        .put("type", "integer")
        .put("minimum", 1)
        .put("maximum", most)
        .put("default", usual);
    return number;
  }

  private static ObjectNode named(String name, String description) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("name", name)
        .put("in", "query")
        .put("description", description);
  }
}

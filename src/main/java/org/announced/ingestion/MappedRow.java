package org.announced.ingestion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A row that becomes a document, with what is wrong with its cells. */
final class MappedRow {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final TableMapping mapping;
  private final TableRow row;
  private final Map<String, FieldMapping> places = new LinkedHashMap<>();
  private final List<CellFault> faults = new ArrayList<>();
  private final ObjectNode document;

  MappedRow(TableMapping mapping, TableRow row) {
    this.mapping = mapping;
    this.row = row;
    var root = thing(mapping.fields(), 0, "", -1);
    this.document = root.value() instanceof ObjectNode object ? object : JSON.objectNode();
  }

  /**
   * What was made of fields.
   *
   * @param value null if nothing is told
   * @param isRead whether any of them reads the row
   * @param isTold whether any of those that do had something to say
   */
  private record Made(@Nullable JsonNode value, boolean isRead, boolean isTold) {}

  ObjectNode document() {
    return document;
  }

  long number() {
    return row.number();
  }

  List<CellFault> faults() {
    return faults;
  }

  /** Names the record that the document comes from. */
  void isRecord(String id, @Nullable String edition) {
    var record = document.putArray("records").addObject();
    record.put("dataset", mapping.dataset()).put("id", id);
    if (edition != null) {
      record.put("edition", edition);
    }
  }

  /** The columns that a place in the document was read from; empty if it was read from none. */
  String columns(String pointer) {
    var exact = places.get(pointer);
    if (exact != null) {
      return exact.place();
    }
    return places.entrySet().stream()
        .filter(
            one -> one.getKey().startsWith(pointer + "/") || pointer.startsWith(one.getKey() + "/"))
        .map(one -> one.getValue().place())
        .filter(place -> !place.isEmpty())
        .distinct()
        .limit(3)
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private Made thing(List<FieldMapping> fields, int depth, String pointer, int each) {
    var steps = new LinkedHashMap<String, List<FieldMapping>>();
    fields.forEach(
        one -> steps.computeIfAbsent(one.steps().get(depth), any -> new ArrayList<>()).add(one));
    return steps.keySet().stream().allMatch(step -> step.matches("\\*|\\d+"))
        ? list(steps, depth, pointer, each)
        : object(steps, depth, pointer, each);
  }

  private Made object(Map<String, List<FieldMapping>> steps, int depth, String pointer, int each) {
    var object = JSON.objectNode();
    var made = new ArrayList<Made>();
    steps.forEach(
        (step, fields) -> {
          var one = member(fields, depth, pointer + "/" + step, each);
          made.add(one);
          if (one.value() != null) {
            object.set(step, one.value());
          }
        });
    return made(object, made, depth);
  }

  private Made list(Map<String, List<FieldMapping>> steps, int depth, String pointer, int each) {
    var list = JSON.arrayNode();
    var made = new ArrayList<Made>();
    steps.forEach(
        (step, fields) -> {
          int count = step.equals(FieldMapping.EACH) ? parts(fields) : 1;
          for (int i = 0; i < count; i++) {
            var place = step.equals(FieldMapping.EACH) ? i : each;
            var one = member(fields, depth, pointer + "/" + list.size(), place);
            made.add(one);
            if (one.value() != null) {
              list.add(one.value());
            }
          }
          if (count == 0) {
            made.add(new Made(null, true, false));
          }
        });
    return made(list, made, depth);
  }

  private int parts(List<FieldMapping> fields) {
    return fields.stream()
        .filter(one -> one.split() != null)
        .mapToInt(one -> one.parts(row).size())
        .max()
        .orElse(0);
  }

  private Made member(List<FieldMapping> fields, int depth, String pointer, int each) {
    var field = fields.get(0);
    if (isLeftOut(field.steps().subList(0, depth + 1))) {
      return new Made(null, true, false);
    }
    if (field.steps().size() > depth + 1) {
      return thing(fields, depth + 1, pointer, each);
    }
    places.put(pointer, field);
    try {
      var value = field.value(row, Math.max(each, 0));
      return value == null
          ? new Made(field.reading().fallback(), true, false)
          : new Made(value, field.isRead(), field.isRead());
    } catch (CellFault fault) {
      faults.add(fault);
      return new Made(null, true, true);
    }
  }

  private boolean isLeftOut(List<String> steps) {
    var columns = mapping.onlyWith().get("/" + String.join("/", steps));
    return columns != null && columns.stream().allMatch(column -> row.cell(column).isEmpty());
  }

  /** What only has fixed values although it reads the row is left out. */
  private static Made made(JsonNode value, List<Made> parts, int depth) {
    var isRead = parts.stream().anyMatch(Made::isRead);
    var isTold = parts.stream().anyMatch(Made::isTold);
    var isLeftOut = depth > 0 && (value.isEmpty() || (isRead && !isTold));
    return new Made(isLeftOut ? null : value, isRead, isTold);
  }

  /** The amounts of money in the document, added up by currency, as they are written. */
  Map<String, BigDecimal> amounts() {
    var amounts = new HashMap<String, BigDecimal>();
    for (var investment : document.path("investments")) {
      var amount = investment.path("amount");
      var value =
          amount.path("value").isNumber()
              ? amount.path("value").decimalValue()
              : middle(amount.path("low"), amount.path("high"));
      if (value != null) {
        amounts.merge(amount.path("currency").asString("?"), value, BigDecimal::add);
      }
    }
    return amounts;
  }

  private static @Nullable BigDecimal middle(JsonNode low, JsonNode high) {
    return low.isNumber() && high.isNumber()
        ? low.decimalValue().add(high.decimalValue()).divide(BigDecimal.valueOf(2))
        : null;
  }
}

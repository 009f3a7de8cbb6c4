package org.announced.ingestion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.announced.ingestion.DocumentFields.Leaf;
import org.announced.problem.Nearest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads how fields are filled, against what fields there are and what can stand in them. */
final class FieldReader {

  private static final List<String> MEMBERS =
      List.of(
          "column",
          "template",
          "value",
          "split",
          "match",
          "values",
          "unit",
          "date",
          "as",
          "language",
          "longest",
          "otherwise");

  private static final int NEAREST = 3;

  private final List<String> columns;
  private final MappingFaults faults;
  private final DocumentFields document = new DocumentFields();
  private final ReadingReader readings;

  FieldReader(TableForm form, List<String> columns, MappingFaults faults) {
    this.columns = columns;
    this.faults = faults;
    this.readings = new ReadingReader(form, faults);
  }

  /** Those that are free of faults; what is wrong with others is noted. */
  List<FieldMapping> read(JsonNode written) {
    var fields = new ArrayList<FieldMapping>();
    if (!written.isObject() || written.isEmpty()) {
      faults.add(
          "fields",
          "pointers of a document have to stand here, as /headline, each with what fills it");
    }
    for (var one : written.properties()) {
      var pointer = one.getKey();
      var steps = List.of(pointer.replaceFirst("^/", "").split("/", -1));
      if (steps.get(0).equals("records")) {
        faults.add(pointer, "records are named by dataset, id and edition of the mapping");
      } else if (!pointer.startsWith("/") || !document.has(steps)) {
        unknown(pointer);
      } else if (document.at(steps).isBranch()) {
        faults.add(pointer, "it has members of its own: name these, such as " + below(pointer));
      } else {
        var field = field(pointer, steps, document.at(steps), one.getValue());
        if (field != null) {
          fields.add(field);
        }
      }
    }
    checkParts(fields);
    return fields;
  }

  /** The nearest stand where the first step stands that leads nowhere. */
  private void unknown(String pointer) {
    var steps = List.of(pointer.replaceFirst("^/", "").split("/", -1));
    if (!pointer.startsWith("/") && document.has(steps)) {
      faults.unknown(pointer, "such field", List.of("/" + pointer));
      return;
    }
    int known = 0;
    while (known < steps.size() && document.has(steps.subList(0, known + 1))) {
      known++;
    }
    var before = steps.subList(0, known);
    var nearest =
        Nearest.to(known < steps.size() ? steps.get(known) : "", document.names(before)).stream()
            .limit(NEAREST)
            .map(name -> Stream.concat(before.stream(), Stream.of(name)).toList())
            .map(
                found ->
                    longest(
                        found, steps.subList(Math.min(found.size(), steps.size()), steps.size())))
            .toList();
    faults.unknown(pointer, "such field", nearest);
  }

  /** With the rest of the steps, if they lead on from there. */
  private String longest(List<String> found, List<String> rest) {
    var whole = Stream.concat(found.stream(), rest.stream()).toList();
    return "/" + String.join("/", document.has(whole) ? whole : found);
  }

  private String below(String pointer) {
    var bare = pointer.replaceAll("/(\\*|\\d+)(?=/|$)", "/0");
    return document.pointers().stream()
        .filter(one -> one.startsWith(bare + "/"))
        .findFirst()
        .orElse(pointer + "/0");
  }

  /** A cell is divided for places that there are as many of, and those need a cell. */
  private void checkParts(List<FieldMapping> fields) {
    for (var field : fields) {
      var stars = field.steps().stream().filter(FieldMapping.EACH::equals).count();
      var list = field.pointer().replaceFirst("/\\*.*", "");
      if (stars > 1) {
        faults.add(field.pointer(), "one * can stand in a pointer");
      } else if (field.split() != null && stars == 0) {
        faults.add(field.pointer(), "split needs a * in the pointer, for the place of each part");
      } else if (stars == 1
          && fields.stream()
              .noneMatch(
                  one ->
                      one.split() != null
                          && one.pointer().startsWith(list + "/" + FieldMapping.EACH))) {
        faults.add(field.pointer(), "a * needs a column with split at " + list + "/*");
      }
    }
  }

  private @Nullable FieldMapping field(
      String pointer, List<String> steps, Leaf leaf, JsonNode written) {
    if (!written.isObject()) {
      var text = written.asString("");
      return written.isString() && text.contains("{")
          ? filled(
              pointer,
              steps,
              faults.template(pointer, text, columns),
              null,
              readings.plain(leaf),
              null)
          : fixed(pointer, steps, leaf, written);
    }
    faults.unknownMembers(pointer, written, MEMBERS);
    var column = faults.text(pointer, written, "column");
    var template = faults.text(pointer, written, "template");
    if ((column == null ? 0 : 1) + (template == null ? 0 : 1) + (written.has("value") ? 1 : 0)
        != 1) {
      faults.add(pointer, "one of column, template and value has to stand here");
      return null;
    }
    if (written.has("value")) {
      return fixed(pointer, steps, leaf, written.path("value"));
    }
    if (column != null) {
      faults.column(pointer, column, columns);
    }
    return filled(
        pointer,
        steps,
        template == null ? null : faults.template(pointer, template, columns),
        column,
        readings.of(pointer, leaf, written),
        faults.text(pointer, written, "split"));
  }

  private static FieldMapping filled(
      String pointer,
      List<String> steps,
      @Nullable CellTemplate template,
      @Nullable String column,
      CellReading reading,
      @Nullable String split) {
    return new FieldMapping(pointer, steps, template, column, null, split, reading);
  }

  private FieldMapping fixed(String pointer, List<String> steps, Leaf leaf, JsonNode written) {
    var value = readings.told(pointer, leaf, written);
    return new FieldMapping(pointer, steps, null, null, value, null, readings.plain(leaf));
  }
}

package org.announced.ingestion;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.announced.ingestion.TableMapping.RowCondition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a mapping, and names everything that is wrong with it. */
final class MappingReader {

  private static final List<String> MEMBERS =
      List.of("about", "dataset", "id", "edition", "table", "skip", "fields", "onlyWith");
  private static final List<String> FORM =
      List.of("separator", "quote", "encoding", "decimal", "empty");

  private final JsonNode written;
  private final MappingFaults faults = new MappingFaults();

  MappingReader(JsonNode written) {
    this.written = written;
  }

  /**
   * How the table is written, which is read before its columns are known.
   *
   * @throws MappingRefused with all that is wrong with that
   */
  TableForm form() {
    var table = written.path("table");
    faults.unknownMembers("table", table, FORM);
    var separator = Objects.requireNonNullElse(faults.text("table", table, "separator"), ",");
    var quote = Objects.requireNonNullElse(faults.text("table", table, "quote"), "\"");
    var decimal = Objects.requireNonNullElse(faults.text("table", table, "decimal"), ".");
    if (separator.isEmpty()) {
      faults.add("table/separator", "something has to stand between two cells");
    }
    if (quote.length() != 1 || quote.equals(separator)) {
      faults.add("table/quote", "one character has to stand here, and not the separator");
    }
    if (!List.of(".", ",").contains(decimal)) {
      faults.unknown("table/decimal", "mark", decimal, List.of(".", ","));
    }
    var encoding = encoding(faults.text("table", table, "encoding"));
    faults.refuse();
    return new TableForm(
        separator,
        quote.charAt(0),
        encoding,
        decimal.charAt(0),
        faults.texts("table", table, "empty"));
  }

  private Charset encoding(@Nullable String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      faults.unknown(
          "table/encoding",
          "encoding",
          String.valueOf(name),
          List.of(
              "UTF-8",
              "UTF-16",
              "windows-1252",
              "ISO-8859-1",
              "Shift_JIS",
              "EUC-JP",
              "EUC-KR",
              "GB18030",
              "Big5"));
      return StandardCharsets.UTF_8;
    }
  }

  /**
   * All of the mapping.
   *
   * @param columns those that the table has
   * @throws MappingRefused with all that is wrong with it
   */
  TableMapping read(TableForm form, List<String> columns) {
    faults.unknownMembers("mapping", written, MEMBERS);
    var dataset = faults.text("mapping", written, "dataset");
    var id = faults.text("mapping", written, "id");
    var edition = faults.text("mapping", written, "edition");
    if (dataset == null) {
      faults.add(
          "dataset", "the name of the data set has to stand here, such as epoch.ai/data-centers");
    }
    if (id == null) {
      faults.add(
          "id",
          "a template has to stand here of what the data set tells its rows apart by, such as {id}");
    }
    var key = id == null ? null : faults.template("id", id, columns);
    var named = edition == null ? null : faults.template("edition", edition, columns);
    var skipped = skipped(columns);
    var fields = new FieldReader(form, columns, faults).read(written.path("fields"));
    var onlyWith = onlyWith(columns, fields);
    faults.refuse();
    return new TableMapping(
        Objects.requireNonNull(dataset),
        Objects.requireNonNull(key),
        named,
        form,
        skipped,
        fields,
        onlyWith);
  }

  private List<RowCondition> skipped(List<String> columns) {
    var conditions = new ArrayList<RowCondition>();
    int i = 0;
    for (var one : written.path("skip")) {
      var place = "skip/" + i++;
      faults.unknownMembers(place, one, List.of("column", "is", "isNot"));
      var column = faults.text(place, one, "column");
      if (column == null || one.has("is") == one.has("isNot")) {
        faults.add(place, "a column has to stand here, and what its cell is, or isNot");
      } else {
        faults.column(place, column, columns);
        var isAmong = one.has("is");
        conditions.add(
            new RowCondition(
                column,
                faults.texts(place, one, isAmong ? "is" : "isNot").stream()
                    .map(CellReading::folded)
                    .collect(Collectors.toSet()),
                isAmong));
      }
    }
    return conditions;
  }

  private Map<String, List<String>> onlyWith(List<String> columns, List<FieldMapping> fields) {
    var onlyWith = new LinkedHashMap<String, List<String>>();
    for (var one : written.path("onlyWith").properties()) {
      var place = "onlyWith " + one.getKey();
      if (fields.stream().noneMatch(field -> field.pointer().startsWith(one.getKey() + "/"))) {
        faults.add(place, "no field of the mapping stands below it");
      }
      var needed = faults.texts("onlyWith", written.path("onlyWith"), one.getKey());
      needed.forEach(column -> faults.column(place, column, columns));
      onlyWith.put(one.getKey(), needed);
    }
    return onlyWith;
  }
}

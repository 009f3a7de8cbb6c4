package org.announced.ingestion;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.announced.ingestion.DocumentFields.Leaf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Reads what is to become of the text of cells, against what can stand in a field. */
final class ReadingReader {

  private final TableForm form;
  private final MappingFaults faults;

  ReadingReader(TableForm form, MappingFaults faults) {
    this.form = form;
    this.faults = faults;
  }

  /** A value that the mapping writes itself, as the document tells it. */
  JsonNode told(String pointer, Leaf leaf, JsonNode written) {
    if (written.isContainer() || written.isNull()) {
      faults.add(pointer, "a text or a number has to stand here");
    } else if (!leaf.words().isEmpty() && !leaf.words().contains(written.asString(""))) {
      faults.unknown(pointer, "word", written.asString(""), leaf.words());
    } else if (leaf.isNumber() && !written.isNumber()) {
      faults.add(
          pointer, "a number has to stand here, and no \"%s\"".formatted(written.asString("")));
    }
    return leaf.isNumber() || written.isBoolean() || isPlace(leaf, written)
        ? written
        : JsonNodeFactory.instance.stringNode(written.asString(""));
  }

  /** Sources are named by their places, or by texts. */
  private static boolean isPlace(Leaf leaf, JsonNode written) {
    return written.isNumber() && leaf.types().contains("integer");
  }

  /** Of what stands in a cell as it is told. */
  CellReading plain(Leaf leaf) {
    return new CellReading(
        null, null, null, number(leaf, BigDecimal.ONE), 0, MissingNode.getInstance());
  }

  private @Nullable CellNumber number(Leaf leaf, BigDecimal factor) {
    return leaf.isNumber() ? new CellNumber(form.decimal(), factor) : null;
  }

  /** As a field of the mapping says it. */
  CellReading of(String pointer, Leaf leaf, JsonNode written) {
    return new CellReading(
        match(pointer, written),
        written.has("values") ? words(pointer, leaf, written.path("values")) : null,
        day(pointer, leaf, written),
        number(leaf, unit(pointer, leaf, written)),
        longest(pointer, written),
        written.has("otherwise") && !written.path("otherwise").isNull()
            ? told(pointer + " otherwise", leaf, written.path("otherwise"))
            : written.path("otherwise"));
  }

  private BigDecimal unit(String pointer, Leaf leaf, JsonNode written) {
    var unit = faults.text(pointer, written, "unit");
    if (unit == null) {
      return BigDecimal.ONE;
    }
    var factor = NumberUnit.factor(unit, pointer);
    if (!leaf.isNumber()) {
      faults.add(pointer, "unit \"%s\" is for numbers, and this is none".formatted(unit));
    } else if (factor == null) {
      faults.unknown(pointer, "unit", unit, NumberUnit.of(pointer));
    }
    return factor == null ? BigDecimal.ONE : factor;
  }

  private Map<String, JsonNode> words(String pointer, Leaf leaf, JsonNode written) {
    var words = new LinkedHashMap<String, JsonNode>();
    written
        .properties()
        .forEach(
            one ->
                words.put(
                    CellReading.folded(one.getKey()),
                    one.getValue().isNull()
                        ? one.getValue()
                        : told(pointer + " values/" + one.getKey(), leaf, one.getValue())));
    return words;
  }

  private @Nullable CellDay day(String pointer, Leaf leaf, JsonNode written) {
    var patterns = faults.texts(pointer, written, "date");
    var precision = faults.text(pointer, written, "as");
    if (precision != null && !CellDay.PRECISIONS.contains(precision)) {
      faults.unknown(pointer, "precision", precision, CellDay.PRECISIONS);
    }
    if (patterns.isEmpty()) {
      if (precision != null) {
        faults.add(pointer, "as needs date, with the pattern in which the days are written");
      }
      return null;
    }
    try {
      return new CellDay(
          patterns,
          MappingFaults.language(faults.text(pointer, written, "language")),
          precision,
          leaf.takes("2025-Q3"));
    } catch (IllegalArgumentException e) {
      faults.add(
          pointer,
          "a date is no pattern such as yyyy-MM-dd, MMM yyyy or 'Q'q yyyy: " + e.getMessage());
      return null;
    }
  }

  private @Nullable Pattern match(String pointer, JsonNode written) {
    var match = faults.text(pointer, written, "match");
    try {
      return match == null ? null : Pattern.compile(match, Pattern.UNICODE_CHARACTER_CLASS);
    } catch (PatternSyntaxException e) {
      faults.add(pointer, "match is no regular expression: " + e.getDescription());
      return null;
    }
  }

  private int longest(String pointer, JsonNode written) {
    var longest = written.path("longest");
    if (longest.isMissingNode()) {
      return 0;
    }
    if (!longest.isInt() || longest.asInt() < 2) {
      faults.add(pointer, "longest is a number of characters from 2 on");
      return 0;
    }
    return longest.asInt();
  }
}

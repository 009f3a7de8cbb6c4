package org.announced.ingestion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with the names of columns in braces: {@code {company} builds {name}[ in {county}]}. What
 * stands in brackets is left out where a column in it has nothing to say; a doubled brace or
 * bracket stands for itself.
 */
final class CellTemplate {

  private static final Pattern TOKEN =
      Pattern.compile("\\{\\{|\\}\\}|\\[\\[|\\]\\]|\\{([^{}]+)\\}|[\\[\\]{}]|[^\\[\\]{}]+");

  /**
   * A piece of it.
   *
   * @param column whose text stands there; null for a text that stands always
   * @param option which of the texts in brackets it belongs to; 0 for none
   */
  private record Piece(String text, @Nullable String column, int option) {}

  private final List<Piece> pieces = new ArrayList<>();

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException with what is wrong with it, in a sentence
   */
  CellTemplate(String template) {
    int options = 0;
    int option = 0;
    for (var token : TOKEN.matcher(template).results().toList()) {
      var text = token.group();
      if (token.group(1) != null) {
        pieces.add(new Piece("", token.group(1).strip(), option));
      } else if (text.equals("[") && option == 0) {
        option = ++options;
      } else if (text.equals("]") && option > 0) {
        option = 0;
      } else if (text.length() == 1 && "[]{}".contains(text)) {
        throw new IllegalArgumentException(
            "a single %s in \"%s\" has no other; write it twice if it stands for itself"
                .formatted(text, template));
      } else {
        var isDoubled = text.length() == 2 && "{}[]".indexOf(text.charAt(0)) >= 0;
        pieces.add(new Piece(isDoubled ? text.substring(1) : text, null, option));
      }
    }
    if (option > 0) {
      throw new IllegalArgumentException("a [ in \"" + template + "\" is not closed");
    }
  }

  /** The columns that it names. */
  Set<String> columns() {
    var columns = new LinkedHashSet<String>();
    pieces.forEach(
        piece -> {
          if (piece.column() != null) {
            columns.add(piece.column());
          }
        });
    return columns;
  }

  /** Its text for a row; empty if a column that stands in no brackets has nothing to say. */
  String of(TableRow row) {
    var silent = new LinkedHashSet<Integer>();
    for (var piece : pieces) {
      if (piece.column() != null && row.cell(piece.column()).isEmpty()) {
        silent.add(piece.option());
      }
    }
    if (silent.contains(0)) {
      return "";
    }
    var text = new StringBuilder();
    for (var piece : pieces) {
      if (!silent.contains(piece.option())) {
        text.append(piece.column() == null ? piece.text() : row.cell(piece.column()));
      }
    }
    return text.toString().strip();
  }
}

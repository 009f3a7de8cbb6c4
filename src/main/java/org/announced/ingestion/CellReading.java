package org.announced.ingestion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.announced.problem.Nearest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What becomes of the text of a cell.
 *
 * @param match takes a part of the text: its first group, or what fits; null for all
 * @param words what the words of the table mean, by those in lower case; null where all are taken
 * @param day how days are written; null where it is no day
 * @param number how numbers are written; null where it is no number
 * @param longest so many characters are taken, up to the end of a word; 0 for all
 * @param otherwise what is told where nothing else is: where the cell is empty, no part fits, or
 *     its word is not among the words; null for nothing, and missing where a word has to be among
 *     them
 */
record CellReading(
    @Nullable Pattern match,
    @Nullable Map<String, JsonNode> words,
    @Nullable CellDay day,
    @Nullable CellNumber number,
    int longest,
    JsonNode otherwise) {

  /** Words of a table are the same in whatever case they are written. */
  static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * What is told for a text.
   *
   * @param text may be empty
   * @return null if nothing is
   * @throws CellFault if the text means nothing
   */
  @Nullable JsonNode of(String text, String column) {
    var part = part(text);
    if (words != null) {
      var meant = words.get(folded(part));
      if (meant != null) {
        return meant.isNull() ? null : meant;
      }
      if (!part.isEmpty() && otherwise.isMissingNode()) {
        throw unknown(part, column, words);
      }
      return null;
    }
    if (part.isEmpty()) {
      return null;
    }
    if (day != null) {
      return JsonNodeFactory.instance.stringNode(day.of(part, column));
    }
    return number == null
        ? JsonNodeFactory.instance.stringNode(shortened(part))
        : JsonNodeFactory.instance.numberNode(number.of(part, column));
  }

  /** What is told where a cell tells nothing; null for nothing. */
  @Nullable JsonNode fallback() {
    return otherwise.isMissingNode() || otherwise.isNull() ? null : otherwise;
  }

  private static CellFault unknown(String part, String column, Map<String, JsonNode> words) {
    return new CellFault(
        column,
        "\"%s\" is none of the words that the mapping knows; the nearest: %s"
            .formatted(
                part, String.join(", ", Nearest.to(folded(part), List.copyOf(words.keySet())))));
  }

  private String part(String text) {
    if (match == null) {
      return text;
    }
    var found = match.matcher(text);
    if (!found.find()) {
      return "";
    }
    var group = found.groupCount() > 0 ? found.group(1) : found.group();
    return group == null ? "" : group.strip();
  }

  private String shortened(String text) {
    if (longest == 0 || text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    var start = text.substring(0, text.offsetByCodePoints(0, longest - 1));
    int blank = start.lastIndexOf(' ');
    return (blank > longest / 2 ? start.substring(0, blank) : start) + "…";
  }
}

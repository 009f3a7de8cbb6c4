package org.announced.batch;

import java.util.ArrayList;
import java.util.List;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;

/**
 * Recognises documents that are laid out over several lines, as people read them, where a batch
 * wants each on one line. Their lines are refused once, together, and the refusal says how to put a
 * document on one line. A line that is a whole document is taken wherever it stands.
 */
final class LaidOutLines {

  /** A member that every document has, and no object within a document. */
  private static final String OF_DOCUMENTS = "headline";

  private static final long NONE = 0;

  /** The number of the line with which a laid-out document began that goes on in the next group. */
  private long begun = NONE;

  /**
   * The lines of a group, in which neighbours that are pieces of documents are one line that is
   * refused.
   */
  List<Line> together(List<Line> group) {
    var lines = new ArrayList<Line>();
    for (int next = 0; next < group.size(); ) {
      int end = next;
      while (end < group.size() && isPiece(group.get(end), end > next || begun != NONE)) {
        end++;
      }
      if (end == next) {
        begun = NONE;
        lines.add(group.get(next++));
      } else {
        lines.addAll(told(group.subList(next, end)));
        next = end;
      }
    }
    return lines;
  }

  /** A single piece stays a line of its own, unless it goes on with one of the group before. */
  private List<Line> told(List<Line> pieces) {
    boolean goOn = begun != NONE;
    var first = pieces.get(0);
    var last = pieces.get(pieces.size() - 1);
    if (!goOn && (pieces.size() == 1 || pieces.stream().allMatch(LaidOutLines::beginsAnObject))) {
      begun = isToGoOn(last) ? first.number() : NONE;
      return pieces;
    }
    begun = goOn ? begun : first.number();
    var which =
        pieces.size() == 1
            ? "Line %d is no document".formatted(first.number())
            : "Lines %d to %d are no documents".formatted(first.number(), last.number());
    var fault =
        new ProblemException(
            ProblemType.MALFORMED_JSON,
            goOn
                ? which + " either, and go on from line %d.".formatted(begun)
                : which
                    + " by themselves. A document stands on one line here: `jq -c .` writes it so,"
                    + " and `jq -c '.[]'` each of a list.");
    return List.of(Line.together(first, last, pieces.size(), fault));
  }

  /**
   * @param among whether the line before is a piece
   */
  private static boolean isPiece(Line line, boolean among) {
    var json = line.json();
    if (json != null) {
      return among && !json.has(OF_DOCUMENTS);
    }
    var text = stripped(line);
    return among
        ? !text.isEmpty() && !(text.startsWith("{") && text.endsWith("}"))
        : text.startsWith("[") || (text.startsWith("{") && !text.endsWith("}"));
  }

  private static boolean beginsAnObject(Line line) {
    var json = line.json();
    return json == null ? stripped(line).startsWith("{") : json.isObject();
  }

  /**
   * Whether the line ends as only laid-out JSON does, after a bracket, comma or colon, and not just
   * anywhere.
   */
  private static boolean isToGoOn(Line line) {
    var text = stripped(line);
    return !text.isEmpty() && "{[,:".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String stripped(Line line) {
    var text = line.text();
    return text == null ? "" : text.strip();
  }
}

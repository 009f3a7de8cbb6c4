package org.announced.part;

import java.util.ArrayList;
import java.util.List;
import org.announced.document.JsonPart;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.announced.tag.Tags;

/** Reads the tags of a commitment in the one form that they have, each once. */
final class TagReading {

  private TagReading() {}

  static List<String> read(JsonPart piece, Faults faults) {
    var tags = new ArrayList<String>();
    for (var item : piece.items(Tags.FIELD)) {
      var text = String.valueOf(item.text());
      var tag = Tags.folded(text);
      if (tag.isEmpty()) {
        faults.add(item.pointer(), FaultCode.BLANK, "Nothing of the tag can be seen.");
      } else if (tag.codePointCount(0, tag.length()) > Tags.LONGEST) {
        faults.add(
            item.pointer(),
            FaultCode.TOO_LONG,
            "Written out, the tag has more than %d characters.".formatted(Tags.LONGEST));
      } else if (!Tags.canBeAskedFor(tag)) {
        faults.add(
            item.pointer(),
            FaultCode.RESERVED,
            "%s cannot be asked for: null means no tag, and a backslash marks the commas of a value."
                .formatted(ShownText.quoted(text)));
      } else if (tags.contains(tag)) {
        faults.warn(
            Fault.at(
                item.pointer(),
                FaultCode.DUPLICATE,
                "%s stands in the list already, as %s. It is kept once."
                    .formatted(ShownText.quoted(text), ShownText.quoted(tag))));
      } else {
        tags.add(tag);
      }
    }
    return tags;
  }
}

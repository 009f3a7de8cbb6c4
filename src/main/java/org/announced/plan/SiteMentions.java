package org.announced.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.announced.document.JsonPart;
import org.jspecify.annotations.Nullable;

/** By what documents name sites. */
final class SiteMentions {

  private SiteMentions() {}

  /** Everything by which the mentions may name sites. */
  static List<String> texts(List<JsonPart> mentions) {
    var texts = new ArrayList<@Nullable String>();
    for (var mention : mentions) {
      texts.add(mention.isText() ? mention.text() : mention.text("name"));
      texts.add(mention.text("id"));
    }
    return texts.stream().filter(Objects::nonNull).distinct().toList();
  }

  /** The names of sites that are described. */
  static List<String> names(List<JsonPart> mentions) {
    return mentions.stream()
        .map(mention -> mention.text("name"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}

package org.announced.intake;

import java.util.ArrayList;
import java.util.Objects;
import org.announced.company.Alias;
import org.announced.company.CompanyDraft;
import org.jspecify.annotations.Nullable;

/** Reads companies that a document describes. */
final class CompanyDrafts {

  private CompanyDrafts() {}

  /** Null when something is wrong with the description. */
  static @Nullable CompanyDraft read(Piece piece, Values values, Findings findings) {
    var name = piece.text("name");
    visible(piece.piece("name"), findings);
    var country = values.country(piece);
    var website = values.webAddress(piece, "website");
    var aliases = new ArrayList<Alias>();
    for (var item : piece.items("aliases")) {
      var alias = item.isText() ? item.text() : item.text("name");
      visible(item.isText() ? item : item.piece("name"), findings);
      var language = values.language(item);
      var script = values.script(item);
      if (alias != null) {
        aliases.add(new Alias(alias, language, script));
      }
    }
    var listings =
        piece.items("listings").stream()
            .map(Values::listing)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return name == null || findings.concern(piece.pointer())
        ? null
        : new CompanyDraft(name, country, aliases, listings, website);
  }

  /** Punctuation is no name: whatever folds names makes nothing of it. */
  private static void visible(Piece name, Findings findings) {
    var text = name.text();
    if (text != null && text.codePoints().noneMatch(Shown::isWord)) {
      findings.add(name.pointer(), "blank", "The name has no letter, digit or symbol.");
    }
  }
}

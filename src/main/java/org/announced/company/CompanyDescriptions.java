package org.announced.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.announced.company.Resolution.None;
import org.announced.company.identifier.CompanyIdentifier;
import org.announced.company.identifier.DescribedIdentifiers;
import org.announced.document.JsonPart;
import org.announced.document.Values;
import org.announced.http.Ids;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;

/** Reads companies that a document describes. */
public final class CompanyDescriptions {

  private CompanyDescriptions() {}

  /** Null when something is wrong with the description. */
  public static @Nullable CompanyDraft read(JsonPart piece, Values values, Faults faults) {
    var name = piece.text("name");
    visible(piece.piece("name"), faults);
    var country = values.country(piece);
    var website = values.webAddress(piece, "website");
    var aliases = new ArrayList<Alias>();
    for (var item : piece.items("aliases")) {
      var alias = item.isText() ? item.text() : item.text("name");
      visible(item.isText() ? item : item.piece("name"), faults);
      var language = values.language(item);
      var script = values.script(item);
      if (alias != null) {
        aliases.add(new Alias(alias, language, script));
      }
    }
    var listings =
        piece.items("listings").stream()
            .map(CompanyDescriptions::listing)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    var identifiers = DescribedIdentifiers.read(piece, faults);
    var word = piece.text("id");
    var id = word == null ? null : Ids.find(word).orElse(null);
    if (id == null) {
      refuseGiven(piece, faults);
    }
    return name == null || faults.concern(piece.pointer())
        ? null
        : new CompanyDraft(id, name, country, aliases, listings, identifiers, website);
  }

  /** What registers call the described company, such as {@code WIKIDATA:Q2283}. */
  public static List<String> identifierTexts(JsonPart piece) {
    return identifiers(piece).stream().map(CompanyIdentifier::toString).toList();
  }

  /** Whether a company would have to be made for the description, as far as its name decides. */
  public static boolean isUnknown(JsonPart piece, NewCompanies companies) {
    var name = piece.text("name");
    return name != null
        && companies.resolve(name, piece.text("country"), identifiers(piece)) instanceof None;
  }

  /** What is odd about a company as it is shown. */
  public static List<Fault> warnings(JsonPart company) {
    var faults = new Faults();
    DescribedIdentifiers.read(company, faults);
    return faults.warnings();
  }

  /** Those that are written right. */
  private static List<CompanyIdentifier> identifiers(JsonPart piece) {
    return DescribedIdentifiers.read(piece, new Faults());
  }

  /** What has an id was read from a service; nobody writes the rest by hand. */
  private static void refuseGiven(JsonPart piece, Faults faults) {
    for (var name : List.of("id", "slug", "revision", "updatedAt")) {
      if (piece.has(name)) {
        faults.add(
            piece.at(name),
            FaultCode.READ_ONLY,
            "\"%s\" is set by the service. Leave it out.".formatted(name));
      }
    }
  }

  /** Punctuation is no name: whatever folds names makes nothing of it. */
  private static void visible(JsonPart name, Faults faults) {
    var text = name.text();
    if (text != null && text.codePoints().noneMatch(ShownText::isWord)) {
      faults.add(name.pointer(), FaultCode.BLANK, "The name has no letter, digit or symbol.");
    }
  }

  /** Null when it is left out, or only half of it is there. */
  public static @Nullable StockListing listing(JsonPart listing) {
    if (listing.isMissing()) {
      return null;
    }
    var text = listing.text();
    var mic = text == null ? listing.text("mic") : text.substring(0, 4);
    var ticker = text == null ? listing.text("ticker") : text.substring(5);
    return mic == null || ticker == null
        ? null
        : new StockListing(mic.toUpperCase(Locale.ROOT), ticker.toUpperCase(Locale.ROOT));
  }
}

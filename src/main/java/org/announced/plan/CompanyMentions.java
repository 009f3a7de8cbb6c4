package org.announced.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.announced.company.CompanyDescriptions;
import org.announced.company.StockListing;
import org.announced.document.JsonPart;
import org.announced.part.DocumentParts;
import org.jspecify.annotations.Nullable;

/** Where a document names companies, and where it says what they are listed as. */
final class CompanyMentions {

  private CompanyMentions() {}

  /** The mentions, and the companies that are described as parents of those described in them. */
  static List<JsonPart> withParents(List<JsonPart> mentions) {
    return mentions.stream()
        .flatMap(
            mention ->
                Stream.concat(
                    Stream.of(mention),
                    Stream.of(mention.piece("parent")).filter(parent -> parent.node().isObject())))
        .toList();
  }

  /** Everything by which the mentions may name companies. */
  static List<String> texts(List<JsonPart> mentions) {
    var texts = new ArrayList<@Nullable String>();
    for (var mention : mentions) {
      texts.add(mention.isText() ? mention.text() : mention.text("parent"));
      texts.add(mention.text("id"));
    }
    texts.addAll(names(mentions));
    texts.addAll(references(mentions));
    return texts.stream().filter(Objects::nonNull).distinct().toList();
  }

  /** The names and aliases that descriptions among the mentions give. */
  static List<String> names(List<JsonPart> mentions) {
    return mentions.stream()
        .flatMap(
            mention ->
                Stream.concat(
                    Stream.ofNullable(mention.text("name")),
                    mention.items("aliases").stream()
                        .flatMap(
                            one ->
                                Stream.ofNullable(one.isText() ? one.text() : one.text("name")))))
        .toList();
  }

  /** The listings and identifiers that descriptions give, such as {@code XTKS:3778}. */
  static List<String> references(List<JsonPart> mentions) {
    return mentions.stream()
        .flatMap(
            mention ->
                Stream.concat(
                    mention.items("listings").stream().flatMap(CompanyMentions::listingText),
                    CompanyDescriptions.identifierTexts(mention).stream()))
        .toList();
  }

  /** The listings that things of a document name. */
  static List<String> thingListings(List<DocumentParts.ListedThing> things) {
    return things.stream().flatMap(thing -> listingText(thing.listing())).toList();
  }

  private static Stream<String> listingText(JsonPart listing) {
    return Stream.ofNullable(CompanyDescriptions.listing(listing)).map(StockListing::toString);
  }

  /**
   * A listing, and the place that names the company whose it should be.
   *
   * @param text {@code XTKS:3778}
   */
  record MentionedListing(JsonPart listing, String text, String company) {}

  static List<MentionedListing> listings(
      List<DocumentParts.ListedThing> things, List<JsonPart> mentions) {
    var reactions = things.stream().flatMap(one -> listed(one.listing(), one.company()));
    var descriptions =
        mentions.stream()
            .flatMap(
                mention ->
                    mention.items("listings").stream()
                        .flatMap(listing -> listed(listing, mention.pointer())));
    return Stream.concat(reactions, descriptions).toList();
  }

  private static Stream<MentionedListing> listed(JsonPart piece, String company) {
    var listing = CompanyDescriptions.listing(piece);
    return listing == null
        ? Stream.empty()
        : Stream.of(new MentionedListing(piece, listing.toString(), company));
  }
}

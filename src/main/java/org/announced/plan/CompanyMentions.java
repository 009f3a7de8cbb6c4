package org.announced.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.announced.company.CompanyDescriptions;
import org.announced.company.StockListing;
import org.announced.document.JsonPart;
import org.jspecify.annotations.Nullable;

/** Where a document names companies, and where it says what they are listed as. */
final class CompanyMentions {

  private CompanyMentions() {}

  /** Each a text, or an object that describes the company. */
  static List<JsonPart> in(JsonPart document) {
    var mentions = new ArrayList<JsonPart>();
    for (var investment : document.items("investments")) {
      investment.items("investors").forEach(investor -> mentions.add(investor.piece("company")));
    }
    for (var partnership : document.items("partnerships")) {
      partnership.items("parties").forEach(party -> mentions.add(party.piece("company")));
    }
    for (var goal : document.items("trainingGoals")) {
      mentions.add(takingPart(goal.piece("sponsor")));
      goal.items("partners").forEach(partner -> mentions.add(takingPart(partner)));
    }
    for (var capacity : document.items("capacities")) {
      mentions.add(takingPart(capacity.piece("operator")));
    }
    for (var reaction : document.items("marketReactions")) {
      mentions.add(reaction.piece("company"));
    }
    mentions.removeIf(JsonPart::isMissing);
    return mentions;
  }

  private static JsonPart takingPart(JsonPart piece) {
    return piece.isText() ? piece : piece.piece("company");
  }

  /** Everything by which the mentions may name companies. */
  static List<String> texts(List<JsonPart> mentions) {
    var texts = new ArrayList<@Nullable String>();
    for (var mention : mentions) {
      texts.add(mention.isText() ? mention.text() : mention.text("parent"));
    }
    texts.addAll(names(mentions));
    texts.addAll(listingTexts(mentions));
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

  /** The listings that descriptions among the mentions give, such as {@code XTKS:3778}. */
  static List<String> listingTexts(List<JsonPart> mentions) {
    return mentions.stream()
        .flatMap(mention -> mention.items("listings").stream())
        .flatMap(CompanyMentions::listingText)
        .toList();
  }

  /** The listings that the market reactions of a document are of. */
  static List<String> reactionListings(JsonPart document) {
    return document.items("marketReactions").stream()
        .map(reaction -> reaction.piece("listing"))
        .flatMap(CompanyMentions::listingText)
        .toList();
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

  static List<MentionedListing> listings(JsonPart document, List<JsonPart> mentions) {
    var reactions =
        document.items("marketReactions").stream()
            .flatMap(one -> listed(one.piece("listing"), one.at("company")));
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

package org.announced.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.announced.company.Listing;
import org.jspecify.annotations.Nullable;

/** Where a document names companies, and where it says what they are listed as. */
final class CompanyMentions {

  private CompanyMentions() {}

  /** Each a text, or an object that describes the company. */
  static List<Piece> in(Piece document) {
    var mentions = new ArrayList<Piece>();
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
    mentions.removeIf(Piece::isMissing);
    return mentions;
  }

  private static Piece takingPart(Piece piece) {
    return piece.isText() ? piece : piece.piece("company");
  }

  /** Everything by which the mentions may name companies. */
  static List<String> texts(List<Piece> mentions) {
    var texts = new ArrayList<@Nullable String>();
    for (var mention : mentions) {
      texts.add(mention.isText() ? mention.text() : mention.text("parent"));
    }
    texts.addAll(names(mentions));
    texts.addAll(listingTexts(mentions));
    return texts.stream().filter(Objects::nonNull).distinct().toList();
  }

  /** The names and aliases that descriptions among the mentions give. */
  static List<String> names(List<Piece> mentions) {
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
  static List<String> listingTexts(List<Piece> mentions) {
    return mentions.stream()
        .flatMap(mention -> mention.items("listings").stream())
        .flatMap(CompanyMentions::listingText)
        .toList();
  }

  /** The listings that the market reactions of a document are of. */
  static List<String> reactionListings(Piece document) {
    return document.items("marketReactions").stream()
        .map(reaction -> reaction.piece("listing"))
        .flatMap(CompanyMentions::listingText)
        .toList();
  }

  private static Stream<String> listingText(Piece listing) {
    return Stream.ofNullable(Values.listing(listing)).map(Listing::toString);
  }

  /**
   * A listing, and the place that names the company whose it should be.
   *
   * @param text {@code XTKS:3778}
   */
  record Listed(Piece listing, String text, String company) {}

  static List<Listed> listings(Piece document, List<Piece> mentions) {
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

  private static Stream<Listed> listed(Piece piece, String company) {
    var listing = Values.listing(piece);
    return listing == null
        ? Stream.empty()
        : Stream.of(new Listed(piece, listing.toString(), company));
  }
}

package org.announced.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

  /**
   * A listing, and the place that names the company whose it should be.
   *
   * @param text {@code XTKS:3778}
   */
  record Listed(Piece listing, String text, String company) {}

  static List<Listed> listings(Piece document, List<Piece> mentions, Values values) {
    var reactions =
        document.items("marketReactions").stream()
            .flatMap(one -> listed(one.piece("listing"), one.at("company"), values));
    var descriptions =
        mentions.stream()
            .flatMap(
                mention ->
                    mention.items("listings").stream()
                        .flatMap(listing -> listed(listing, mention.pointer(), values)));
    return Stream.concat(reactions, descriptions).toList();
  }

  private static Stream<Listed> listed(Piece piece, String company, Values values) {
    var listing = values.listing(piece);
    return listing == null
        ? Stream.empty()
        : Stream.of(new Listed(piece, listing.toString(), company));
  }
}

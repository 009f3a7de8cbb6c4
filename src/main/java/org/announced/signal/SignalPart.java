package org.announced.signal;

import java.util.ArrayList;
import java.util.List;
import org.announced.company.CompanyDescriptions;
import org.announced.document.JsonPart;
import org.announced.money.Qualifier;
import org.announced.part.PartReading;

/** Reads the market reactions and the indicators of a document. */
public final class SignalPart {

  private SignalPart() {}

  public static List<MarketReaction> reactions(JsonPart document, PartReading reading) {
    var reactions = new ArrayList<MarketReaction>();
    for (var piece : document.items("marketReactions")) {
      var company = reading.company(piece);
      var listing = CompanyDescriptions.listing(piece.piece("listing"));
      var day = reading.dayOfReaction(piece);
      var percent = reading.values().decimal(piece, "percent", 4, "a change in percent");
      var measure =
          piece.choice(
              "measure",
              MarketReaction.ReactionMeasure.class,
              MarketReaction.ReactionMeasure.UNSPECIFIED);
      var source = reading.sources().referredTo(piece);
      var origin = reading.origin(piece);
      if (origin != null && company != null && day != null && percent != null && source != null) {
        var move = new MarketReaction.Move(day, percent, measure);
        reactions.add(new MarketReaction(origin, company, listing, move, source.getId()));
      }
    }
    return reactions;
  }

  public static List<Indicator> indicators(JsonPart document, PartReading reading) {
    var indicators = new ArrayList<Indicator>();
    for (var piece : document.items("indicators")) {
      var geography = reading.values().geography(piece);
      var share = reading.values().decimal(piece, "share", 6, "a share");
      var name = piece.text("name");
      var evidence = reading.sources().evidence(piece);
      var origin = reading.origin(piece);
      if (origin != null && geography != null && share != null && name != null) {
        indicators.add(
            new Indicator(
                origin,
                name,
                geography,
                new Indicator.Measured(
                    share,
                    piece.choice("qualifier", Qualifier.class, Qualifier.EXACT),
                    piece.text("statedAs")),
                new Indicator.Report(piece.text("report"), piece.text("publisher")),
                evidence));
      }
    }
    return indicators;
  }
}

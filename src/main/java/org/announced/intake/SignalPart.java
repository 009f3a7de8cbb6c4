package org.announced.intake;

import java.util.ArrayList;
import java.util.List;
import org.announced.money.Qualifier;
import org.announced.signal.Indicator;
import org.announced.signal.MarketReaction;

/** Reads the market reactions and the indicators of a document. */
final class SignalPart {

  private SignalPart() {}

  static List<MarketReaction> reactions(Piece document, Reading reading) {
    var reactions = new ArrayList<MarketReaction>();
    for (var piece : document.items("marketReactions")) {
      var company = reading.company(piece);
      var listing = Values.listing(piece.piece("listing"));
      var day = reading.dayOfReaction(piece);
      var percent = reading.values().decimal(piece, "percent", 4, "a change in percent");
      var measure =
          piece.choice("measure", MarketReaction.Measure.class, MarketReaction.Measure.UNSPECIFIED);
      var source = reading.sources().referredTo(piece);
      var origin = reading.origin(piece);
      if (origin != null && company != null && day != null && percent != null && source != null) {
        var move = new MarketReaction.Move(day, percent, measure);
        reactions.add(new MarketReaction(origin, company, listing, move, source.getId()));
      }
    }
    return reactions;
  }

  static List<Indicator> indicators(Piece document, Reading reading) {
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

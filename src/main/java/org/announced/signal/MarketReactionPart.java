package org.announced.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.CompanyDescriptions;
import org.announced.document.JsonPart;
import org.announced.part.CompanyPlace;
import org.announced.part.ComparedFields;
import org.announced.part.DocumentPart;
import org.announced.part.PartList;
import org.announced.part.PartReading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The market reactions of documents. */
@Component
@Order(5)
class MarketReactionPart implements DocumentPart<MarketReaction> {

  private static final PartList LIST = new PartList("marketReactions", MarketReaction.class);

  @Override
  public PartList list() {
    return LIST;
  }

  @Override
  public List<MarketReaction> read(JsonPart document, PartReading reading) {
    var reactions = new ArrayList<MarketReaction>();
    for (var piece : document.items(LIST.field())) {
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

  @Override
  public Stream<JsonPart> companies(JsonPart thing) {
    return Stream.of(thing.piece("company"));
  }

  @Override
  public JsonPart listing(JsonPart thing) {
    return thing.piece("listing");
  }

  @Override
  public Set<UUID> parties(MarketReaction reaction) {
    return Set.of(reaction.companyId());
  }

  @Override
  public ComparedFields comparedFields() {
    return ComparedFields.of("percent", "measure").keyedBy("on");
  }

  @Override
  public List<CompanyPlace> companyPlaces() {
    return List.of(
        CompanyPlace.column(
            "MARKET_REACTION", "market_reaction", "company_id", LIST.field(), "company"));
  }
}

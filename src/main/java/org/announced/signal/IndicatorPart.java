package org.announced.signal;

import java.util.ArrayList;
import java.util.List;
import org.announced.document.JsonPart;
import org.announced.money.Qualifier;
import org.announced.part.ComparedFields;
import org.announced.part.DocumentPart;
import org.announced.part.PartList;
import org.announced.part.PartReading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The indicators of documents. */
@Component
@Order(6)
class IndicatorPart implements DocumentPart<Indicator> {

  private static final PartList LIST = new PartList("indicators", Indicator.class);

  @Override
  public PartList list() {
    return LIST;
  }

  @Override
  public List<Indicator> read(JsonPart document, PartReading reading) {
    var indicators = new ArrayList<Indicator>();
    for (var piece : document.items(LIST.field())) {
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

  @Override
  public ComparedFields comparedFields() {
    return ComparedFields.of("share", "report").keyedBy("name", "geography");
  }
}

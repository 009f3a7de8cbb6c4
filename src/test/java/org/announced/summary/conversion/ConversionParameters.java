package org.announced.summary.conversion;

import java.util.ArrayList;
import java.util.List;
import org.announced.listing.ListParameters;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** What the conversion takes, as the document of the API describes it. */
public final class ConversionParameters {

  private ConversionParameters() {}

  public static List<ObjectNode> of(ApplicationContext application) {
    Conversion conversion = application.getBean(Conversion.class);
    var money = conversion.money().description();
    List<ObjectNode> all = new ArrayList<>();
    all.add(
        ListParameters.several(
            "groupBy",
            "By what to group, up to 3 of them; year when left out.",
            ConversionQuery.keys(money, conversion.power().description())));
    all.add(ListParameters.one("format", "Wins over the Accept header.", List.of("json", "csv")));
    all.addAll(ListParameters.filters(money.listing().without(ConversionQuery.SETTLED)));
    return all;
  }
}

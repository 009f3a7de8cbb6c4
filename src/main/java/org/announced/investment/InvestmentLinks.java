package org.announced.investment;

import java.util.List;
import java.util.Map;
import org.announced.summary.Link;

/**
 * Leads from the numbers of a summary to investments.
 *
 * @param otherInstruments whether the request says itself which instruments it sums
 * @param spread whether amounts are spread over their periods
 */
record InvestmentLinks(boolean otherInstruments, boolean spread) {

  static InvestmentLinks of(Map<String, String> options) {
    return new InvestmentLinks(
        options.containsKey("instrument") || options.containsKey("instrument.not"),
        "SPREAD".equals(options.get("phasing")));
  }

  /** The list judges by building alone, so that what else is summed is excluded there. */
  Link counted(Link link) {
    return otherInstruments
        ? converted(link.standing(List.of("null", "INSTRUMENT")), "true")
        : link.standing(List.of("null"));
  }

  private static Link converted(Link link, String value) {
    String asked = link.parameters().get("converted");
    return asked != null && !asked.equals(value)
        ? link.standing(List.of())
        : link.given("converted", value);
  }

  /** What no part of an umbrella explains, and what shares leave over of what is grouped by. */
  Link unallocated(Link link, List<String> keys) {
    return counted(link)
        .given(
            "unallocated",
            "UMBRELLA"
                + (keys.contains("purpose") ? ",PURPOSE" : "")
                + (keys.contains("investor") ? ",INVESTOR" : ""));
  }

  Link exceeded(Link link) {
    return "false".equals(link.parameters().get("exceeded"))
        ? link.standing(List.of())
        : counted(link).with("exceeded", "true");
  }

  Link excluded(Link link, String reason) {
    return otherInstruments && reason.equals("UNCONVERTED")
        ? converted(link.standing(List.of("INSTRUMENT", reason)), "false")
        : link.standing(List.of(reason));
  }
}

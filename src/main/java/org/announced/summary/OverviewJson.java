package org.announced.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.announced.summary.Tally.Place;
import org.jspecify.annotations.Nullable;

/** Writes an overview as JSON, numbers in full. */
final class OverviewJson {

  private static final int SHARE_DIGITS = 6;

  private final Outcome investments;
  private final Outcome partnerships;
  private final Outcome trainingGoals;
  private final Outcome capacities;
  private final Outcome announcements;
  private final List<Map<String, @Nullable Object>> latest;

  OverviewJson(List<Outcome> outcomes, List<Map<String, @Nullable Object>> latest) {
    this.investments = outcomes.get(0);
    this.partnerships = outcomes.get(1);
    this.trainingGoals = outcomes.get(2);
    this.capacities = outcomes.get(3);
    this.announcements = outcomes.get(4);
    this.latest = latest;
  }

  byte[] bytes() {
    Map<String, @Nullable Object> head =
        investments.question().description().head().apply(investments);
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("currency", head.get("currency"));
    all.put("ratesOn", head.get("ratesOn"));
    all.put("asOf", null);
    all.put("investments", shown(investments, Slice.TOTAL));
    all.put("inTalks", inTalks());
    all.put("partnerships", shown(partnerships, Slice.TOTAL));
    all.put("partnershipsInTalks", shown(partnerships, OverviewPart.IN_TALKS));
    all.put("trainingGoals", shown(trainingGoals, Slice.TOTAL));
    all.put("capacities", shown(capacities, Slice.TOTAL));
    all.put("announcements", announcements.sum(Slice.TOTAL, "announcements"));
    all.put("companies", companies());
    all.put("latest", latest);
    all.put("summaries", links());
    return SummaryJson.JSON.writeValueAsBytes(all);
  }

  private static Map<String, @Nullable Object> shown(Outcome outcome, String name) {
    Question question = outcome.question();
    Slice slice = question.slice(name);
    Map<String, @Nullable Object> shown = SummaryJson.plain(outcome.shown(slice, List.of()));
    shown.put("details", slice.narrowing().apply(question.all()).address());
    return shown;
  }

  private Map<String, @Nullable Object> inTalks() {
    Map<String, @Nullable Object> shown = shown(investments, OverviewPart.IN_TALKS);
    BigDecimal all = investments.sum(Slice.TOTAL, "point");
    BigDecimal part = investments.sum(OverviewPart.IN_TALKS, "point");
    shown.put(
        "share",
        all.signum() == 0
            ? null
            : SummaryJson.plain(part.divide(all, SHARE_DIGITS, RoundingMode.HALF_UP)));
    return shown;
  }

  /** Who acts in anything that is counted, each once. */
  private int companies() {
    Set<List<@Nullable String>> acting = new HashSet<>();
    for (Outcome outcome : List.of(investments, partnerships, trainingGoals, capacities)) {
      outcome.tally().places(OverviewPart.COMPANIES).map(Place::keys).forEach(acting::add);
    }
    return acting.size();
  }

  private Map<String, String> links() {
    Map<String, String> links = new LinkedHashMap<>();
    for (Outcome outcome : List.of(investments, partnerships, trainingGoals, capacities)) {
      Question question = outcome.question();
      String list = question.description().listing().name();
      links.put(list, question.all().at("/api/v1/summaries/" + list).address());
    }
    Question counted = announcements.question();
    links.put(
        "announcements", counted.slice(Slice.TOTAL).narrowing().apply(counted.all()).address());
    return links;
  }
}

package org.announced.summary.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.summary.Slice;
import org.announced.summary.answer.SummaryJson;
import org.announced.summary.overview.WholeTotal.Part;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.SummaryResult;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;

/** Writes an overview as JSON, numbers in full. */
final class OverviewJson {

  private static final int SHARE_DIGITS = 6;

  private final WholeTotal whole;
  private final int acting;
  private final List<Map<String, @Nullable Object>> latest;

  /**
   * @param acting how many companies act in anything
   */
  OverviewJson(WholeTotal whole, int acting, List<Map<String, @Nullable Object>> latest) {
    this.whole = whole;
    this.acting = acting;
    this.latest = latest;
  }

  byte[] bytes() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(whole.head());
    all.put("asOf", Moment.name());
    all.put("note", whole.note());
    for (Part part : whole.parts()) {
      all.put(part.kind().name(), shown(part, Slice.TOTAL));
      String inTalks = part.kind().inTalks();
      if (inTalks != null) {
        all.put(inTalks, inTalks(part));
      }
    }
    all.put("announcements", whole.announcements().sum(Slice.TOTAL, "announcements"));
    all.put("companies", acting);
    all.put("latest", latest);
    all.put("summaries", links());
    return SummaryJson.JSON.writeValueAsBytes(all);
  }

  private static Map<String, @Nullable Object> shown(Part part, String name) {
    SummaryQuery question = part.outcome().question();
    Slice slice = question.slice(name);
    Map<String, @Nullable Object> shown = SummaryJson.plain(part.outcome().shown(slice, List.of()));
    SummaryJson.addCases(shown, part.outcome().cases(slice, List.of()));
    shown.put("details", slice.narrowing().apply(question.all()).address());
    return shown;
  }

  private static Map<String, @Nullable Object> inTalks(Part part) {
    Map<String, @Nullable Object> shown = shown(part, KindQuestion.IN_TALKS);
    if (part.kind().money()) {
      shown.put("share", share(part.outcome()));
    }
    return shown;
  }

  /** How much of the money is in talks; null without any. */
  private static @Nullable BigDecimal share(SummaryResult money) {
    BigDecimal all = money.sum(Slice.TOTAL, "point");
    BigDecimal part = money.sum(KindQuestion.IN_TALKS, "point");
    return all.signum() == 0
        ? null
        : SummaryJson.plain(part.divide(all, SHARE_DIGITS, RoundingMode.HALF_UP));
  }

  private Map<String, String> links() {
    Map<String, String> links = new LinkedHashMap<>();
    for (Part part : whole.parts()) {
      SummaryQuery question = part.outcome().question();
      String list = question.description().listing().name();
      links.put(list, summary(question, list));
    }
    links.put("companies", summary(whole.money().question(), "companies"));
    SummaryQuery counted = whole.announcements().question();
    links.put(
        "announcements", counted.slice(Slice.TOTAL).narrowing().apply(counted.all()).address());
    return links;
  }

  private static String summary(SummaryQuery question, String name) {
    return question.all().at("/api/v1/summaries/" + name).address();
  }
}

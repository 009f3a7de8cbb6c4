package org.announced.summary.overview;

import java.util.List;
import org.announced.http.Format;
import org.announced.http.RequestHead;
import org.announced.summary.answer.Composition;
import org.announced.summary.answer.ServedSummary;
import org.announced.summary.answer.WrittenAnswer;
import org.springframework.stereotype.Component;

/** What the head of a dashboard shows, in one answer. */
@Component
class Overview implements ServedSummary {

  private final Everything everything;
  private final LatestAnnouncements latest;

  Overview(Everything everything, LatestAnnouncements latest) {
    this.everything = everything;
    this.latest = latest;
  }

  @Override
  public String name() {
    return "overview";
  }

  @Override
  public List<String> askedFirst() {
    return List.of("");
  }

  @Override
  public Composition composition(RequestHead request) {
    return everything.composition(
        "overview",
        request,
        (whole, acting, page, json) ->
            new WrittenAnswer(
                new OverviewJson(whole, acting.count(), latest.of(whole.announcements().question()))
                    .bytes()),
        false,
        Format.JSON);
  }
}

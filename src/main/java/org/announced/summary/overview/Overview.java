package org.announced.summary.overview;

import org.announced.http.Format;
import org.announced.http.RequestHead;
import org.announced.summary.answer.Composition;
import org.announced.summary.answer.WrittenAnswer;
import org.springframework.stereotype.Component;

/** What the head of a dashboard shows, in one answer. */
@Component
public class Overview {

  private final Everything everything;
  private final LatestAnnouncements latest;

  Overview(Everything everything, LatestAnnouncements latest) {
    this.everything = everything;
    this.latest = latest;
  }

  /**
   * What is to be added up, and made of it.
   *
   * @throws org.announced.problem.ProblemException 400 that names every fault, or 406
   */
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

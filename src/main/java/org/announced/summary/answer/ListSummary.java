package org.announced.summary.answer;

import java.util.List;
import org.announced.http.RequestHead;
import org.announced.summary.Summary;
import org.announced.summary.query.SummaryQueryReader;
import org.announced.summary.sum.GroupRows;

/** The sums of one list, under its name. */
record ListSummary(Summary summary, GroupRows rows) implements ServedSummary {

  @Override
  public String name() {
    return summary.description().listing().name();
  }

  @Override
  public Composition composition(RequestHead request) {
    return Composition.of(
        new SummaryQueryReader(summary.description(request), request).question(), rows);
  }

  @Override
  public List<String> askedFirst() {
    return summary.askedFirst();
  }
}

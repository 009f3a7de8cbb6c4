package org.announced.summary.answer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.announced.summary.Summary;
import org.announced.summary.sum.GroupRows;
import org.springframework.stereotype.Component;

/** Every summary that there is, by its path: those of one list, and those of several. */
@Component
class SummaryCatalog {

  static final String PATH = "/api/v1/summaries/";

  private final Map<String, ServedSummary> served = new LinkedHashMap<>();

  SummaryCatalog(List<Summary> ofLists, List<ServedSummary> others, GroupRows rows) {
    others.forEach(this::add);
    ofLists.forEach(summary -> add(new ListSummary(summary, rows)));
  }

  private void add(ServedSummary summary) {
    served.put(PATH + summary.name(), summary);
  }

  Collection<String> paths() {
    return served.keySet();
  }

  Collection<ServedSummary> all() {
    return served.values();
  }

  ServedSummary at(String path) {
    return Objects.requireNonNull(served.get(path), path);
  }
}

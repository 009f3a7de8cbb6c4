package org.announced.summary.sum;

import java.util.Comparator;
import java.util.List;
import org.announced.summary.query.GroupWindow;
import org.announced.summary.query.SummaryQuery;
import org.jspecify.annotations.Nullable;

/**
 * The groups that one answer shows.
 *
 * @param next the address of those that follow; null when none do
 */
public record GroupPage(List<ShownGroup> groups, @Nullable String next) {

  /** The page that a question asks for, of all groups in their order. */
  public static GroupPage of(SummaryQuery question, List<ShownGroup> all) {
    if (question.keys().isEmpty()) {
      return new GroupPage(List.of(), null);
    }
    GroupWindow page = question.page();
    if (page.after() == null) {
      return cut(question, all);
    }
    ShownGroup place = question.order().at(page.after()).orElseThrow();
    Comparator<ShownGroup> order = question.order().comparator();
    return cut(question, all.stream().filter(group -> order.compare(group, place) > 0).toList());
  }

  /** The first of these, as many as a page holds. */
  public static GroupPage cut(SummaryQuery question, List<ShownGroup> groups) {
    GroupWindow page = question.page();
    if (groups.size() <= page.limit()) {
      return new GroupPage(groups, null);
    }
    List<ShownGroup> shown = groups.subList(0, page.limit());
    return new GroupPage(shown, page.next(question.order().place(shown.get(shown.size() - 1))));
  }
}

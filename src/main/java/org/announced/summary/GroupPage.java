package org.announced.summary;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups that one answer shows.
 *
 * @param next the address of those that follow; null when none do
 */
record GroupPage(List<Group> groups, @Nullable String next) {

  /** The page that a question asks for, of all groups in their order. */
  static GroupPage of(Question question, List<Group> all) {
    if (question.keys().isEmpty()) {
      return new GroupPage(List.of(), null);
    }
    Page page = question.page();
    if (page.after() == null) {
      return cut(question, all);
    }
    Group place = question.order().at(page.after()).orElseThrow();
    Comparator<Group> order = question.order().comparator();
    return cut(question, all.stream().filter(group -> order.compare(group, place) > 0).toList());
  }

  /** The first of these, as many as a page holds. */
  static GroupPage cut(Question question, List<Group> groups) {
    Page page = question.page();
    if (groups.size() <= page.limit()) {
      return new GroupPage(groups, null);
    }
    List<Group> shown = groups.subList(0, page.limit());
    return new GroupPage(shown, page.next(question.order().place(shown.get(shown.size() - 1))));
  }
}

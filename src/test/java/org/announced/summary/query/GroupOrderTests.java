package org.announced.summary.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.announced.summary.query.SummaryQuery.SummaryOrder;
import org.announced.summary.sum.ShownGroup;
import org.junit.jupiter.api.Test;

class GroupOrderTests {

  /**
   * As PostgreSQL orders them, which Java would not: halves of some characters come before others.
   */
  @Test
  void namesStandInTheOrderOfTheirCodePoints() {
    assertThat(sorted(false)).containsExactly("A", "ﬀ", "\uFFFD", "😀", "𠮷");
    assertThat(sorted(true)).containsExactly("𠮷", "😀", "\uFFFD", "ﬀ", "A");
  }

  private static List<String> sorted(boolean descending) {
    var order =
        new GroupOrder(
            List.of("investor"),
            List.of(),
            List.of(new SummaryOrder(GroupOrder.LABEL, descending)));
    return Stream.of("😀", "A", "𠮷", "\uFFFD", "ﬀ")
        .map(name -> new ShownGroup(List.of(name), name, List.of(), null))
        .sorted(order.comparator())
        .map(ShownGroup::label)
        .toList();
  }
}

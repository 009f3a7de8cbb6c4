package org.announced.summary.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.announced.summary.GroupKey.Label;
import org.announced.summary.Slice;
import org.announced.summary.query.GroupOrder;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.GroupSums.SumPlace;
import org.jspecify.annotations.Nullable;

/** Chooses, names and sorts the groups of an outcome that holds all of them. */
public final class GroupSelection {

  static final String MISSING = "not stated";

  private final SummaryResult outcome;
  private final SummaryQuery question;
  private final Slice slice;

  private GroupSelection(SummaryResult outcome) {
    this.outcome = outcome;
    this.question = outcome.question();
    this.slice = question.slice(Slice.GROUPS);
  }

  /** The groups that meet {@code having}, in the order asked for. Looks up names. */
  public static List<ShownGroup> shown(SummaryResult outcome) {
    return new GroupSelection(outcome).shown();
  }

  private List<ShownGroup> shown() {
    List<SumPlace> places =
        outcome.tally().places(Slice.GROUPS).filter(place -> meets(place.keys())).toList();
    List<Map<String, Label>> labels = new ArrayList<>();
    for (int i = 0; i < question.keys().size(); i++) {
      labels.add(question.keys().get(i).naming().labels().apply(values(places, i)));
    }
    return places.stream()
        .map(place -> group(place, labels))
        .sorted(question.order().comparator())
        .toList();
  }

  private boolean meets(List<@Nullable String> keys) {
    if (question.bounds().isEmpty()) {
      return true;
    }
    Map<String, @Nullable BigDecimal> measures = outcome.shown(slice, keys);
    return question.bounds().stream()
        .allMatch(
            bound -> {
              BigDecimal value = measures.get(bound.measure());
              return value != null && bound.holds(value);
            });
  }

  private static Set<String> values(List<SumPlace> places, int key) {
    return places.stream()
        .map(place -> place.keys().get(key))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private ShownGroup group(SumPlace place, List<Map<String, Label>> labels) {
    @Nullable String[] keys = new String[labels.size()];
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      String value = place.keys().get(i);
      Label label = value == null ? null : labels.get(i).get(value);
      keys[i] = label == null ? value : label.value();
      texts.add(label == null ? MISSING : label.text());
    }
    @Nullable BigDecimal[] measures =
        outcome.shown(slice, place.keys()).values().toArray(BigDecimal[]::new);
    return new ShownGroup(
        GroupOrder.list(keys),
        String.join(", ", texts),
        GroupOrder.list(measures),
        outcome.cases(slice, place.keys()));
  }
}

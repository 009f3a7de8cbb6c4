package org.announced.summary.conversion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.announced.summary.Link;
import org.announced.summary.Slice;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.ShownGroup;
import org.jspecify.annotations.Nullable;

/** The groups in the order of their keys, each with its stages in the order in which they come. */
record StageTable(List<StagedGroup> groups) {

  /**
   * A group by the keys that were asked for.
   *
   * @param keys their values as shown; null for what has none
   */
  record StagedGroup(List<@Nullable String> keys, String label, Map<String, Stage> stages) {}

  static StageTable of(ConversionQuery query, List<ShownGroup> money, List<ShownGroup> power) {
    Map<List<@Nullable String>, StagedGroup> groups = new HashMap<>();
    for (ShownGroup one : money) {
      group(groups, one).stages().put(status(one), new Stage(status(one), one, null));
    }
    for (ShownGroup one : power) {
      group(groups, one)
          .stages()
          .merge(
              status(one),
              new Stage(status(one), null, one),
              (known, more) -> known.withPower(one));
    }
    int width = query.money().keys().size() - 1;
    return new StageTable(groups.values().stream().sorted(byKeys(width)).toList());
  }

  private static StagedGroup group(Map<List<@Nullable String>, StagedGroup> groups, ShownGroup of) {
    List<@Nullable String> keys = new ArrayList<>(of.keys().subList(0, of.keys().size() - 1));
    String label = of.label().substring(0, of.label().length() - status(of).length() - 2);
    return groups.computeIfAbsent(keys, any -> new StagedGroup(keys, label, new HashMap<>()));
  }

  private static String status(ShownGroup group) {
    return Objects.requireNonNull(group.keys().get(group.keys().size() - 1));
  }

  private static Comparator<StagedGroup> byKeys(int width) {
    return IntStream.range(0, width)
        .mapToObj(StageTable::byKey)
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  private static Comparator<StagedGroup> byKey(int at) {
    return Comparator.comparing(
        group -> group.keys().get(at), Comparator.nullsLast(Comparator.naturalOrder()));
  }

  /** The stages of a group that there are. */
  static List<Stage> stages(ConversionQuery query, StagedGroup group) {
    return query.statuses().stream()
        .map(group.stages()::get)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** The address of the investments of a stage; null where there are none. */
  static @Nullable String details(SummaryQuery question, @Nullable ShownGroup group) {
    if (group == null) {
      return null;
    }
    Link all = question.slice(Slice.GROUPS).narrowing().apply(question.all());
    return group.details(question, all).address();
  }

  /** The address of its capacities, of which those that were stopped count nothing. */
  static @Nullable String detailsOfPower(SummaryQuery question, @Nullable ShownGroup group) {
    if (group == null) {
      return null;
    }
    boolean isStopped = ConversionQuery.STOPPED.contains(status(group));
    Link all = question.all().standing(List.of(isStopped ? status(group) : "null"));
    return group.details(question, all).address();
  }
}

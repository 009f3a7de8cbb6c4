package org.announced.summary.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.filter.Binder;
import org.announced.filter.Operator;
import org.announced.http.Format;
import org.announced.summary.Description;
import org.announced.summary.GroupKey;
import org.announced.summary.Link;
import org.announced.summary.Slice;
import org.announced.summary.sum.SummarySql;

/**
 * What a request asks of a summary, checked.
 *
 * @param keys by what it groups, in the order shown
 * @param conditions SQL conditions that a row must meet, their values in {@code binder}
 * @param local whether a row is chosen by what stands in its own announcement, so that a change of
 *     another announcement does not choose it or leave it
 * @param bounds what the measures of a group must meet for it to be shown
 * @param order of the groups
 * @param page which of them are shown
 * @param all the address of all rows that are chosen
 * @param cumulative whether each group is of all times up to its own; then one key is a time
 */
public record SummaryQuery(
    Description description,
    List<GroupKey> keys,
    List<String> conditions,
    Binder binder,
    boolean local,
    List<HavingBound> bounds,
    GroupOrder order,
    GroupWindow page,
    Format format,
    Link all,
    boolean cumulative) {

  /** What a measure of a group must meet. */
  public record HavingBound(String measure, Operator operator, BigDecimal number) {

    /** Whether a value of the measure meets it. */
    public boolean holds(BigDecimal value) {
      int compared = value.compareTo(number);
      return switch (operator) {
        case IS -> compared == 0;
        case NOT -> compared != 0;
        case GTE -> compared >= 0;
        case GT -> compared > 0;
        case LTE -> compared <= 0;
        case LT -> compared < 0;
      };
    }
  }

  /** A measure, a key or the label, and the direction. */
  public record SummaryOrder(String name, boolean descending) {}

  /** What the answer is made of. */
  public List<Slice> slices() {
    return description.slices().apply(keys);
  }

  /**
   * One part of the answer.
   *
   * @throws java.util.NoSuchElementException if the answer has no slice of this name
   */
  public Slice slice(String name) {
    return slices().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /** What a file with its answer is called. */
  public String name() {
    String groups = keys.stream().map(GroupKey::name).collect(Collectors.joining("-"));
    return "summary-" + description.listing().name() + (groups.isEmpty() ? "" : "-by-" + groups);
  }

  /**
   * The same without dividing anything into groups: what all of them together add up to stands in
   * the place of each.
   */
  public SummaryQuery undivided() {
    List<Slice> whole =
        slices().stream()
            .map(slice -> slice.name().equals(Slice.GROUPS) ? slice.undivided() : slice)
            .toList();
    return with(whole);
  }

  /** The same of these parts of the chosen rows alone. */
  public SummaryQuery with(List<Slice> slices) {
    return new SummaryQuery(
        description.with(slices),
        keys,
        conditions,
        binder,
        local,
        bounds,
        order,
        page,
        format,
        all,
        cumulative);
  }

  /**
   * Which of the keys is the time of running totals.
   *
   * @throws java.util.NoSuchElementException if none is
   */
  public int time() {
    return IntStream.range(0, keys.size())
        .filter(i -> keys.get(i).time())
        .findFirst()
        .orElseThrow();
  }

  /** Equal for questions that the same sums answer. */
  public String identity() {
    return SummarySql.whole(this) + new TreeMap<>(binder.values());
  }
}

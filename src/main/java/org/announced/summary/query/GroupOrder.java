package org.announced.summary.query;

import com.ibm.icu.text.UTF16;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.announced.listing.Cursor;
import org.announced.summary.query.SummaryQuery.SummaryOrder;
import org.announced.summary.sum.ShownGroup;
import org.jspecify.annotations.Nullable;

/**
 * The order of groups: by what is asked for, ties by their keys, of which no two have the same.
 * What is missing comes last, whichever the direction.
 *
 * @param keys the names of what is grouped by
 * @param measures the names of what is shown of groups
 */
public record GroupOrder(List<String> keys, List<String> measures, List<SummaryOrder> orders) {

  /** The name by which groups are sorted by what people read of them. */
  public static final String LABEL = "label";

  /** By code points, as PostgreSQL compares; Java would compare the halves of some. */
  private static final Comparator<String> BY_NAME = new UTF16.StringComparator(true, false, 0);

  private static final String NUMBER = "-?[0-9]{1,60}(\\.[0-9]{1,30})?";

  /** Adds the keys that nobody asked to sort by, so that no two groups are equal. */
  public GroupOrder {
    orders = completed(keys, orders);
  }

  private static List<SummaryOrder> completed(List<String> keys, List<SummaryOrder> asked) {
    List<SummaryOrder> all = new ArrayList<>(asked);
    keys.stream()
        .filter(key -> asked.stream().noneMatch(order -> order.name().equals(key)))
        .forEach(key -> all.add(new SummaryOrder(key, false)));
    return List.copyOf(all);
  }

  /** Sorts in this order. */
  public Comparator<ShownGroup> comparator() {
    return orders.stream().map(this::by).reduce(Comparator::thenComparing).orElseThrow();
  }

  private Comparator<ShownGroup> by(SummaryOrder order) {
    if (order.name().equals(LABEL)) {
      Comparator<String> names = order.descending() ? BY_NAME.reversed() : BY_NAME;
      return Comparator.comparing(ShownGroup::label, Comparator.nullsLast(names));
    }
    int measure = measures.indexOf(order.name());
    int key = keys.indexOf(order.name());
    return measure >= 0
        ? Comparator.comparing(group -> group.measures().get(measure), directed(order))
        : Comparator.comparing(group -> group.keys().get(key), directed(order));
  }

  private static <T extends Comparable<? super T>> Comparator<@Nullable T> directed(
      SummaryOrder order) {
    Comparator<T> direction =
        order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.nullsLast(direction);
  }

  /** The place of a group in the order. */
  public Cursor place(ShownGroup group) {
    List<@Nullable String> values = new ArrayList<>();
    for (SummaryOrder order : orders) {
      int measure = measures.indexOf(order.name());
      if (order.name().equals(LABEL)) {
        values.add(group.label());
      } else if (measure < 0) {
        values.add(group.keys().get(keys.indexOf(order.name())));
      } else {
        BigDecimal number = group.measures().get(measure);
        values.add(number == null ? null : written(number));
      }
    }
    return new Cursor(values);
  }

  /** A group that stands at a place; empty when no group can. */
  public Optional<ShownGroup> at(Cursor place) {
    if (place.values().size() != orders.size()) {
      return Optional.empty();
    }
    @Nullable String[] shown = new String[keys.size()];
    @Nullable BigDecimal[] numbers = new BigDecimal[measures.size()];
    String label = "";
    for (int i = 0; i < orders.size(); i++) {
      String value = place.values().get(i);
      int measure = measures.indexOf(orders.get(i).name());
      if (orders.get(i).name().equals(LABEL)) {
        label = Objects.requireNonNullElse(value, "");
      } else if (measure < 0) {
        shown[keys.indexOf(orders.get(i).name())] = value;
      } else if (value != null && value.matches(NUMBER)) {
        numbers[measure] = new BigDecimal(value);
      } else if (value != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new ShownGroup(list(shown), label, list(numbers), null));
  }

  /** A list that may hold nulls and that nobody may change. */
  public static <T> List<@Nullable T> list(@Nullable T[] values) {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  /** Equal for equal numbers, however many zeros they have got on the way. */
  public static String written(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}

package org.announced.summary;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part of the chosen rows that is summed up for itself.
 *
 * @param name what the answer calls it
 * @param from the rows, SQL that ends with the alias {@code p}: {@code "chosen p"}; they have the
 *     columns that the measures sum up
 * @param where which of them
 * @param keys SQL of what they are grouped by; empty for one sum
 * @param shown the names of the measures that the answer shows of it
 * @param narrowing turns the address of all rows into that of the rows behind this
 * @param spread divides each row over its period; null when rows stay whole
 */
public record Slice(
    String name,
    String from,
    String where,
    List<String> keys,
    List<String> shown,
    UnaryOperator<Link> narrowing,
    @Nullable SpreadSql spread) {

  /** Of rows that stay whole. */
  public Slice(
      String name,
      String from,
      String where,
      List<String> keys,
      List<String> shown,
      UnaryOperator<Link> narrowing) {
    this(name, from, where, keys, shown, narrowing, null);
  }

  /** All of it as one sum. */
  public Slice undivided() {
    return new Slice(name, from, where, List.of(), shown, narrowing);
  }

  /** The name of the slice of all that counts, as one sum. */
  public static final String TOTAL = "total";

  /** The name of the slice of all that counts, divided into groups. */
  public static final String GROUPS = "groups";

  /** The name of the slice of what does not count, divided by the reason. */
  public static final String EXCLUDED = "excluded";
}

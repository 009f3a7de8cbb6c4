package org.announced.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In what two tellings of a thing may differ.
 *
 * @param fields those that are compared, in this order; none: the kind is not compared
 * @param parties the list of companies by which a thing is found among others of its kind, which is
 *     compared, too; null where only the one thing of a document is compared with the one that is
 *     known
 */
public record ComparedFields(List<String> fields, @Nullable String parties) {

  /** Nothing is compared. */
  public static final ComparedFields NONE = new ComparedFields(List.of(), null);

  /** Compares the only one with the only one. */
  public static ComparedFields ofTheOnly(String... fields) {
    return new ComparedFields(List.of(fields), null);
  }

  /** Compares one with that which has its parties. */
  public static ComparedFields byParties(String parties, String... fields) {
    return new ComparedFields(List.of(fields), parties);
  }
}

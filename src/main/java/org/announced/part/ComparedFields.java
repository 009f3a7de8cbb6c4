package org.announced.part;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what two tellings of a thing may differ.
 *
 * @param keys fields in which they do not: two things that have others are two
 * @param sizes those of which one is at most twice the other
 * @param fields those in which they may, in this order
 * @param parties the list of companies that is compared, too; null where there is none
 * @param levels the list of levels that it reaches, each of which may be told as the size of all;
 *     null where there is none
 * @param companies further lists of companies that are compared, by which things are not matched
 */
public record ComparedFields(
    List<String> keys,
    List<String> sizes,
    List<String> fields,
    @Nullable String parties,
    @Nullable String levels,
    List<String> companies) {

  /** They differ in nothing that would be told. */
  public static final ComparedFields NONE = of();

  /** They may differ in these. */
  public static ComparedFields of(String... fields) {
    return new ComparedFields(List.of(), List.of(), List.of(fields), null, null, List.of());
  }

  /** The same for things that do not differ in these. */
  public ComparedFields keyedBy(String... names) {
    return new ComparedFields(List.of(names), sizes, fields, parties, levels, companies);
  }

  /** The same for things that are about as large in these. */
  public ComparedFields sizedBy(String... names) {
    return new ComparedFields(keys, List.of(names), fields, parties, levels, companies);
  }

  /** The same, and in who takes part. */
  public ComparedFields withParties(String list) {
    return new ComparedFields(keys, sizes, fields, list, levels, companies);
  }

  /** The same for things that reach their sizes by levels. */
  public ComparedFields levelledBy(String list) {
    return new ComparedFields(keys, sizes, fields, parties, list, companies);
  }

  /** The same, and in another list of companies. */
  public ComparedFields withCompanies(String list) {
    return new ComparedFields(
        keys,
        sizes,
        fields,
        parties,
        levels,
        Stream.concat(companies.stream(), Stream.of(list)).toList());
  }
}

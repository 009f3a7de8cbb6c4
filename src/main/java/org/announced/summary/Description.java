package org.announced.summary;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.announced.listing.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What is summed up, and how.
 *
 * <p>The rows that pass the filters are chosen once, each with its segment, {@code id}, {@code
 * announcement_id}, {@code reason} and whether it is {@code counted}, which is without a reason,
 * and with what it carries besides; every number of the answer is a sum over a {@link Slice} of
 * them.
 *
 * @param listing the list that the rows are read in; its criteria are the filters
 * @param keys by what they can be grouped
 * @param measures what is summed up of each group and of the total, in the order shown
 * @param leading the measure by which groups are sorted, largest first, unless asked otherwise
 * @param carried SQL of what a chosen row carries, over the listing's table: {@code "i.country"}
 * @param reason SQL of why a row is not counted, over the listing's table; null when it is
 * @param reasons all reasons, in the order shown
 * @param slices what is summed up when grouped by these keys
 * @param excluding turns the address of all rows into that of those not counted for a reason
 * @param defaults options that mean the same as leaving them out, by name
 * @param head members that open the answer
 * @param notes what a reader should know besides, in sentences
 */
public record Description(
    Listing listing,
    List<GroupKey> keys,
    List<Measure> measures,
    String leading,
    String carried,
    String reason,
    List<String> reasons,
    Function<List<GroupKey>, List<Slice>> slices,
    BiFunction<Link, String, Link> excluding,
    Map<String, String> defaults,
    Function<SliceSums, Map<String, @Nullable Object>> head,
    Function<SliceSums, List<String>> notes) {

  /** The same with one key. */
  public Description groupedBy(GroupKey key) {
    return new Description(
        listing,
        List.of(key),
        measures,
        leading,
        carried,
        reason,
        reasons,
        slices,
        excluding,
        defaults,
        head,
        notes);
  }

  /** The same with these slices, whatever is grouped by. */
  public Description with(List<Slice> these) {
    return new Description(
        listing,
        keys,
        measures,
        leading,
        carried,
        reason,
        reasons,
        any -> these,
        excluding,
        defaults,
        head,
        notes);
  }
}

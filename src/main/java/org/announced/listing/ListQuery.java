package org.announced.listing;

import java.util.List;
import org.announced.filter.Binder;
import org.announced.http.Format;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a listing, checked.
 *
 * @param fields the members to show, in the listing's order
 * @param conditions SQL conditions that a row must meet, their values in {@code binder}
 * @param order by what the rows are sorted, the id always last
 * @param after the place to go on from; null on the first page
 * @param counted whether the number of all rows is wanted
 * @param identity what a cursor of this list belongs to: path, filters and order
 * @param parameters the query string without its cursor, for the address of the next page
 */
record ListQuery(
    Listing listing,
    List<Field> fields,
    List<String> conditions,
    Binder binder,
    List<ListOrder> order,
    int limit,
    @Nullable Cursor after,
    boolean counted,
    Format format,
    String identity,
    String parameters) {

  /** A sort key and its direction. */
  record ListOrder(SortKey key, boolean descending) {

    /**
     * As in an index: PostgreSQL uses none whose missing values are elsewhere, even where none can
     * be missing.
     */
    String sql(String expression) {
      return expression + (!descending ? "" : key.always() ? " desc" : " desc nulls last");
    }
  }
}

package org.announced.web;

/**
 * What a list can be sorted by. Values that are missing come last, whichever the direction.
 *
 * @param name as in {@code sort=-name}
 * @param sql an expression over the listing's table, without joins
 * @param type PostgreSQL's type of the expression, to which a cursor's text is cast
 */
public record SortKey(String name, String sql, String type) {}

package org.announced.web;

/**
 * What a request for a part of a list is confined to by its path, such as the revisions of one
 * announcement.
 *
 * @param condition SQL with one {@code ?} where the value goes
 */
public record Scope(String condition, Object value) {

  static final Scope ALL = new Scope("true", "");
}

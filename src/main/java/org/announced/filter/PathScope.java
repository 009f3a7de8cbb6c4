package org.announced.filter;

/**
 * What a request for a part of a list is confined to by its path, such as the revisions of one
 * announcement.
 *
 * @param condition SQL with one {@code ?} where the value goes
 */
public record PathScope(String condition, Object value) {

  /** Confines a request to nothing: all of the list. */
  public static final PathScope ALL = new PathScope("true", "");
}

package org.announced.recognition;

import java.util.UUID;

/**
 * A company that is related to one that a document names.
 *
 * @param kinship what it is to that company
 */
record Relative(UUID id, String name, Kinship kinship) {

  /** What one company is to another. */
  enum Kinship {
    SAME,
    /** It has the same name, and may be the same company entered twice. */
    NAMESAKE,
    PARENT,
    SUBSIDIARY,
    /** Both belong to one group, and neither controls the other directly. */
    GROUP
  }

  boolean isSame() {
    return kinship == Kinship.SAME;
  }

  /**
   * How the two companies are related, in words for people.
   *
   * @param role what they are in the announcement, such as "investor"
   * @param named the company that the document names
   */
  String words(String role, String named) {
    return switch (kinship) {
      case SAME -> "the same %s, %s".formatted(role, name);
      case NAMESAKE -> "its %s is another entry of the same name, %s".formatted(role, name);
      case PARENT -> "its %s %s is the parent of %s".formatted(role, name, named);
      case SUBSIDIARY -> "its %s %s is a subsidiary of %s".formatted(role, name, named);
      case GROUP -> "its %s %s belongs to the same group as %s".formatted(role, name, named);
    };
  }
}

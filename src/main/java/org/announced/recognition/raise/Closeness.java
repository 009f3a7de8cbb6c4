package org.announced.recognition.raise;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how the investors of two pledges are related. */
public interface Closeness {

  /**
   * How close they are; null where they are others.
   *
   * @param told ids of companies that a document names
   * @param known ids of companies of a known pledge
   * @param likeness of the headlines, from 0 to 1
   */
  @Nullable Degree of(Set<UUID> told, Set<UUID> known, double likeness);

  /** How close they are. */
  enum Degree {
    SAME,
    /** One controls the other, is called nearly so, or invests together with others. */
    NEAR,
    /** They belong to one group. */
    SIBLINGS
  }
}

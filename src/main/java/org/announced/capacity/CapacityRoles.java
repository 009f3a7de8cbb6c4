package org.announced.capacity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose a capacity is.
 *
 * @param operatorId the company that will run it; null when not said
 * @param owners the companies that will own it
 * @param users the companies for which it is run
 */
record CapacityRoles(@Nullable UUID operatorId, List<UUID> owners, List<UUID> users) {

  /** All of them, each once. */
  List<UUID> all() {
    return Stream.of(Stream.ofNullable(operatorId), owners.stream(), users.stream())
        .flatMap(role -> role)
        .distinct()
        .toList();
  }
}

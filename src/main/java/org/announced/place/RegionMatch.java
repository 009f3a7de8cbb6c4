package org.announced.place;

import java.util.List;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means who wrote something for a region.
 *
 * @param region null when no region can be taken for it
 * @param fault why none can; null when one is
 * @param detail the same in a sentence
 * @param candidates codes that may be meant, the likeliest first
 */
public record RegionMatch(
    @Nullable Region region, @Nullable FaultCode fault, String detail, List<String> candidates) {

  static RegionMatch of(Region region) {
    return new RegionMatch(region, null, "", List.of());
  }

  static RegionMatch none(FaultCode fault, String detail, List<String> candidates) {
    return new RegionMatch(null, fault, detail, candidates);
  }
}

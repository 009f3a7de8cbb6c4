package org.announced.ingestion;

import java.util.List;

/** A mapping, or the table that it is for, cannot be used. */
final class MappingRefused extends RuntimeException {

  private final transient List<String> faults;

  /**
   * @param faults all that is wrong, each with its place, in a sentence
   */
  MappingRefused(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  MappingRefused(String fault) {
    this(List.of(fault));
  }

  List<String> faults() {
    return faults;
  }
}

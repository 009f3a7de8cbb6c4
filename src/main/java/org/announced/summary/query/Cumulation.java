package org.announced.summary.query;

import java.util.List;
import java.util.Objects;
import org.announced.http.QueryParameters;
import org.announced.problem.FaultCode;
import org.announced.summary.Description;
import org.announced.summary.GroupKey;
import org.announced.summary.Slice;

/** Reads whether running totals are asked for, and whether there can be any. */
public final class Cumulation {

  /** The parameter that asks for them. */
  public static final String PARAMETER = "cumulative";

  private static final List<String> WORDS = List.of("true", "false");

  private final QueryParameters query;
  private final Description description;

  Cumulation(QueryParameters query, Description description) {
    this.query = query;
    this.description = description;
  }

  boolean asked(List<GroupKey> keys) {
    String value = query.value(PARAMETER);
    if (value != null && !WORDS.contains(value)) {
      query.faults().unknownValue(PARAMETER, value, WORDS);
    }
    if (!"true".equals(value)) {
      return false;
    }
    List<String> times =
        description.keys().stream().filter(GroupKey::time).map(GroupKey::name).toList();
    if (keys.stream().filter(GroupKey::time).count() != 1) {
      query
          .faults()
          .add(
              PARAMETER,
              FaultCode.INVALID,
              "Running totals are over time: groupBy has exactly one of %s with cumulative=true."
                  .formatted(String.join(", ", times)),
              times);
    } else if (isSpread(keys)) {
      query
          .faults()
          .add(
              "phasing",
              FaultCode.CONTRADICTION,
              "Running totals are of what was announced by then, and spread amounts of what is"
                  + " spent; of each investment a part would be in several. Leave phasing out.");
    }
    refuseWhatChoosesGroups();
    return true;
  }

  private boolean isSpread(List<GroupKey> keys) {
    return description.slices().apply(keys).stream()
        .anyMatch(slice -> slice.name().equals(Slice.GROUPS) && slice.spread() != null);
  }

  /** A series with gaps, or in another order, would run no more. */
  private void refuseWhatChoosesGroups() {
    query.values().keySet().stream()
        .filter(name -> name.equals("sort") || name.startsWith("having."))
        .filter(name -> Objects.nonNull(query.value(name)))
        .forEach(
            name ->
                query
                    .faults()
                    .add(
                        name,
                        FaultCode.CONTRADICTION,
                        "Running totals stand in the order of time, without gaps. Leave %s out, or cumulative."
                            .formatted(name)));
  }
}

package org.announced.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.announced.summary.Tally.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes an outcome as JSON, numbers in full. */
final class SummaryJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Outcome outcome;
  private final Question question;

  private SummaryJson(Outcome outcome) {
    this.outcome = outcome;
    this.question = outcome.question();
  }

  static byte[] bytes(Outcome outcome) {
    return JSON.writeValueAsBytes(new SummaryJson(outcome).whole());
  }

  private Map<String, @Nullable Object> whole() {
    Map<String, @Nullable Object> whole =
        new LinkedHashMap<>(question.description().head().apply(outcome));
    whole.put("groupBy", question.keys().stream().map(Key::name).toList());
    whole.put("asOf", null);
    whole.put("note", note());
    whole.put("groups", groups());
    for (Slice slice : question.slices()) {
      if (slice.name().equals(Slice.EXCLUDED)) {
        whole.put(slice.name(), excluded(slice));
      } else if (!slice.name().equals(Slice.GROUPS)) {
        whole.put(slice.name(), whole(slice));
      }
    }
    return whole;
  }

  private @Nullable String note() {
    if (outcome.tally().size() == 0) {
      String thing =
          question.description().listing().resource().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
      return "No " + thing.toLowerCase(Locale.ROOT) + " meets all of these filters.";
    }
    return question.bounds().isEmpty()
        ? null
        : "having chooses among the groups; all else is of all of them.";
  }

  private List<Map<String, @Nullable Object>> groups() {
    List<Map<String, @Nullable Object>> shown = new ArrayList<>();
    if (question.keys().isEmpty()) {
      return shown;
    }
    for (Group group : new Groups(outcome).shown()) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      members.put("key", group.key());
      members.put("label", group.label());
      members.putAll(plain(group.measures()));
      members.put("details", group.details().address());
      shown.add(members);
    }
    return shown;
  }

  private Map<String, @Nullable Object> whole(Slice slice) {
    Map<String, @Nullable Object> members =
        new LinkedHashMap<>(plain(outcome.shown(slice, List.of())));
    members.put("details", slice.narrowing().apply(question.all()).address());
    return members;
  }

  private List<Map<String, @Nullable Object>> excluded(Slice slice) {
    List<Map<String, @Nullable Object>> shown = new ArrayList<>();
    for (String reason : question.description().reasons()) {
      Place place = new Place(slice.name(), List.of(reason));
      if (outcome.tally().has(place)) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("reason", reason);
        members.putAll(plain(outcome.shown(slice, place.keys())));
        members.put(
            "details", question.description().excluding().apply(question.all(), reason).address());
        shown.add(members);
      }
    }
    return shown;
  }

  private static Map<String, @Nullable Object> plain(Map<String, @Nullable BigDecimal> measures) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    measures.forEach((name, number) -> plain.put(name, number == null ? null : plain(number)));
    return plain;
  }

  /** Without zeros at the end and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

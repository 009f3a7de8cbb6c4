package org.announced.summary.answer;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.announced.summary.GroupKey;
import org.announced.summary.Link;
import org.announced.summary.Slice;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.CaseSums;
import org.announced.summary.sum.GroupPage;
import org.announced.summary.sum.GroupSums.SumPlace;
import org.announced.summary.sum.ShownGroup;
import org.announced.summary.sum.SummaryResult;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes an outcome as JSON, numbers in full. */
public final class SummaryJson {

  /** Writes numbers in full, without exponents. */
  public static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final SummaryResult outcome;
  private final SummaryQuery question;

  private SummaryJson(SummaryResult outcome) {
    this.outcome = outcome;
    this.question = outcome.question();
  }

  /** ShownGroup by group, so that no more than the bytes themselves is held. */
  static WrittenAnswer written(SummaryResult outcome, GroupPage page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      new SummaryJson(outcome).write(json, page);
    }
    return new WrittenAnswer(bytes.toByteArray(), page.next());
  }

  private void write(JsonGenerator json, GroupPage page) {
    json.writeStartObject();
    question.description().head().apply(outcome).forEach(json::writePOJOProperty);
    json.writePOJOProperty("groupBy", question.keys().stream().map(GroupKey::name).toList());
    json.writeBooleanProperty("cumulative", question.cumulative());
    json.writeStringProperty("asOf", Moment.name());
    json.writePOJOProperty("note", note());
    json.writeArrayPropertyStart("groups");
    if (!question.keys().isEmpty()) {
      Slice slice = question.slice(Slice.GROUPS);
      Link all = slice.narrowing().apply(question.all());
      page.groups().forEach(group -> json.writePOJO(members(group, slice, all)));
    }
    json.writeEndArray();
    json.writePOJOProperty("next", page.next());
    for (Slice slice : question.slices()) {
      if (slice.name().equals(Slice.EXCLUDED)) {
        json.writePOJOProperty(slice.name(), excluded(slice));
      } else if (!slice.name().equals(Slice.GROUPS)) {
        json.writePOJOProperty(slice.name(), whole(slice));
      }
    }
    json.writeEndObject();
  }

  private @Nullable String note() {
    if (outcome.tally().size() == 0) {
      String thing =
          question.description().listing().resource().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
      return "No " + thing.toLowerCase(Locale.ROOT) + " meets all of these filters.";
    }
    List<String> notes = new ArrayList<>(question.description().notes().apply(outcome));
    if (!question.bounds().isEmpty()) {
      notes.add("having chooses among the groups; all else is of all of them.");
    }
    if (question.cumulative()) {
      notes.add("Each group is of all up to its time; what has no time is in no running total.");
    }
    return notes.isEmpty() ? null : String.join(" ", notes);
  }

  private Map<String, @Nullable Object> members(ShownGroup group, Slice slice, Link all) {
    Map<String, @Nullable String> key = new LinkedHashMap<>();
    for (int i = 0; i < question.keys().size(); i++) {
      key.put(question.keys().get(i).name(), group.keys().get(i));
    }
    Map<String, @Nullable BigDecimal> measures = new LinkedHashMap<>();
    for (int i = 0; i < slice.shown().size(); i++) {
      measures.put(slice.shown().get(i), group.measures().get(i));
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("key", key);
    members.put("label", group.label());
    members.putAll(plain(measures));
    addCases(members, group.cases());
    members.put("details", group.details(question, all).address());
    return members;
  }

  private Map<String, @Nullable Object> whole(Slice slice) {
    Map<String, @Nullable Object> members =
        new LinkedHashMap<>(plain(outcome.shown(slice, List.of())));
    addCases(members, outcome.cases(slice, List.of()));
    members.put("details", slice.narrowing().apply(question.all()).address());
    return members;
  }

  private List<Map<String, @Nullable Object>> excluded(Slice slice) {
    List<Map<String, @Nullable Object>> shown = new ArrayList<>();
    for (String reason : question.description().reasons()) {
      SumPlace place = new SumPlace(slice.name(), List.of(reason));
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

  /** Shows cases beside what is shown of them; nothing where that shows them all. */
  public static void addCases(Map<String, @Nullable Object> members, @Nullable CaseSums cases) {
    if (cases != null) {
      members.put(CaseSums.MEMBER, plain(cases.byName()));
    }
  }

  /** A measure whose name has points in it stands in an object of the name before each. */
  @SuppressWarnings("unchecked") // What is in the place of such an object was put there by this.
  public static Map<String, @Nullable Object> plain(Map<String, @Nullable BigDecimal> measures) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    measures.forEach(
        (name, number) -> {
          Map<String, @Nullable Object> place = plain;
          String[] parts = name.split("\\.", -1);
          for (int i = 0; i < parts.length - 1; i++) {
            place =
                (Map<String, @Nullable Object>)
                    Objects.requireNonNull(
                        place.computeIfAbsent(parts[i], any -> new LinkedHashMap<>()));
          }
          place.put(parts[parts.length - 1], number == null ? null : plain(number));
        });
    return plain;
  }

  /** Without zeros at the end and without an exponent. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

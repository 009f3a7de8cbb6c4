package org.announced.summary.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.announced.filter.Operator;
import org.announced.listing.ListParameters;
import org.announced.summary.Description;
import org.announced.summary.GroupKey;
import org.announced.summary.query.GroupWindow;
import org.announced.summary.query.Having;
import org.announced.summary.query.SummaryQueryReader;
import tools.jackson.databind.node.ObjectNode;

/** What the summaries take, as the document of the API describes it. */
public final class SummaryParameters {

  private SummaryParameters() {}

  public static List<ObjectNode> of(Description description) {
    List<ObjectNode> all = new ArrayList<>();
    all.add(groupBy(description));
    all.add(
        ListParameters.several(
            "sort", "Order of the groups; `-` for descending.", sortable(description)));
    for (String measure : SummaryQueryReader.measures(description)) {
      for (Operator operator : Having.COMPARISONS) {
        all.add(having(measure, operator));
      }
    }
    all.add(
        ListParameters.one(
            "cumulative",
            "Running totals over the one time that groupBy names: each group is of all up to its"
                + " time, a series for each value of the other keys, and every time from the first"
                + " to the last is there. Not with sort, having or phasing=SPREAD.",
            List.of("true", "false")));
    all.addAll(paged());
    all.addAll(ListParameters.filters(description.listing()));
    return all;
  }

  private static ObjectNode groupBy(Description description) {
    return ListParameters.several(
        "groupBy",
        "By what to group, up to "
            + SummaryQueryReader.MAX_KEYS
            + " of them. "
            + description.keys().stream()
                .map(key -> "`" + key.name() + "`: " + key.description())
                .collect(Collectors.joining(" ")),
        description.keys().stream().map(GroupKey::name).toList());
  }

  private static ObjectNode having(String measure, Operator operator) {
    ObjectNode having =
        ListParameters.text(
                "having." + measure + operator.suffix(),
                "Only groups whose " + measure + " " + operator.sql() + " this.")
            .put("example", "1000000");
    having.withObject("schema").put("description", "A number in plain digits.");
    return having;
  }

  /** What chooses a page of groups, and their form. */
  public static List<ObjectNode> paged() {
    return List.of(
        ListParameters.number(
            "limit",
            "Groups a page. CSV has all of them, whatever limit says.",
            GroupWindow.MOST,
            GroupWindow.MOST),
        ListParameters.text("cursor", "Where to go on; taken from `next`."),
        ListParameters.one("format", "Wins over the Accept header.", List.of("json", "csv")));
  }

  private static List<String> sortable(Description description) {
    List<String> names = new ArrayList<>();
    description.keys().forEach(key -> names.add(key.name()));
    names.add("label");
    names.addAll(SummaryQueryReader.measures(description));
    return names.stream().flatMap(name -> List.of(name, "-" + name).stream()).toList();
  }
}

package org.announced.summary.conversion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.summary.GroupKey;
import org.announced.summary.Slice;
import org.announced.summary.answer.SummaryJson;
import org.announced.summary.conversion.StageTable.StagedGroup;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.SummaryResult;
import org.announced.version.Moment;
import org.jspecify.annotations.Nullable;

/** Writes the groups with their stages as JSON. */
final class ConversionJson {

  private static final List<String> HEAD =
      List.of("currency", "ratesOn", "instruments", "estimates", "overlapping");

  private final ConversionQuery query;

  private ConversionJson(ConversionQuery query) {
    this.query = query;
  }

  static byte[] bytes(ConversionQuery query, SummaryResult money, StageTable table) {
    return new ConversionJson(query).bytes(money, table);
  }

  private byte[] bytes(SummaryResult money, StageTable table) {
    SummaryQuery question = query.money();
    Map<String, @Nullable Object> all =
        new LinkedHashMap<>(question.description().head().apply(money));
    all.keySet().retainAll(HEAD);
    all.put("groupBy", keys());
    all.put("asOf", Moment.name());
    all.put("note", note(money));
    all.put("groups", table.groups().stream().map(this::group).toList());
    return SummaryJson.JSON.writeValueAsBytes(all);
  }

  private List<String> keys() {
    List<String> names = query.money().keys().stream().map(GroupKey::name).toList();
    return names.subList(0, names.size() - 1);
  }

  private @Nullable String note(SummaryResult money) {
    List<String> notes = new ArrayList<>(query.money().description().notes().apply(money));
    if (query.power() == null) {
      notes.add("A filter that only money has leaves power out.");
    }
    return notes.isEmpty() ? null : String.join(" ", notes);
  }

  private Map<String, @Nullable Object> group(StagedGroup group) {
    Map<String, @Nullable String> key = new LinkedHashMap<>();
    for (int i = 0; i < keys().size(); i++) {
      key.put(keys().get(i), group.keys().get(i));
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("key", key);
    members.put("label", group.label());
    members.put("stages", StageTable.stages(query, group).stream().map(this::stage).toList());
    return members;
  }

  private Map<String, @Nullable Object> stage(Stage stage) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("status", stage.status());
    members.putAll(SummaryJson.plain(money(query, stage)));
    if (stage.money() != null) {
      SummaryJson.addCases(members, stage.money().cases());
    }
    Map<String, @Nullable BigDecimal> power = power(query, stage);
    members.put("powerMegawatts", power.isEmpty() ? null : SummaryJson.plain(power));
    members.put(query.count(), query.power() == null ? null : count(query, stage));
    members.put("details", StageTable.details(query.money(), stage.money()));
    members.put(
        query.details(),
        query.power() == null ? null : StageTable.detailsOfPower(query.power(), stage.power()));
    return members;
  }

  /** What is shown of money; zeros where there is none. */
  static Map<String, @Nullable BigDecimal> money(ConversionQuery query, Stage stage) {
    List<String> shown = query.money().slice(Slice.GROUPS).shown();
    Map<String, @Nullable BigDecimal> money = new LinkedHashMap<>();
    for (String name : query.shown()) {
      money.put(
          name,
          stage.money() == null
              ? BigDecimal.ZERO
              : stage.money().measures().get(shown.indexOf(name)));
    }
    return money;
  }

  /** By what power is of; zeros where there is none, and empty where none is asked for. */
  static Map<String, @Nullable BigDecimal> power(ConversionQuery query, Stage stage) {
    Map<String, @Nullable BigDecimal> power = new LinkedHashMap<>();
    if (query.power() != null) {
      PowerSums.bases(query.power()).forEach(basis -> power.put(basis, BigDecimal.ZERO));
      if (stage.power() != null) {
        power.putAll(PowerSums.of(query.power(), stage.power()));
      }
    }
    return power;
  }

  /** How many have power; zero where power is not asked for. */
  static BigDecimal count(ConversionQuery query, Stage stage) {
    BigDecimal count =
        query.power() == null || stage.power() == null
            ? null
            : stage
                .power()
                .measures()
                .get(query.power().slice(Slice.GROUPS).shown().indexOf(query.count()));
    return count == null ? BigDecimal.ZERO : SummaryJson.plain(count);
  }
}

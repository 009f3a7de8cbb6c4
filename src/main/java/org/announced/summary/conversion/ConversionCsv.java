package org.announced.summary.conversion;

import java.util.ArrayList;
import java.util.List;
import org.announced.listing.Csv;
import org.announced.summary.GroupKey;
import org.announced.summary.answer.SummaryCsv;
import org.announced.summary.conversion.StageTable.StagedGroup;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.CaseSums;
import org.jspecify.annotations.Nullable;

/** Writes the same as CSV, a row a stage of a group. */
final class ConversionCsv {

  private static final List<String> BASES = List.of("IT", "FACILITY", "UNSPECIFIED");

  private ConversionCsv() {}

  static byte[] bytes(ConversionQuery query, StageTable table) {
    List<String> columns = new ArrayList<>();
    List<String> names = query.money().keys().stream().map(GroupKey::name).toList();
    columns.addAll(names.subList(0, names.size() - 1));
    columns.addAll(List.of("label", ConversionQuery.STATUS));
    columns.addAll(query.shown());
    BASES.forEach(basis -> columns.add("powerMegawatts." + basis));
    columns.addAll(List.of(query.count(), "details", query.details()));
    columns.addAll(CaseSums.COLUMNS);
    return SummaryCsv.bytes(
        columns,
        table.groups().stream()
            .flatMap(
                group ->
                    StageTable.stages(query, group).stream()
                        .map(stage -> row(query, group, stage))));
  }

  private static List<@Nullable String> row(ConversionQuery query, StagedGroup group, Stage stage) {
    List<@Nullable String> cells = new ArrayList<>();
    group.keys().forEach(value -> cells.add(Csv.harmless(value)));
    cells.add(Csv.harmless(group.label()));
    cells.add(stage.status());
    ConversionJson.money(query, stage).values().forEach(sum -> cells.add(SummaryCsv.cell(sum)));
    var power = ConversionJson.power(query, stage);
    BASES.forEach(basis -> cells.add(SummaryCsv.cell(power.get(basis))));
    SummaryQuery built = query.power();
    cells.add(built == null ? null : SummaryCsv.cell(ConversionJson.count(query, stage)));
    cells.add(StageTable.details(query.money(), stage.money()));
    cells.add(built == null ? null : StageTable.detailsOfPower(built, stage.power()));
    cells.addAll(SummaryCsv.cases(stage.money() == null ? null : stage.money().cases()));
    return cells;
  }
}

package org.announced.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.announced.filter.BooleanFilter;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.Criterion;
import org.announced.listing.Column;
import org.announced.listing.Field;
import org.announced.money.StatedBounds;

/**
 * Whether a commitment is in a total, and what it adds to it, in SQL.
 *
 * @param alias of the commitment's table
 */
public record Counted(String alias) {

  private static final List<String> REASONS = List.of("RETRACTED", "CANCELLED", "SHELVED");

  /** Why it is in no total; null when it is. */
  String excluded() {
    return "case when exists (select from announcement y where y.id = %1$s.announcement_id and y.retracted_at is not null) then 'RETRACTED' when %1$s.status in ('CANCELLED', 'SHELVED') then %1$s.status end"
        .formatted(alias);
  }

  private String counted() {
    return "(" + excluded() + ") is null";
  }

  Field[] fields() {
    return new Field[] {
      Field.plain("counted", counted()), Field.plain("excluded", excluded()),
    };
  }

  Criterion[] filters() {
    return new Criterion[] {
      new BooleanFilter("counted", counted(), "Whether it enters totals."),
      ChoiceFilter.word(
              "excluded",
              "(" + excluded() + ") in (?)",
              "Why it does not enter totals; null for those that do.",
              REASONS)
          .orMissing(counted()),
    };
  }

  /** What it adds to totals of a figure. */
  public Field contribution(StatedBounds bounds) {
    var figure = FigureSql.whole(bounds);
    return Field.of("contribution", whenCounted(json(figure)), columns("contribution", figure));
  }

  /** What it adds to totals of several figures, by their names. */
  public Field contribution(List<String> names, List<FigureSql> figures) {
    List<String> members = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      members.add("'" + names.get(i) + "', " + json(figures.get(i)));
      columns.addAll(List.of(columns("contribution." + names.get(i), figures.get(i))));
    }
    String json = members.stream().collect(Collectors.joining(", ", "json_build_object(", ")"));
    return new Field("contribution", whenCounted(json), columns);
  }

  private static String json(FigureSql figure) {
    return "json_build_object('low', %s, 'point', %s, 'high', %s)"
        .formatted(figure.low(), figure.point(), figure.high());
  }

  private Column[] columns(String name, FigureSql bounds) {
    return new Column[] {
      Column.plain(name + ".low", whenCounted(bounds.low())),
      Column.plain(name + ".point", whenCounted(bounds.point())),
      Column.plain(name + ".high", whenCounted(bounds.high())),
    };
  }

  private String whenCounted(String sql) {
    return "case when " + counted() + " then " + sql + " end";
  }
}

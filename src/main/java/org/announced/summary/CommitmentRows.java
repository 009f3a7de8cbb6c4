package org.announced.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.announced.commitment.Grouping;

/**
 * The rows that sums of commitments are of, in SQL.
 *
 * @param grouping by what they are divided, as the list's filter by group understands it
 * @param figures that are divided with them
 */
record CommitmentRows(Grouping grouping, DividedFigures figures) {

  /** What a chosen row carries: this, by name, and what keys need that each commitment has. */
  String columns(String alias, Map<String, String> carried) {
    Map<String, String> all = new LinkedHashMap<>(carried);
    for (String column : List.of("country", "region", "status", "binding_level")) {
      all.put(column, alias + "." + column);
    }
    grouping.keys().stream()
        .filter(key -> key.from().isEmpty())
        .forEach(key -> all.put(key.name(), key.sql()));
    return all.entrySet().stream()
        .map(column -> column.getValue() + " as \"" + column.getKey() + "\"")
        .collect(Collectors.joining(", "));
  }

  List<Slice> slices(List<GroupKey> grouped, List<String> shown, List<String> ofExcluded) {
    List<String> names = grouped.stream().map(GroupKey::name).toList();
    List<Slice> slices = new ArrayList<>();
    slices.add(
        new Slice(
            Slice.TOTAL,
            rows(List.of()),
            "p.counted",
            List.of(),
            shown,
            link -> link.standing(List.of("null"))));
    if (!grouped.isEmpty()) {
      slices.add(
          new Slice(
              Slice.GROUPS,
              rows(names),
              "p.counted",
              grouped.stream().map(GroupKey::sql).toList(),
              shown,
              link -> link.standing(List.of("null"))));
    }
    slices.add(
        new Slice(
            Slice.EXCLUDED,
            rows(List.of()),
            "not p.counted",
            List.of("p.reason"),
            ofExcluded,
            link -> link));
    return slices;
  }

  /** The chosen rows, each once for every value that it has of the keys with several. */
  private String rows(Collection<String> names) {
    Map<String, List<Grouping.GroupingKey>> several =
        grouping.keys().stream()
            .filter(key -> names.contains(key.name()) && !key.from().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Grouping.GroupingKey::from, LinkedHashMap::new, Collectors.toList()));
    if (several.isEmpty()) {
      return "(select c.*, false as overlapping" + figures.ofWhole("c") + " from chosen as c) as p";
    }
    StringBuilder joins = new StringBuilder();
    StringBuilder values = new StringBuilder();
    StringBuilder one = new StringBuilder("c.id");
    several.forEach(
        (from, keys) -> {
          joins.append(" left join lateral (select distinct ");
          joins.append(
              keys.stream()
                  .map(key -> key.sql() + " as " + key.name())
                  .collect(Collectors.joining(", ")));
          String alias = "of_" + keys.get(0).name();
          if (figures.isDividedBy(keys.stream().map(Grouping.GroupingKey::name).toList())) {
            joins.append(figures.parts());
            values.append(figures.ofPart(alias));
            // Parts of one add up to it, whatever else it is in several groups by.
            one.append(", ").append(alias).append('.').append(figures.key());
          }
          joins.append(" from ").append(from.formatted("c.id"));
          joins.append(") as ").append(alias).append(" on true");
          keys.forEach(key -> values.append(", ").append(alias).append('.').append(key.name()));
        });
    return "(select c.*, count(*) over (partition by "
        + one
        + ") > 1 as overlapping"
        + (figures.isDividedBy(names) ? "" : figures.ofWhole("c"))
        + values
        + " from chosen as c"
        + joins
        + ") as p";
  }
}

package org.announced.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Reads the files that say which regions there are; what each holds stands at its head. */
final class RegionFiles {

  private RegionFiles() {}

  /** Those in use, by their codes. */
  static Map<String, Region> regions() {
    var words = new LinkedHashMap<String, List<String>>();
    rows("region-words.txt").forEach(row -> words.put(row.get(0), row));
    var regions = new LinkedHashMap<String, Region>();
    rows("regions.tsv")
        .forEach(
            row -> {
              var code = row.get(0);
              var local = new ArrayList<>(several(row, 2));
              local.addAll(several(words.getOrDefault(code, List.of()), 1));
              regions.put(
                  code,
                  new Region(
                      code,
                      code.substring(0, 2),
                      row.get(1),
                      List.copyOf(local),
                      several(row, 3),
                      row.size() > 4 ? row.get(4) : null));
            });
    return regions;
  }

  /** By codes that ended, what came in their place; nothing where nothing did as a whole. */
  static Map<String, List<String>> ended() {
    var ended = new LinkedHashMap<String, List<String>>();
    rows("regions-ended.tsv")
        .forEach(
            row ->
                ended.put(row.get(0), row.size() > 2 ? List.of(row.get(2).split(" ")) : List.of()));
    return ended;
  }

  /** By codes of other kinds, those of the regions that they mean. */
  static Map<String, String> foreign() {
    var foreign = new LinkedHashMap<String, String>();
    rows("region-words.txt")
        .forEach(row -> several(row, 2).forEach(other -> foreign.put(other, row.get(0))));
    return foreign;
  }

  private static List<String> several(List<String> row, int field) {
    return row.size() <= field || row.get(field).isEmpty()
        ? List.of()
        : List.of(row.get(field).split("\\|"));
  }

  private static Stream<List<String>> rows(String file) {
    try {
      return new ClassPathResource("place/" + file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.announced.ingestion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.command.CommandLine;
import org.announced.command.CommandLine.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and where to.
 *
 * @param mapping a file, or the name of a mapping that comes with the service
 * @param edition the edition of all rows; null where the mapping says it, or none is named
 * @param where only rows with these words in these columns are taken
 * @param to the address of the service
 * @param write whether to store anything; else it is a dry run
 * @param parameters of the batch, as they stand in its address
 */
record ImportOptions(
    String mapping,
    Path table,
    @Nullable String edition,
    Map<String, String> where,
    String to,
    String token,
    boolean write,
    String parameters) {

  private static final String WRITE = "--write";
  private static final List<String> OPTIONS =
      List.of("edition", "where", "to", "on-known", "on-duplicate");

  /**
   * Reads the command.
   *
   * @throws Unusable if it is none
   */
  static ImportOptions of(List<String> arguments, Map<String, String> environment) {
    var others = new ArrayList<>(arguments);
    var write = others.remove(WRITE);
    var line = CommandLine.of(others, OPTIONS);
    if (line.words().size() != 3) {
      throw new Unusable("A mapping and a table have to be named, and nothing else.");
    }
    var token = environment.getOrDefault("ANNOUNCED_API_TOKEN", "");
    if (token.isEmpty()) {
      throw new Unusable("ANNOUNCED_API_TOKEN has to hold a token of the service that may write.");
    }
    var to = one(line, "to", environment.getOrDefault("ANNOUNCED_URL", "http://localhost:8080"));
    if (!to.matches("https?://[^\\s/]+.*")) {
      throw new Unusable("--to is the address of a service, such as http://localhost:8080.");
    }
    return new ImportOptions(
        line.words().get(1),
        Path.of(line.words().get(2)),
        line.options().containsKey("edition") ? line.value("edition") : null,
        where(line),
        to.replaceAll("/+$", ""),
        token,
        write,
        "onKnown=%s&onDuplicate=%s&dryRun=%s"
            .formatted(
                word(line, "on-known", List.of("correct", "keep")),
                word(line, "on-duplicate", List.of("refuse", "attach", "create", "relate")),
                !write));
  }

  private static Map<String, String> where(CommandLine line) {
    var where = new LinkedHashMap<String, String>();
    for (var one : line.options().getOrDefault("where", List.of())) {
      int equals = one.indexOf('=');
      if (equals < 1) {
        throw new Unusable("--where names a column and a word, as in --where status=planned.");
      }
      where.put(one.substring(0, equals), one.substring(equals + 1));
    }
    return where;
  }

  private static String one(CommandLine line, String option, String otherwise) {
    return line.options().containsKey(option) ? line.value(option) : otherwise;
  }

  private static String word(CommandLine line, String option, List<String> words) {
    var word = one(line, option, words.get(0));
    if (!words.contains(word)) {
      throw new Unusable("--%s is one of %s.".formatted(option, String.join(", ", words)));
    }
    return word;
  }
}

package org.announced.ingestion;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.support.TestToken;
import org.announced.support.TypedCommand;

/** The command as it is typed, on files in a directory of a test. */
record TypedImport(Path directory, String url, String own) {

  TypedImport(Path directory, int port) {
    this(
        directory, "http://localhost:" + port, "i" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** What a file of the tests says, with a name of the test's own. */
  String text(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/tables", name)).replace("OWN", own);
  }

  Path write(String name, String text, Charset encoding) throws IOException {
    return Files.write(directory.resolve(name), text.getBytes(encoding));
  }

  Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  TypedCommand run(Object mapping, Path table, String... more) {
    return run(Map.of("ANNOUNCED_API_TOKEN", TestToken.SECRET), mapping, table, more);
  }

  TypedCommand run(Map<String, String> environment, Object mapping, Path table, String... more) {
    var arguments =
        new ArrayList<>(List.of(ImportConsole.COMMAND, mapping.toString(), table.toString()));
    if (List.of(more).stream().noneMatch(one -> one.startsWith("--to"))) {
      arguments.add("--to=" + url);
    }
    arguments.addAll(List.of(more));
    return TypedCommand.run(
        (typed, out, err) -> ImportConsole.run(typed, environment, Duration.ofMillis(1), out, err),
        arguments);
  }

  /** A line of the table that it prints, without its blanks. */
  static String line(TypedCommand typed, String first) {
    return typed
        .out()
        .lines()
        .filter(line -> line.startsWith(first + " "))
        .map(line -> line.replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }
}

package org.announced.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.announced.support.Api;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What spectral, redocly and ajv say, where Node is found: nothing. */
@HttpTest
class LintOpenApiTests {

  private static final Logger log = LoggerFactory.getLogger(LintOpenApiTests.class);

  private static final int NO_TOOLS = 77;

  private final Api api;

  LintOpenApiTests(Api api) {
    this.api = api;
  }

  @Test
  void nothingIsSaidOfTheDocumentAndOfTheSchemas(@TempDir Path folder) throws Exception {
    var command = new ArrayList<>(List.of("bash", "src/scripts/lint-openapi.sh"));
    for (var name : List.of("announcement.json", "company.json")) {
      var schema = Files.writeString(folder.resolve(name), api.get("/schemas/" + name).text());
      command.add(schema.toString());
    }
    var said = folder.resolve("said");
    int end = run(command, said);
    if (end == NO_TOOLS) {
      var reason = Files.readString(said).strip();
      log.warn("{} The document of the API is not linted.", reason);
      abort(reason);
    }
    assertThat(said).hasContent("");
    assertThat(end).isZero();
  }

  private static int run(List<String> command, Path said) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(said.toFile())
          .start()
          .waitFor();
    } catch (IOException noBash) {
      return abort("There is no bash here.");
    }
  }
}

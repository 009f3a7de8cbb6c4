package org.announced.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A script that needs tools of Node, and says nothing unless something is wrong. */
record NodeScript(String path, Path folder) {

  private static final Logger log = LoggerFactory.getLogger(NodeScript.class);

  private static final int NO_TOOLS = 77;

  /** Runs it; where its tools cannot be had, the reason is logged and the test is skipped. */
  void saysNothing(List<String> arguments, String token) throws Exception {
    var said = folder.resolve("said");
    var warned = folder.resolve("warned");
    int end = run(arguments, token, said, warned);
    if (end == NO_TOOLS) {
      var reason = path + " was not run: " + Files.readString(warned).strip();
      log.warn(reason);
      abort(reason);
    }
    if (Files.size(warned) > 0) {
      log.warn("{}: {}", path, Files.readString(warned).strip());
    }
    assertThat(Files.readString(said)).isEmpty();
    assertThat(end).isZero();
  }

  private int run(List<String> arguments, String token, Path said, Path warned)
      throws InterruptedException {
    var command = new ArrayList<>(List.of("bash", path));
    command.addAll(arguments);
    var script =
        new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(warned.toFile());
    script.environment().put("ANNOUNCED_TOKEN", token);
    try {
      return script.start().waitFor();
    } catch (IOException noBash) {
      return abort("There is no bash here.");
    }
  }
}

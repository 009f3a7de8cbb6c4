package org.announced.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script of an installation takes the archive that is of the Java at hand, and no other. */
@DisabledOnOs(OS.WINDOWS)
class RunScriptTests {

  private static final String ALWAYS =
      "--enable-native-access=ALL-UNNAMED -XX:+ExitOnOutOfMemoryError ";

  @TempDir private Path directory = Path.of("");

  private Path installation = Path.of("");
  private Path java = Path.of("");

  /**
   * What a run printed: its command line, since this Java starts nothing, and what it warned of.
   */
  private record Ran(String command, String warnings) {}

  @BeforeEach
  void install() throws IOException {
    installation = Files.createDirectory(directory.resolve("installation"));
    Files.copy(
        Path.of("src/deploy/run"), installation.resolve("run"), StandardCopyOption.COPY_ATTRIBUTES);
    java = Files.createDirectories(directory.resolve("java"));
    var program = Files.createDirectory(java.resolve("bin")).resolve("java");
    Files.writeString(program, "#!/usr/bin/env bash\necho \"$PWD\" \"$@\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
  }

  @Test
  void startsWithoutAnArchiveWhereNoneWasTrained() throws Exception {
    assertThat(run(Map.of()))
        .isEqualTo(new Ran(installation + " " + ALWAYS + "-jar announced.jar\n", ""));
  }

  @Test
  void takesTheArchiveThatWasTrainedByThisJava() throws Exception {
    trained("JAVA_VERSION=\"17.0.15\"\n", "announced.jsa");
    assertThat(run(Map.of()).command())
        .contains(ALWAYS + "-XX:SharedArchiveFile=announced.jsa -jar announced.jar");
  }

  @Test
  void takesTheKindOfArchiveThatNewerJavaTrains() throws Exception {
    trained("JAVA_VERSION=\"17.0.15\"\n", "announced.aot");
    assertThat(run(Map.of()).command())
        .contains(ALWAYS + "-XX:AOTCache=announced.aot -jar announced.jar");
  }

  @Test
  void startsAllTheSameAfterAnUpdateOfJavaAndSaysThatItIsSlower() throws Exception {
    trained("JAVA_VERSION=\"17.0.14\"\n", "announced.aot");
    var ran = run(Map.of());
    assertThat(ran.command()).doesNotContain("announced.aot").contains("-jar announced.jar");
    assertThat(ran.warnings()).contains("of another Java");
  }

  @Test
  void leavesTheArchiveToWhoeverNamesOne() throws Exception {
    trained("JAVA_VERSION=\"17.0.15\"\n", "announced.jsa");
    assertThat(run(Map.of("JAVA_TOOL_OPTIONS", "-Xshare:off")).command())
        .doesNotContain("announced.jsa");
    assertThat(run(Map.of(), "-XX:SharedArchiveFile=mine.jsa").command())
        .doesNotContain("announced.jsa")
        .contains("mine.jsa");
  }

  @Test
  void tellsOptionsOfTheVirtualMachineFromArgumentsOfTheService() throws Exception {
    assertThat(run(Map.of(), "-Xmx300m", "-Dsome=thing", "--server.port=8090", "-x").command())
        .endsWith("-Xmx300m -Dsome=thing -jar announced.jar --server.port=8090 -x\n");
  }

  @Test
  void doesNotRepeatWhatIsToHappenOutOfMemory() throws Exception {
    assertThat(run(Map.of("JDK_JAVA_OPTIONS", "-XX:-ExitOnOutOfMemoryError")).command())
        .doesNotContain("+ExitOnOutOfMemoryError");
  }

  private void trained(String release, String archive) throws IOException {
    Files.writeString(installation.resolve("trained.release"), release);
    Files.writeString(installation.resolve(archive), "classes");
  }

  private Ran run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var out = directory.resolve("out");
    var err = directory.resolve("err");
    var builder = new ProcessBuilder("bash", installation.resolve("run").toString());
    builder.command().addAll(List.of(arguments));
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    for (var set : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
      builder.environment().remove(set);
    }
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().putAll(environment);
    var process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(Files.readString(out), Files.readString(err));
  }
}

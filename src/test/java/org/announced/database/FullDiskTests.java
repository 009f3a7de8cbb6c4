package org.announced.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.announced.problem.DatabaseTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that can be filled: memory, where this process may mount it. */
@EnabledOnOs(OS.LINUX)
class FullDiskTests {

  @TempDir Path disk;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", disk.toString()));
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void isFoundOutBeforeAnybodyWritesAndIsOverOnceThereIsRoom() throws Exception {
    try (var server = EmbeddedServer.start(new DataDirectory(disk.resolve("data")))) {
      var probe = new Probe(server.connectionDetails());
      assertThat(probe.examine(List.of())).isNull();

      fill();
      assertThat(probe.examine(List.of()))
          .extracting(Probe.Finding::trouble)
          .isEqualTo(DatabaseTrouble.DISK_FULL);

      Files.delete(disk.resolve("filling"));
      assertThat(probe.examine(List.of())).isNull();
    }
  }

  @Test
  void isSaidByAFirstStartAtOnceAndWithItsCure() throws Exception {
    fill();
    var directory = new DataDirectory(disk.resolve("data"));
    assertThatThrownBy(() -> EmbeddedServer.start(directory))
        .isInstanceOfSatisfying(
            DatabaseFailure.class,
            failure -> {
              assertThat(failure).hasMessageContaining("has room for 0");
              assertThat(failure.action()).contains("Make room there");
            });
  }

  private void fill() throws IOException {
    var megabyte = new byte[1 << 20];
    try (var out = Files.newOutputStream(disk.resolve("filling"))) {
      while (true) {
        out.write(megabyte);
      }
    } catch (IOException full) {
      assertThat(Files.getFileStore(disk).getUsableSpace()).isLessThan(megabyte.length);
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }
}

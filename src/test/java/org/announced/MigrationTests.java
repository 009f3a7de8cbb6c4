package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A migration that has landed is never touched again: a data directory that has run it would refuse
 * to start. {@code migrations.sha256} lists each with its digest; {@code -Dchecksums.write=true}
 * adds the new ones, and only those.
 */
class MigrationTests {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path LANDED = Path.of("src/test/resources/migrations.sha256");

  @Test
  void noneThatHasLandedIsChanged() throws IOException {
    var present = present();
    var landed = landed();
    if (Boolean.getBoolean("checksums.write")) {
      present.forEach(landed::putIfAbsent);
      Files.write(
          LANDED, landed.entrySet().stream().map(e -> e.getValue() + "  " + e.getKey()).toList());
    }
    assertThat(present)
        .as(
            "A landed migration is mended by a new one. A new one is added to %s by ./mvnw test"
                + " -Dtest=MigrationTests -Dchecksums.write=true",
            LANDED)
        .isEqualTo(landed);
  }

  private static Map<String, String> landed() throws IOException {
    var landed = new TreeMap<String, String>();
    for (var line : Files.readAllLines(LANDED)) {
      landed.put(line.substring(66), line.substring(0, 64));
    }
    return landed;
  }

  private static Map<String, String> present() throws IOException {
    var present = new TreeMap<String, String>();
    for (var folder : List.of("db/migration", "db/seed")) {
      try (var files = Files.list(RESOURCES.resolve(folder))) {
        for (var file : files.filter(f -> f.getFileName().toString().startsWith("V")).toList()) {
          present.put(folder + "/" + file.getFileName(), digest(file));
        }
      }
    }
    return present;
  }

  /** Of the text with the line ends of Unix, as Flyway takes it, too. */
  private static String digest(Path file) throws IOException {
    try {
      var text = Files.readString(file).replace("\r\n", "\n");
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code src/docs/rooms.md} shows the packages as they are. */
class RoomsDocumentTests {

  private static final Path HOUSE = Path.of("src/main/java/org/announced");
  private static final Path DOCUMENT = Path.of("src/docs/rooms.md");

  private static final Pattern INTENT =
      Pattern.compile("/\\*\\*(.*?)(?:\\n \\*\\n|\\*/)", Pattern.DOTALL);
  private static final Pattern ALLOWED =
      Pattern.compile("allowedDependencies = \\{(.*?)}", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"(\\w+)\"");

  private static final String HEAD =
      """
      # The rooms of the house

      Each package of `org.announced` is a feature that closes its door. It may know those on its right, which a test holds;
      another test compares this page with the packages (`./mvnw test -Dtest=RoomsDocumentTests -Drooms.write=true` writes it).

      | Room | What it is for | What it may know |
      |---|---|---|
      """;

  @Test
  void showsWhatEachRoomIsForAndMayKnow() throws IOException {
    var page = HEAD + rooms().stream().map(RoomsDocumentTests::row).collect(Collectors.joining());
    if (Boolean.getBoolean("rooms.write")) {
      Files.writeString(DOCUMENT, page);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(page);
  }

  private static List<Path> rooms() throws IOException {
    try (var rooms = Files.list(HOUSE)) {
      return rooms.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String row(Path room) {
    try {
      var info = Files.readString(room.resolve("package-info.java"));
      var allowed = ALLOWED.matcher(info);
      return "| `%s` | %s | %s |\n"
          .formatted(
              room.getFileName(),
              first(INTENT, info).replaceAll("\\s*\\n \\*\\s*", " ").strip(),
              allowed.find()
                  ? WORD.matcher(allowed.group(1))
                      .results()
                      .map(word -> word.group(1))
                      .collect(Collectors.joining(", "))
                  : "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String first(Pattern pattern, String text) {
    var match = pattern.matcher(text);
    assertThat(match.find()).as(text).isTrue();
    return match.group(1);
  }
}

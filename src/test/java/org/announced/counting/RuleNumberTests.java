package org.announced.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Who changes the rule raises its number, or else a database that has counted would keep its
 * counts: {@code counting-rule.sha256} has the number with the digest of the files that say the
 * rule, less their comments. A change that makes no count another keeps the number; {@code
 * -Dcounting.write=true} writes the file anew.
 */
class RuleNumberTests {

  private static final Path FILES = Path.of("src/main/resources/db/functions");
  private static final Path LANDED = Path.of("src/test/resources/counting-rule.sha256");
  private static final List<String> RULE =
      List.of("counting", "counting_places", "counting_trees", "counting_triggers", "rates");

  private static final Pattern NUMBER =
      Pattern.compile("function counting_rule\\(\\).*?return (\\d+);", Pattern.DOTALL);

  @Test
  void aRuleThatHasChangedHasAnotherNumber() throws IOException {
    var text = new StringBuilder();
    for (var file : RULE) {
      text.append(Files.readString(FILES.resolve("R__" + file + ".sql")));
    }
    var number = NUMBER.matcher(text);
    assertThat(number.find()).isTrue();
    var rule = digest(text.toString()) + "  " + number.group(1) + "\n";
    if (Boolean.getBoolean("counting.write")) {
      Files.writeString(LANDED, rule);
    }
    assertThat(rule)
        .as(
            "If anything counts differently now, raise counting_rule(). Then, or if not, write the"
                + " digest by ./mvnw test -Dtest=RuleNumberTests -Dcounting.write=true")
        .isEqualTo(Files.readString(LANDED));
  }

  private static String digest(String sql) {
    var code =
        sql.replaceAll("--[^\\n]*", "")
            .replaceAll("comment on [^']*'(?:[^']|'')*';", "")
            .replaceAll("\\s+", " ");
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

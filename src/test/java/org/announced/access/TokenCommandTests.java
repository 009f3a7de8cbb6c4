package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.announced.command.CommandLine;
import org.announced.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenCommandTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private AccessDatabase database;

  @BeforeEach
  void open() {
    database = AccessDatabase.withTables();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsMadeIsAllThatIsPrinted() {
    var token =
        new Token(run("create", "--name=an administrator", "--scope", "write,admin").strip());
    var known = database.tokens.find(token).orElseThrow();
    assertThat(known.caller().name()).isEqualTo("an administrator");
    assertThat(known.scopes()).isEqualTo(TokenScope.ALL);
  }

  @Test
  void theListHasALineForEach() {
    run("create", "--name", "one", "--scope", "write");
    run("create", "--name", "two", "--scope", "admin");
    var lines = run("list").lines().toList();

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("id\tscopes\tprefix\t").endsWith("\tname");
    assertThat(lines.get(1)).contains("\twrite\tann_").endsWith("\t-\t-\tone");
    assertThat(lines.get(2)).contains("\twrite,admin\tann_").endsWith("\t-\t-\ttwo");
  }

  @Test
  void refusesToRevokeWhatHasToStayOrIsUnknown() {
    var last = database.made(TokenScope.ADMIN).toString();
    assertThatThrownBy(() -> run("revoke", last))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("last valid token");
    assertThatThrownBy(() -> run("revoke", "nonsense"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("'nonsense'");
  }

  private String run(String... arguments) {
    out.reset();
    var words = new ArrayList<>(List.of("tokens"));
    words.addAll(List.of(arguments));
    var task = TokenCommand.task(CommandLine.of(words, TokenCommand.OPTIONS));
    new TokenCommand(database.issuance(null), database.shown, database.sql).run(task, printer(out));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}

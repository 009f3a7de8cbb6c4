package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.announced.web.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCommandTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private AccessDatabase database;

  @BeforeEach
  void open() {
    database = new AccessDatabase().migrated();
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
    assertThat(known.scopes()).isEqualTo(Scope.ALL);
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
    var last = database.made(Scope.ADMIN).toString();
    assertThatThrownBy(() -> run("revoke", last))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("last valid token");
    assertThatThrownBy(() -> run("revoke", "nonsense"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("'nonsense'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          token list                           | no command 'token'
          tokens                               | no command 'tokens '
          tokens lst                           | no command 'tokens lst'
          tokens list all                      | too much or too little
          tokens list --name x                 | too much or too little
          tokens revoke                        | too much or too little
          tokens revoke 1 2                    | too much or too little
          tokens create --scope write          | --name has to be given, once
          tokens create --name a --name b      | --name has to be given, once
          tokens create --name a               | At least one scope is needed. There is write, admin.
          tokens create --name a --scope wirte | 'wirte' is not a scope
          tokens create --name= --scope write  | The name is empty
          tokens create --name                 | --name needs a value
          tokens create --nam a                | no option --nam
          tokens create -n a                   | no option -n
          """)
  void whatIsNotUnderstoodIsAnsweredWithTheUsage(String command, String reason) {
    var err = new ByteArrayOutputStream();
    var code = TokenConsole.run(List.of(command.split(" ")), printer(out), printer(err));

    assertThat(code).isEqualTo(2);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(reason)
        .contains("Usage: tokens create");
  }

  @Test
  void settingsOfTheServiceAreToldFromOptions() {
    var line =
        CommandLine.of(
            List.of("tokens", "list", "--announced.data-dir=/tmp/x", "--name=a.b"),
            List.of("name"));
    assertThat(line.settings()).containsExactly("--announced.data-dir=/tmp/x");
    assertThat(line.value("name")).isEqualTo("a.b");
    assertThat(line.words()).containsExactly("tokens", "list");
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

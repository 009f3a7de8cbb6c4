package org.announced.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.announced.access.TokenConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTests {

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
    var out = new ByteArrayOutputStream();
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

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}

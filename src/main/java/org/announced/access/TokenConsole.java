package org.announced.access;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.announced.command.CommandConsole;
import org.announced.command.CommandConsole.Prepared;
import org.announced.command.CommandLine;
import org.announced.database.CommandDatabase;
import org.announced.database.WriteTransaction;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Runs a {@link TokenCommand} where no service runs: on the same database, by the same settings, in
 * a context without a web server.
 */
public final class TokenConsole {

  private TokenConsole() {}

  /** What a command needs, and no more. Nothing scans for it. */
  @Import({
    CommandDatabase.class,
    WriteTransaction.class,
    Tokens.class,
    ShownTokens.class,
    Issuance.class,
    TokenCommand.class
  })
  @EnableConfigurationProperties(AccessProperties.class)
  static class Context {
    @Bean
    static Clock clock() {
      return Clock.systemUTC();
    }
  }

  /**
   * Carries out a command.
   *
   * @return the exit code: 0 done, 1 refused or failed, 2 not understood
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    return new CommandConsole(err)
        .run(
            () -> {
              var line = CommandLine.of(arguments, TokenCommand.OPTIONS);
              var task = TokenCommand.task(line);
              return new Prepared(
                  Context.class,
                  line.settings(),
                  "use HTTP instead, at /api/v1/tokens of that service.",
                  context -> {
                    context.getBean(TokenCommand.class).run(task, out);
                    return CommandConsole.DONE;
                  });
            });
  }
}

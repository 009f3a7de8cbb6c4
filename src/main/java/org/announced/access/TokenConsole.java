package org.announced.access;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.announced.access.CommandLine.Unusable;
import org.announced.access.TokenCommand.NoSchema;
import org.announced.database.CommandDatabase;
import org.announced.database.DatabaseFailure;
import org.announced.database.DirectoryInUse;
import org.announced.database.WriteTransaction;
import org.announced.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/**
 * Runs a {@link TokenCommand} where no service runs: on the same database, by the same settings, in
 * a context without a web server.
 */
public final class TokenConsole {

  /** Done. */
  private static final int DONE = 0;

  /** Understood, and refused or failed. */
  private static final int REFUSED = 1;

  /** Not understood. */
  private static final int UNUSABLE = 2;

  private static final List<String> QUIET =
      List.of("--logging.console.enabled=false", "--spring.datasource.hikari.maximum-pool-size=1");

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
    try {
      var line = CommandLine.of(arguments, TokenCommand.OPTIONS);
      var task = TokenCommand.task(line);
      var settings = new ArrayList<>(line.settings());
      settings.addAll(QUIET);
      try (var context =
          new SpringApplicationBuilder(Context.class)
              .web(WebApplicationType.NONE)
              .bannerMode(Banner.Mode.OFF)
              .run(settings.toArray(String[]::new))) {
        context.getBean(TokenCommand.class).run(task, out);
      }
      return DONE;
    } catch (Unusable unusable) {
      err.println(unusable.getMessage());
      err.println(TokenCommand.USAGE);
      return UNUSABLE;
    } catch (RuntimeException failure) {
      err.println(words(failure));
      return REFUSED;
    }
  }

  private static String words(RuntimeException failure) {
    if (failure instanceof ProblemException problem) {
      return String.valueOf(problem.getMessage());
    }
    if (failure instanceof NoSchema) {
      return "The database holds no tokens yet, or those of an older version: start the service"
          + " once, which makes the tables.";
    }
    return cause(failure, DirectoryInUse.class)
        .map(
            inUse ->
                "An Announced is running on the embedded database: use HTTP instead, at"
                    + " /api/v1/tokens of that service.")
        .or(() -> cause(failure, DatabaseFailure.class).map(f -> f.getMessage() + " " + f.action()))
        .orElseGet(
            () -> String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage()));
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    @Nullable Throwable link = failure;
    while (link != null && !type.isInstance(link)) {
      link = link.getCause();
    }
    return Optional.ofNullable(link).map(type::cast);
  }
}

package org.announced.counting;

import java.io.PrintStream;
import java.util.List;
import org.announced.command.CommandConsole;
import org.announced.command.CommandConsole.Prepared;
import org.announced.command.CommandLine;
import org.announced.command.CommandLine.Unusable;
import org.announced.database.CommandDatabase;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command that counts every investment anew and tells how many were counted wrongly. */
public final class RecountConsole {

  /** The first word of the command. */
  public static final String COMMAND = "recount";

  /** Exit code: some investments were counted wrongly, and are right now. */
  private static final int CORRECTED = 3;

  private static final String PRESENT =
      """
      select to_regclass('counting') is not null
        and to_regprocedure('recount_next(uuid, integer)') is not null
      """;

  private RecountConsole() {}

  /** The beans that the command needs, and no more. Component scanning does not find this. */
  @Import({CommandDatabase.class, Recount.class})
  static class Beans {}

  /**
   * Carries out the command.
   *
   * @param arguments the words of the command, and settings that begin with {@code --}
   * @return the exit code: 0 nothing was wrong, 1 it failed, 2 it was not understood, 3 something
   *     was wrong and has been corrected
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    return new CommandConsole(err)
        .run(
            () -> {
              var line = CommandLine.of(arguments, List.of());
              if (!line.words().equals(List.of(COMMAND))) {
                throw new Unusable("'" + COMMAND + "' stands alone.");
              }
              return new Prepared(
                  Beans.class, line.settings(), "stop it first.", context -> count(context, out));
            });
  }

  private static int count(ApplicationContext context, PrintStream out) {
    if (!context.getBean(JdbcClient.class).sql(PRESENT).query(Boolean.class).single()) {
      throw new IllegalStateException(
          "The database has no tables yet, or those of an older version: start the service once,"
              + " which brings them up to date.");
    }
    var found = context.getBean(Recount.class).everything();
    out.println(
        found.differing() + " of " + found.investments() + " investments were counted wrongly.");
    found.first().forEach(out::println);
    if (found.rateDays() > 0) {
      out.println(found.rateDays() + " daily rates were not what follows from the known rates.");
    }
    return found.foundNothing() ? CommandConsole.DONE : CORRECTED;
  }
}

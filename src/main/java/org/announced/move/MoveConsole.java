package org.announced.move;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.announced.command.CommandConsole;
import org.announced.command.CommandConsole.Prepared;
import org.announced.command.CommandLine;
import org.announced.command.CommandLine.Unusable;
import org.announced.config.StartLine;
import org.announced.database.CommandDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The command that moves everything from the database of the service to another one. */
public final class MoveConsole {

  /** The first word of the command. */
  public static final String COMMAND = "database";

  private static final String PASSWORD = "announced.move.password";

  private final ApplicationContext context;
  private final MoveTarget to;
  private final PrintStream out;

  private MoveConsole(ApplicationContext context, MoveTarget to, PrintStream out) {
    this.context = context;
    this.to = to;
    this.out = out;
  }

  /** The database of the service, and what makes its tables elsewhere. */
  @Import(CommandDatabase.class)
  @ComponentScan(
      basePackages = "org.announced",
      useDefaultFilters = false,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
  static class Needs {}

  /**
   * Carries out the command.
   *
   * @param arguments the words of the command, its options, and settings of the service
   * @return the exit code: 0 everything was moved, 1 nothing was, 2 the command was not understood
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    return new CommandConsole(err)
        .run(
            () -> {
              var line = CommandLine.of(arguments, List.of("to", "username"));
              if (!line.words().equals(List.of(COMMAND, "move"))) {
                throw new Unusable("There is no command '" + String.join(" ", line.words()) + "'.");
              }
              var to = MoveTarget.of(line);
              return new Prepared(
                  Needs.class,
                  line.settings(),
                  "stop it first, so that nothing is written that would be left behind.",
                  context -> new MoveConsole(context, to, out).move());
            });
  }

  private int move() {
    var password = context.getEnvironment().getProperty(PASSWORD);
    var target = to.source(password);
    try (var from = source();
        var into = to.open(target)) {
      var source = new DatabaseSide(from);
      refuseUnusable(source);
      refuseUsed(new DatabaseSide(into));
      tell("From", context.getBean(StartLine.class).text(context).replaceFirst("^Database +", ""));
      tell("To", to.place());
      bringUpToDate(target);
      refuseOtherRelease(source, new DatabaseSide(into));
      into.setAutoCommit(false);
      long rows = new DatabaseMove(from, into).copyAndCommit(this::tell);
      out.println(next(rows));
      return CommandConsole.DONE;
    } catch (SQLException e) {
      throw new MoveRefused("Nothing was moved: " + MoveTarget.sentence(e), e);
    }
  }

  /** One snapshot, that is only read. */
  private Connection source() throws SQLException {
    var details = context.getBean(JdbcConnectionDetails.class);
    var from =
        DriverManager.getConnection(
            details.getJdbcUrl(), details.getUsername(), details.getPassword());
    from.setAutoCommit(false);
    from.setReadOnly(true);
    from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return from;
  }

  private static void refuseUnusable(DatabaseSide source) {
    if (!source.isMigrated()) {
      throw new MoveRefused("There is nothing to move: the database of the service has no tables.");
    }
    if (source.isServed()) {
      throw new MoveRefused(
          "A service is running on the database that is to be moved: stop it first, so that nothing"
              + " is written that would be left behind.");
    }
  }

  private void refuseUsed(DatabaseSide target) {
    if (!target.isMigrated() && target.holdsAnything()) {
      throw new MoveRefused(
          to.place() + " holds tables of something else. Name a database that is empty.");
    }
    if (target.isUsed()) {
      throw new MoveRefused(
          to.place()
              + " is in use: a service has been started on it. Name a database that is empty, or drop"
              + " this one and create it again.");
    }
  }

  private void bringUpToDate(DriverManagerDataSource target) {
    var locations =
        context.getEnvironment().getRequiredProperty("spring.flyway.locations", String[].class);
    var inJava = context.getBeansOfType(JavaMigration.class).values();
    CommandDatabase.bringUpToDate(
            target,
            Flyway.configure()
                .dataSource(target)
                .locations(locations)
                .javaMigrations(inJava.toArray(JavaMigration[]::new))
                .load())
        .ifPresent(out::println);
  }

  private static void refuseOtherRelease(DatabaseSide source, DatabaseSide target) {
    if (!source.migrations().equals(target.migrations())) {
      throw new MoveRefused(
          "The tables that are to be moved are those of another release: start this one on them"
              + " once, or move them with that one.");
    }
    var others = new ArrayList<>(source.tables());
    others.removeAll(target.tables());
    if (!others.isEmpty()) {
      throw new MoveRefused(
          "The database holds what is not of this service, or was changed by hand: "
              + others.stream().map(MovedTable::name).collect(Collectors.joining(", "))
              + ". Take it out first, or move it by other means.");
    }
  }

  private void tell(String what, String which) {
    out.printf(Locale.ROOT, "%-8s  %s%n", what, which);
  }

  private void tell(MovedTable table, long rows) {
    out.printf(Locale.ROOT, "%8d  %s%n", rows, table.name());
  }

  private String next(long rows) {
    return """
        All %d rows were moved: both sides have as many in each table, with the same checksums.
        Start the service with SPRING_DATASOURCE_URL=%s, and SPRING_DATASOURCE_USERNAME and _PASSWORD.
        What was moved is still where it was: your way back, until the service writes to the other."""
        .formatted(rows, to.url().replaceAll("(?<=[?&]password=)[^&]*", "…"));
  }
}

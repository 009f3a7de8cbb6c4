package org.announced.ingestion;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.announced.command.CommandConsole;
import org.announced.command.CommandLine;
import org.announced.command.CommandLine.Unusable;

/** The command that imports a table that others made, into a service that runs anywhere. */
public final class ImportConsole {

  /** The first word of the command. */
  public static final String COMMAND = "import";

  private static final int REFUSED = 1;
  private static final int UNUSABLE = 2;
  private static final int ALIKE = 3;
  private static final int TOKEN = 4;

  /** Of sysexits.h: try again later. */
  private static final int AWAY = 75;

  private ImportConsole() {}

  /**
   * Carries out the command.
   *
   * @return the exit code: 0 all rows are there, or would be; 1 a row was refused; 2 the command,
   *     its mapping or its table cannot be used; 3 a row looks like a known announcement; 4 the
   *     token; 75 the service is away
   */
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    return run(arguments, System.getenv(), Duration.ofSeconds(1), out, err);
  }

  static int run(
      List<String> arguments,
      Map<String, String> environment,
      Duration pause,
      PrintStream out,
      PrintStream err) {
    try {
      var options = ImportOptions.of(arguments, environment);
      var report = new TableImport(options, new BatchSender(options, pause), out).run();
      return report.hasRefused() ? REFUSED : report.hasAlike() ? ALIKE : CommandConsole.DONE;
    } catch (Unusable unusable) {
      err.println(unusable.getMessage());
      err.println(CommandLine.USAGE);
      return UNUSABLE;
    } catch (MappingRefused refused) {
      refused.faults().forEach(err::println);
      return UNUSABLE;
    } catch (ServiceFailure failure) {
      err.println(failure.getMessage());
      return failure.isForNow() ? AWAY : failure.isToken() ? TOKEN : REFUSED;
    }
  }
}

package org.announced.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.announced.command.CommandLine.Unusable;
import org.announced.database.DatabaseFailure;
import org.announced.database.DirectoryInUse;
import org.announced.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Where a command runs: in a small context, without a web server, and quietly. */
public final class CommandConsole {

  /** Done. */
  public static final int DONE = 0;

  /** Understood, and refused or failed. */
  private static final int REFUSED = 1;

  /** Not understood. */
  private static final int UNUSABLE = 2;

  private static final List<String> QUIET =
      List.of("--logging.console.enabled=false", "--spring.datasource.hikari.maximum-pool-size=1");

  private final PrintStream err;

  /**
   * @param err where it prints why a command was refused or failed
   */
  public CommandConsole(PrintStream err) {
    this.err = err;
  }

  /**
   * A command that was understood.
   *
   * @param context the class whose beans it needs; nothing is scanned for
   * @param settings of the service, as they were typed
   * @param instead what to do while a service runs on the embedded database, ending with a full
   *     stop
   * @param task works with those beans and gives the exit code
   */
  public record Prepared(
      Class<?> context,
      List<String> settings,
      String instead,
      ToIntFunction<ApplicationContext> task) {}

  /**
   * Carries out a command, and tells what is wrong in a line or two.
   *
   * @param command may find that it is {@link Unusable}, before anything is started for it
   * @return the exit code: that of the task, 1 if it was refused or failed, 2 if the command was
   *     not understood
   */
  public int run(Supplier<Prepared> command) {
    Prepared prepared;
    try {
      prepared = command.get();
    } catch (Unusable unusable) {
      err.println(unusable.getMessage());
      err.println(CommandLine.USAGE);
      return UNUSABLE;
    }
    var settings = new ArrayList<>(prepared.settings());
    settings.addAll(QUIET);
    try (var context =
        new SpringApplicationBuilder(prepared.context())
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .run(settings.toArray(String[]::new))) {
      return prepared.task().applyAsInt(context);
    } catch (RuntimeException failure) {
      err.println(words(failure, prepared.instead()));
      return REFUSED;
    }
  }

  private static String words(RuntimeException failure, String instead) {
    if (failure instanceof ProblemException) {
      return String.valueOf(failure.getMessage());
    }
    return cause(failure, DirectoryInUse.class)
        .map(inUse -> "An Announced is running on the embedded database: " + instead)
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

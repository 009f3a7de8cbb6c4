package org.announced.support;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.core.env.StandardEnvironment;

/** A command that was typed: its exit code, and what it printed. */
public record TypedCommand(int code, String out, String err) {

  /** What carries it out. */
  @FunctionalInterface
  public interface Console {
    int run(List<String> arguments, PrintStream out, PrintStream err);
  }

  /** Carries it out in this process. */
  public static TypedCommand run(Console console, List<String> arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    // So that it sets its log up as it does in a process of its own.
    LoggingSystem.get(TypedCommand.class.getClassLoader()).cleanUp();
    try {
      var code = console.run(arguments, printer(out), printer(err));
      return new TypedCommand(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      logAgain();
    }
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** A command turns the log of its process off; here other tests go on in it, and read theirs. */
  private static void logAgain() {
    System.clearProperty(LoggingSystemProperty.CONSOLE_THRESHOLD.getEnvironmentVariableName());
    var logging = LoggingSystem.get(TypedCommand.class.getClassLoader());
    logging.cleanUp();
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
  }
}

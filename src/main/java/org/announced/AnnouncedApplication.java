package org.announced;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.announced.access.TokenConsole;
import org.announced.counting.RecountConsole;
import org.announced.ingestion.ImportConsole;
import org.announced.move.MoveConsole;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class AnnouncedApplication {

  /** Starts the service, unless an argument is a word and no option: then it is a command. */
  public static void main(String[] args) {
    Stream.of(args)
        .filter(argument -> !argument.startsWith("-"))
        .findFirst()
        .ifPresent(word -> System.exit(command(word, List.of(args), System.out, System.err)));
    SpringApplication.run(AnnouncedApplication.class, args);
  }

  /**
   * Carries out a command.
   *
   * @param word the first of it that is no option
   * @return the exit code
   */
  static int command(String word, List<String> arguments, PrintStream out, PrintStream err) {
    return switch (word) {
      case RecountConsole.COMMAND -> RecountConsole.run(arguments, out, err);
      case ImportConsole.COMMAND -> ImportConsole.run(arguments, out, err);
      case MoveConsole.COMMAND -> MoveConsole.run(arguments, out, err);
      default -> TokenConsole.run(arguments, out, err);
    };
  }
}

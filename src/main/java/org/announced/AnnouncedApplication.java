package org.announced;

import java.util.List;
import java.util.stream.Stream;
import org.announced.access.TokenConsole;
import org.announced.counting.RecountConsole;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class AnnouncedApplication {

  /** Starts the service, unless an argument is a word and no option: then it is a command. */
  public static void main(String[] args) {
    var command = Stream.of(args).filter(argument -> !argument.startsWith("-")).findFirst();
    if (command.isPresent()) {
      System.exit(
          command.get().equals(RecountConsole.COMMAND)
              ? RecountConsole.run(List.of(args), System.out, System.err)
              : TokenConsole.run(List.of(args), System.out, System.err));
    }
    SpringApplication.run(AnnouncedApplication.class, args);
  }
}

package org.announced;

import java.util.List;
import org.announced.access.TokenConsole;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class AnnouncedApplication {

  /** Starts the service, unless the first argument is a word: then it is a command. */
  public static void main(String[] args) {
    if (args.length > 0 && !args[0].startsWith("-")) {
      System.exit(TokenConsole.run(List.of(args), System.out, System.err));
    }
    SpringApplication.run(AnnouncedApplication.class, args);
  }
}

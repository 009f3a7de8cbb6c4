package org.announced.command;

import java.io.IOException;
import java.nio.file.Files;
import org.announced.database.CommandDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * Runs a program on an embedded server with an empty database, both of which go when it ends. So
 * the build trains the archive of a packaged service, which brings no server of its own.
 */
public final class ThrowawayDatabase {

  private ThrowawayDatabase() {}

  /** The program finds the database in its environment; its exit code is that of this one. */
  public static void main(String[] program) throws IOException, InterruptedException {
    System.exit(run(program));
  }

  private static int run(String[] program) throws IOException, InterruptedException {
    var directory = Files.createTempDirectory("announced");
    try (var context =
        new SpringApplicationBuilder(CommandDatabase.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .run(
                "--announced.data-dir=" + directory,
                "--spring.datasource.url=",
                "--logging.level.root=WARN")) {
      var details = context.getBean(JdbcConnectionDetails.class);
      var builder = new ProcessBuilder(program).inheritIO();
      builder.environment().put("SPRING_DATASOURCE_URL", details.getJdbcUrl());
      builder.environment().put("SPRING_DATASOURCE_USERNAME", details.getUsername());
      builder.environment().put("SPRING_DATASOURCE_PASSWORD", details.getPassword());
      return builder.start().waitFor();
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }
}

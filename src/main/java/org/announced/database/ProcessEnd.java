package org.announced.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * Ends the process for good where it can have no database any more, and logs the reason as its last
 * line.
 */
final class ProcessEnd {

  private static final Logger log = LoggerFactory.getLogger(ProcessEnd.class);

  private ProcessEnd() {}

  /** Begins to shut down. Requests that are under way are answered first. */
  static void begin(ApplicationContext context, DatabaseFailure failure) {
    var ending = new Thread(() -> end(context, failure), "process-end");
    // Or the machine would end with the last thread of the web server, and with 0.
    ending.setDaemon(false);
    ending.start();
  }

  private static void end(ApplicationContext context, DatabaseFailure failure) {
    var code = 1;
    try {
      log.error("{} The service stops.", failure.getMessage());
      code = Math.max(1, SpringApplication.exit(context, () -> 1));
    } finally {
      log.error("The service has ended. {} {}", failure.getMessage(), failure.action());
      System.exit(code);
    }
  }
}

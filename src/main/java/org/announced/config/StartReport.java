package org.announced.config;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Ends a start by saying where to go, as one log entry that nothing can come between. */
@Configuration(proxyBeanMethods = false)
class StartReport {

  private static final Logger log = LoggerFactory.getLogger(StartReport.class);

  private final ObjectProvider<StartLine> lines;

  StartReport(ObjectProvider<StartLine> lines) {
    this.lines = lines;
  }

  @EventListener
  @Order(Integer.MAX_VALUE)
  void tell(ApplicationReadyEvent event) {
    var report =
        lines
            .orderedStream()
            .map(line -> line.text(event.getApplicationContext()))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n  ", "\n  ", "\n"));
    log.info("Announced is ready.\n{}", report);
  }
}

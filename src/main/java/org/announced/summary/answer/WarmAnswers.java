package org.announced.summary.answer;

import org.announced.version.DataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Works out what the page asks first before anybody does: once the service answers, and when
 * nothing has been written for a moment after a write.
 */
@Component
@ConditionalOnProperty(name = "announced.summaries.warm", matchIfMissing = true)
class WarmAnswers implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(WarmAnswers.class);
  private static final int QUIET_MILLIS = 2000;

  private final Summaries summaries;
  private final SummaryCatalog catalog;
  private final DataVersion dataVersion;
  private final Thread thread = new Thread(this::run, "warm-answers");

  WarmAnswers(Summaries summaries, SummaryCatalog catalog, DataVersion dataVersion) {
    this.summaries = summaries;
    this.catalog = catalog;
    this.dataVersion = dataVersion;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    long warm = -1;
    long before = -1;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        long version = dataVersion.current();
        boolean isQuiet = version == before || before < 0;
        before = version;
        if (version != warm && isQuiet) {
          warm();
          warm = version;
        }
      } catch (RuntimeException failed) {
        log.debug("What the page asks was not worked out beforehand", failed);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(QUIET_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks for whatever the page asks for without filters. */
  void warm() {
    for (ServedSummary summary : catalog.all()) {
      summary.askedFirst().forEach(query -> summaries.prepare(summary, query));
    }
  }

  @Override
  public void destroy() {
    thread.interrupt();
  }
}

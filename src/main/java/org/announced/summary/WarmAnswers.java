package org.announced.summary;

import java.util.List;
import org.announced.http.RequestHead;
import org.announced.summary.answer.Summaries;
import org.announced.summary.kind.InvestmentSummary;
import org.announced.summary.overview.Overview;
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
public class WarmAnswers implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(WarmAnswers.class);
  private static final int QUIET_MILLIS = 2000;

  private static final String PATH = "/api/v1/summaries/";
  private static final List<String> CHARTS =
      List.of("year", "country", "investor", "purpose", "bindingLevel", "status");

  private final Summaries summaries;
  private final Overview overview;
  private final InvestmentSummary investments;
  private final DataVersion dataVersion;
  private final Thread thread = new Thread(this::run, "warm-answers");

  public WarmAnswers(
      Summaries summaries,
      Overview overview,
      InvestmentSummary investments,
      DataVersion dataVersion) {
    this.summaries = summaries;
    this.overview = overview;
    this.investments = investments;
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
  public void warm() {
    summaries.prepare(RequestHead.get(PATH + "overview", ""), overview::composition);
    for (String talks : List.of("", "bindingLevel=IN_TALKS&")) {
      for (String key : CHARTS) {
        summaries.prepare(
            investments, RequestHead.get(PATH + "investments", talks + "groupBy=" + key));
      }
    }
  }

  @Override
  public void destroy() {
    thread.interrupt();
  }
}

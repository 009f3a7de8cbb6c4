package org.announced.delivery;

import org.announced.http.ArrivalValve;
import org.announced.problem.ProblemValve;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up what the API promises and Tomcat by itself does otherwise. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

  private static final int SEND_BUFFER = 128 << 10;

  /** Answers the errors that Tomcat finds before any filter as problems, too. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsForTomcat() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              var host = (StandardHost) context.getParent();
              host.setErrorReportValveClass(ProblemValve.class.getName());
              host.getPipeline().addValve(new ProblemValve());
            });
  }

  /** Tells the readers of a body what of it has arrived already. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> arrivals() {
    return factory -> factory.addEngineValves(new ArrivalValve());
  }

  /**
   * Bounds what Tomcat itself waits for: a pause within a body lasts no longer than {@link
   * WatchedBody} allows, a body that nobody wants is not read, and a form in a body is not taken
   * for query parameters.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowClients() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              connector.setParseBodyMethods("");
              // Linux lets a connection hold megabytes, and tells of room when a third is free: a
              // reader who takes steadily would seem to take nothing for as long.
              connector.setProperty("socket.txBufSize", String.valueOf(SEND_BUFFER));
              if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setDisableUploadTimeout(false);
                http.setConnectionUploadTimeout((int) WatchedBody.LONGEST_PAUSE.toMillis());
              }
              connector.addLifecycleListener(
                  event -> {
                    if (Lifecycle.AFTER_INIT_EVENT.equals(event.getType())) {
                      connector.getProtocolHandler().setAdapter(new UnreadBodies(connector));
                    }
                  });
            });
  }

  /**
   * Asks a client that sent "Expect: 100-continue" for its body only when somebody reads it, and so
   * never for a request that is refused.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesOnRequest() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setContinueResponseTiming("onRead");
              }
            });
  }
}

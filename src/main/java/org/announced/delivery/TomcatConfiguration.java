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

/** Tomcat, as far as its answers are part of the contract. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

  private static final int SEND_BUFFER = 128 << 10;

  /** Its own errors are told as problems. */
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

  /** What has arrived of a body is answered before the rest comes. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> arrivals() {
    return factory -> factory.addEngineValves(new ArrivalValve());
  }

  /**
   * Clients wait for the service, and not the service for them: a pause within a body is as long as
   * {@link WatchedBody} bears, nothing is read that nobody wants, and no form is taken for a query.
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
   * A client that asks first (Expect: 100-continue) sends its body only once somebody reads it, and
   * so never for a request that is refused.
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

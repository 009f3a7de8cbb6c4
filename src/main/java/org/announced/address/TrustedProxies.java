package org.announced.address;

import jakarta.servlet.ServletRequest;
import org.apache.catalina.Globals;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Believes the forwarded headers of the proxies that an operator trusts, and of nobody else. The
 * address of a client is then the one that the nearest of them saw.
 */
@Configuration(proxyBeanMethods = false)
class TrustedProxies {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwardedAddresses(
      AddressSettings settings) {
    return factory -> {
      if (!settings.trustedProxies().isEmpty()) {
        factory.addEngineValves(valve(String.join(",", settings.trustedProxies())));
      }
    };
  }

  private static RemoteIpValve valve(String ranges) {
    var valve = new RemoteIpValve();
    valve.setInternalProxies(ranges);
    return valve;
  }

  /** Whether a request comes from one of them. */
  static boolean forwarded(ServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE));
  }
}

package org.announced.config;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where to go, with the port that was really bound. */
@Configuration(proxyBeanMethods = false)
class AddressLines {

  @Bean
  @Order(StartLine.ADDRESSES)
  StartLine pageLine() {
    return context -> line("Page      ", context, "/");
  }

  @Bean
  @Order(StartLine.ADDRESSES + 1)
  StartLine apiLine() {
    return context -> line("API       ", context, "/api/v1");
  }

  @Bean
  @Order(StartLine.ADDRESSES + 2)
  StartLine docsLine() {
    return context -> line("Docs      ", context, "/docs");
  }

  private static String line(String label, ApplicationContext context, String page) {
    if (!(context instanceof WebServerApplicationContext server) || server.getWebServer() == null) {
      return "";
    }
    var path = context.getEnvironment().getProperty("server.servlet.context-path", "");
    return label + "http://localhost:" + server.getWebServer().getPort() + path + page;
  }
}

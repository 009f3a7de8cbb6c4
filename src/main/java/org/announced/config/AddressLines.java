package org.announced.config;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where to go: the address that the operator set, or this machine with the port that was bound. */
@Configuration(proxyBeanMethods = false)
class AddressLines {

  private static final String BASE = "announced.base-url";
  private static final String PUBLISHED = "announced.port";

  @Bean
  @Order(StartLine.ADDRESSES)
  StartLine pageLine() {
    return context -> line("Page      ", context, "/");
  }

  @Bean
  @Order(StartLine.ADDRESSES + 1)
  StartLine apiLine() {
    return context -> line("API       ", context, "/api/v1/announcements");
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
    var base = context.getEnvironment().getProperty(BASE, "").strip().replaceFirst("/+$", "");
    if (!base.isEmpty()) {
      return label + base + page;
    }
    var path = context.getEnvironment().getProperty("server.servlet.context-path", "");
    var published = context.getEnvironment().getProperty(PUBLISHED, "");
    return label + "http://" + place(published, server.getWebServer().getPort()) + path + page;
  }

  /**
   * @param published a port, or an address with one, as Docker takes them; empty if it is the bound
   *     one
   */
  static String place(String published, int bound) {
    if (published.isBlank()) {
      return "localhost:" + bound;
    }
    return published.contains(":") ? published : "localhost:" + published;
  }
}

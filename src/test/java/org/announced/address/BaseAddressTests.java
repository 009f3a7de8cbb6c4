package org.announced.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.announced.support.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A server of its own for each way to reach one, with nothing in it but a page of a list. */
class BaseAddressTests {

  private static final String PATH = "/api/v1/things?cursor=a%20b&limit=2";
  private static final String NAMED = "Host: example.org:8443\n";
  private static final String FORWARDED =
      NAMED
          + "X-Forwarded-Proto: https\n"
          + "X-Forwarded-Host: data.example.org\n"
          + "X-Forwarded-Prefix: /announced\n"
          + "X-Forwarded-For: 192.0.2.7\n";

  @RestController
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(AddressSettings.class)
  @Import({BaseAddress.class, AddressHeadersFilter.class, NextPageAdvice.class})
  static class Pages extends TrustedProxies {

    @GetMapping("/page")
    ResponseEntity<byte[]> page() {
      var body = "{\"items\":[\"\\\"next\\\":\\\"" + PATH + "\\\"\"],\"next\":\"" + PATH + "\"}";
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .eTag("\"of the path\"")
          .header(HttpHeaders.LINK, NextLink.field(PATH))
          .header(HttpHeaders.LOCATION, PATH)
          .header(HttpHeaders.CONTENT_LOCATION, PATH)
          .body(body.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/client")
    ResponseEntity<byte[]> client(HttpServletRequest request) {
      return ResponseEntity.ok(request.getRemoteAddr().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static RawHttp.Answer ask(String path, String headers, String... settings) {
    return send("GET " + path + " HTTP/1.1\n" + headers + "Connection: close\n\n", settings);
  }

  private static RawHttp.Answer send(String request, String... settings) {
    var answers = new RawHttp.Answer[1];
    new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
        .withConfiguration(
            AutoConfigurations.of(
                TomcatServletWebServerAutoConfiguration.class,
                DispatcherServletAutoConfiguration.class,
                WebMvcAutoConfiguration.class))
        .withUserConfiguration(Pages.class)
        .withPropertyValues("server.port=0")
        .withPropertyValues(settings)
        .run(
            context -> {
              var server =
                  ((AnnotationConfigServletWebServerApplicationContext)
                          context.getSourceApplicationContext())
                      .getWebServer();
              answers[0] = RawHttp.send(Objects.requireNonNull(server).getPort(), request);
            });
    return answers[0];
  }

  private static void leadsTo(String base, RawHttp.Answer page) {
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).endsWith(",\"next\":\"" + base + PATH + "\"}");
    assertThat(page.body()).as("what only looks like it").contains("\\\"" + PATH + "\\\"");
    assertThat(page.header("Link")).contains("<" + base + PATH + ">; rel=\"next\"");
    assertThat(page.header("Location")).contains(base + PATH);
    assertThat(page.header("Content-Location")).contains(base + PATH);
    assertThat(page.header("ETag")).contains("\"of the path\"");
  }

  @Test
  void aRequestNamesTheAddress() {
    leadsTo("http://example.org:8443", ask("/page", NAMED));
  }

  @Test
  void ofAnIpv6AddressAsWell() {
    leadsTo("http://[::1]:8080", ask("/page", "Host: [::1]:8080\n"));
  }

  @Test
  void whereARequestNamesNoneTheServerDoes() {
    assertThat(send("GET /page HTTP/1.0\n\n").header("Location").orElse(""))
        .matches("http://[^/]+:\\d+/api/v1/things.*");
  }

  @Test
  void whatAStrangerForwardsIsNotBelieved() {
    leadsTo("http://example.org:8443", ask("/page", FORWARDED));
    leadsTo(
        "http://example.org:8443",
        ask("/page", FORWARDED, "announced.trusted-proxies=10.0.0.0/8,192.0.2.7"));
    assertThat(ask("/client", FORWARDED).body()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", " 10.0.0.0/8 , 127.0.0.0/8 ", "::1,127.0.0.1"})
  void whatATrustedProxyForwardsIs(String trusted) {
    var setting = "announced.trusted-proxies=" + trusted;
    leadsTo("https://data.example.org/announced", ask("/page", FORWARDED, setting));
    assertThat(ask("/client", FORWARDED, setting).body()).isEqualTo("192.0.2.7");
  }

  /** A header that is missing, empty or no address says nothing, and several are read in turn. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-Proto: https | https://example.org:8443",
        "X-Forwarded-Host: data.example.org | http://data.example.org",
        "X-Forwarded-Host: data.example.org:9000, inner | http://data.example.org:9000",
        "X-Forwarded-Host: <script> | http://example.org:8443",
        "X-Forwarded-Host: | http://example.org:8443",
        "X-Forwarded-Prefix: /a/b/ | http://example.org:8443/a/b",
        "X-Forwarded-Prefix: /a, /b | http://example.org:8443/a/b",
        "X-Forwarded-Prefix: / | http://example.org:8443",
        "X-Forwarded-Prefix: //evil.example | http://example.org:8443",
        "X-Forwarded-Prefix: /a\">; | http://example.org:8443"
      })
  void eachHeaderSaysItsPart(String header, String base) {
    leadsTo(base, ask("/page", NAMED + header + "\n", "announced.trusted-proxies=127.0.0.1"));
  }

  @Test
  void whatTheOperatorSetStands() {
    for (var set : List.of("https://example.com/announced", "https://example.com/announced/")) {
      leadsTo(
          "https://example.com/announced",
          ask(
              "/page",
              FORWARDED,
              "announced.base-url=" + set,
              "announced.trusted-proxies=127.0.0.1"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.org", "ftp://example.org", "https://", "https://a.b/?q", "https://a b/"})
  void whatIsNoBaseIsRefusedAtTheStart(String set) {
    assertThatThrownBy(() -> new AddressSettings(set, List.of()))
        .hasMessageContaining("announced.base-url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.*", "10.0.0.1/x"})
  void whatIsNoRangeIsRefusedAtTheStart(String set) {
    assertThatThrownBy(() -> new AddressSettings(null, List.of(set)))
        .hasMessageContaining("announced.trusted-proxies")
        .hasMessageContaining(set);
  }
}

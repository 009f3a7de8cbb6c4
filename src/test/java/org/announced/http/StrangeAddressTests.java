package org.announced.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.support.HttpTest;
import org.announced.support.RawHttp;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever stands where an id or slug belongs, the fault is the caller's and is told as one. */
@HttpTest
class StrangeAddressTests {

  private static final String CLOSE = "Host: localhost\nConnection: close\n";

  private final int port;
  private final RequestMappingHandlerMapping mappings;

  StrangeAddressTests(
      @LocalServerPort int port, RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.port = port;
    this.mappings = requestMappingHandlerMapping;
  }

  /** What takes the place of each variable of a path. */
  static Stream<String> segments() {
    return Stream.of(
        ".",
        "..",
        "%2e",
        "%2e%2e",
        ".%2E",
        "..;x=1",
        "..;",
        "%0A",
        "a%0Ab",
        "%0D",
        "%0D%0A",
        "%E2%80%A8",
        "%E2%80%A9",
        "%C2%85",
        "%00",
        "a%00",
        "%7F",
        "%09",
        "%20",
        "%25",
        "%ff",
        "%ED%A0%80",
        "%F4%8F%BF%BF",
        "%EF%BF%BE",
        ";",
        ";x",
        "a;b=c",
        "",
        "a//b",
        "a%2Fb",
        "%5C",
        "*",
        "**",
        "{ref}",
        "%7Bref%7D",
        "null",
        "0",
        "-1",
        "'",
        "%22",
        "a".repeat(6000),
        "00000000-0000-0000-0000-000000000000",
        "00000000-0000-0000-0000-00000000000g",
        "%F0%9D%94%B8",
        "999999999999999999999",
        "possible-duplicates",
        "batch",
        "%E6%9D%B1%E4%BA%AC");
  }

  private record Route(String method, String path) {}

  private Set<Route> routes() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(
            mapping ->
                mapping.getPatternValues().stream()
                    .filter(pattern -> pattern.contains("{"))
                    .flatMap(
                        pattern ->
                            methods(mapping.getMethodsCondition().getMethods())
                                .map(method -> new Route(method, pattern))))
        .filter(route -> !route.path().startsWith("/failing"))
        .collect(
            Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Route::toString))));
  }

  private static Stream<String> methods(Set<RequestMethod> methods) {
    return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
  }

  @Test
  void noRouteFailsAtIt() {
    assertThat(routes()).hasSizeGreaterThan(30);
    var failed = new ArrayList<String>();
    for (var route : routes()) {
      for (var segment : segments().toList()) {
        var path = route.path().replaceAll("\\{[^/]*}", segment.replace("\\", "\\\\"));
        var answer = send(route.method(), path);
        if (answer.status() >= 500) {
          failed.add(route.method() + " " + path + " -> " + answer.status());
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/investments/..",
        "/api/v1/market-reactions/%2e%2e",
        "/api/v1/sources/..;a",
        "/api/v1/capacities/%0A",
        "/api/v1/indicators/a%0Db",
        "/api/v1/training-goals/%E2%80%A8"
      })
  void nothingHasSuchAnAddress(String path) {
    for (var method : List.of("PATCH", "GET", "DELETE")) {
      var answer = send(method, path);
      assertThat(answer.status()).as(method).isEqualTo(404);
      assertThat(answer.body()).contains("\"type\":\"/problems/not-found\"");
    }
  }

  /** What is read by its raw address must not be guarded by its tidied one. */
  @Test
  void noDetourLeadsPastTheGuard() {
    for (var path :
        List.of(
            "/api/v1/tokens",
            "//api/v1/tokens",
            "/api/v1//tokens",
            "/x/../api/v1/tokens",
            "/api/v1/./tokens",
            "/api/v1/tokens/",
            "/api/v1/tokens;x",
            "/api;x/v1/tokens",
            "/api/v1/%74okens")) {
      var answer = RawHttp.send(port, "GET " + path + " HTTP/1.1\n" + CLOSE + "\n");
      assertThat(answer.status()).as(path).isBetween(400, 404);
    }
  }

  private RawHttp.Answer send(String method, String path) {
    var body = method.equals("GET") || method.equals("HEAD") ? "" : "{}";
    return RawHttp.send(
        port,
        "%s %s HTTP/1.1\n%sAuthorization: %s\nContent-Type: application/json\nIf-Match: \"a\"\nContent-Length: %d\n\n%s"
            .formatted(method, path, CLOSE, TestToken.BEARER, body.length(), body));
  }
}

package org.announced.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CorsSettingsTests {

  private static final List<String> TWO = List.of("https://a.example", "http://localhost:3000");

  @Test
  void anOriginOfTheListMayReadAndIsNamed() throws ServletException, IOException {
    assertThat(allowed(TWO, "GET", "http://localhost:3000")).isEqualTo("http://localhost:3000");
    assertThat(allowed(TWO, "GET", "https://a.example")).isEqualTo("https://a.example");
    assertThat(sent(TWO, "GET", "https://a.example").getHeaders("Vary")).contains("Origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://b.example", "http://a.example", "https://a.example.evil", "null"})
  void nobodyElseMay(String origin) throws ServletException, IOException {
    assertThat(allowed(TWO, "GET", origin)).isNotEqualTo(origin).isNotEqualTo("*");
    assertThat(allowed(List.of(), "GET", origin)).isEqualTo("null");
  }

  @Test
  void anyMayUnlessOriginsAreListedAndNoneMayWrite() throws ServletException, IOException {
    assertThat(allowed(List.of("*"), "GET", "https://b.example")).isEqualTo("*");
    assertThat(sent(List.of("*"), "GET", "https://b.example").getHeader("Vary")).isNull();
    assertThat(allowed(TWO, "POST", "https://a.example")).isNull();
    assertThat(allowed(List.of("*"), "POST", "https://a.example")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.example", "https://a.example/", "https://A.example", "https://*.a"})
  void whatNoBrowserSendsIsRefusedAtTheStart(String origin) {
    assertThatThrownBy(() -> new CorsSettings(List.of(origin)))
        .hasMessageContaining(origin)
        .hasMessageContaining("announced.cors.origins");
  }

  private static @Nullable String allowed(List<String> origins, String method, String origin)
      throws ServletException, IOException {
    return sent(origins, method, origin).getHeader("Access-Control-Allow-Origin");
  }

  private static MockHttpServletResponse sent(List<String> origins, String method, String origin)
      throws ServletException, IOException {
    var request = new MockHttpServletRequest(method, "/api/v1/companies");
    request.addHeader("Origin", origin);
    var response = new MockHttpServletResponse();
    new StandardHeadersFilter(new CorsSettings(origins))
        .doFilter(request, response, new MockFilterChain());
    return response;
  }
}

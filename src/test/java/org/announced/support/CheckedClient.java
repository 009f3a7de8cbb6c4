package org.announced.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.boot.resttestclient.autoconfigure.RestTestClientBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;

/** Checks what Spring's test client is answered against the OpenAPI document. */
@TestConfiguration(proxyBeanMethods = false)
class CheckedClient {

  @Bean
  RestTestClientBuilderCustomizer answersAsDescribed() {
    return client -> client.requestInterceptor(CheckedClient::check);
  }

  private static ClientHttpResponse check(
      HttpRequest request, byte[] body, ClientHttpRequestExecution rest) throws IOException {
    var answer = rest.execute(request, body);
    var read = new ReadAnswer(answer, answer.getBody().readAllBytes());
    var head = answer.getHeaders();
    var query = request.getURI().getRawQuery();
    OpenApiCheck.COMMITTED.answer(
        request.getMethod().name(),
        request.getURI().getRawPath() + (query == null ? "" : "?" + query),
        answer.getStatusCode().value(),
        Objects.requireNonNullElse(head.getFirst(HttpHeaders.CONTENT_TYPE), ""),
        head.containsHeader(HttpHeaders.CONTENT_ENCODING) ? null : read.body);
    return read;
  }

  /** An answer whose body has been read, to be read again. */
  private static final class ReadAnswer implements ClientHttpResponse {

    private final ClientHttpResponse answer;
    private final byte[] body;

    private ReadAnswer(ClientHttpResponse answer, byte[] body) {
      this.answer = answer;
      this.body = body;
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
      return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
      return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
      return answer.getHeaders();
    }

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(body);
    }

    @Override
    public void close() {
      answer.close();
    }
  }
}

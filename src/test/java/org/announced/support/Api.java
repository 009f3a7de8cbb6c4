package org.announced.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as a script sees it: real HTTP, nothing unpacked or followed. Every answer is checked
 * against the OpenAPI document.
 */
@TestComponent
public final class Api {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Environment environment;

  Api(Environment environment) {
    this.environment = environment;
  }

  /** An answer, its body as text and, where it is JSON, as a tree. */
  public record Answer(int status, HttpResponse<byte[]> response) {

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** What is shown, without what the answer to a write says of that. */
    public JsonNode shown() {
      return json().asObject().without("written");
    }

    /** The trees of NDJSON. */
    public List<JsonNode> lines() {
      return text().lines().map(JSON::readTree).toList();
    }

    /** The text of what is shown, byte for byte. */
    public String shownText() {
      return text().replaceFirst("^\\{\"written\":.*?\\},\"id\"", "{\"id\"");
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The items of a list. */
    public List<JsonNode> items() {
      return json().get("items").values().stream().toList();
    }

    /** The strings of one member of each item. */
    public List<String> each(String member) {
      return items().stream().map(item -> item.get(member).asString()).toList();
    }
  }

  /** What an address of this service names, from the root on. */
  public static String path(String address) {
    return address.replaceFirst("^https?://[^/]+", "");
  }

  /**
   * Reads a path below {@code /api/v1}, or one that starts there, or an address.
   *
   * @param headers names and values in turn
   */
  public Answer get(String path, String... headers) {
    return send("GET", path, new byte[0], headers);
  }

  /** Reads an address from the root on, such as that of a page. */
  public Answer at(String path, String... headers) {
    return exchange("GET", path, new byte[0], headers);
  }

  /** Sends to a path as {@link #get} takes it, or to an address. */
  public Answer send(String method, String place, byte[] body, String... headers) {
    String path = path(place);
    String full =
        Stream.of("/api", "/v3", "/problems", "/schemas", "/actuator", "/docs")
                .anyMatch(path::startsWith)
            ? path
            : "/api/v1" + path;
    return exchange(method, full, body, headers);
  }

  private Answer exchange(String method, String full, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(full))
            .header(StatementCount.REQUESTED_BY, StatementCount.here())
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return exchange(request.build(), full);
  }

  /** All items of a list, page by page. */
  public List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String next = path;
    while (next != null) {
      Answer page = get(next);
      items.addAll(page.items());
      next = page.json().get("next").asStringOpt().orElse(null);
    }
    return items;
  }

  public static JsonNode tree(String json) {
    return JSON.readTree(json);
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private URI address(String path) {
    return URI.create(
        "http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
  }

  private Answer exchange(HttpRequest request, String full) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      Answer answer = new Answer(response.statusCode(), response);
      boolean isPlain = answer.header("Content-Encoding").isEmpty();
      OpenApiCheck.COMMITTED.answer(
          request.method(),
          full,
          answer.status(),
          answer.header("Content-Type"),
          isPlain ? response.body() : null);
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

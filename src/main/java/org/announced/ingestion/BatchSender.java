package org.announced.ingestion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends documents to a service, a batch at a time, and again where it was not heard what became of
 * them: each names its record, and so is stored once however often it comes.
 */
final class BatchSender {

  private static final int MOST_TRIES = 8;
  private static final long LONGEST_PAUSE = 60;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
  private final ImportOptions options;
  private final Duration pause;

  /**
   * @param pause before the second try; each after it waits twice as long
   */
  BatchSender(ImportOptions options, Duration pause) {
    this.options = options;
    this.pause = pause;
  }

  /**
   * What became of each document, in their order.
   *
   * @throws ServiceFailure if that cannot be learnt, or the service takes nothing
   */
  List<JsonNode> send(List<String> documents) {
    var answers = new ArrayList<JsonNode>();
    for (int tries = 1; answers.size() < documents.size(); tries++) {
      int before = answers.size();
      var wait = attempt(documents.subList(before, documents.size()), answers);
      if (answers.size() > before) {
        tries = 1;
      }
      if (answers.size() < documents.size()) {
        pause(tries, wait);
      }
    }
    return answers;
  }

  /**
   * Adds the answers that come.
   *
   * @return for how many seconds to wait at least before the rest is sent
   */
  private long attempt(List<String> documents, List<JsonNode> answers) {
    var request =
        request("/api/v1/announcements/batch?" + options.parameters())
            .header("Content-Type", "application/x-ndjson")
            .header("Accept", "application/x-ndjson")
            .POST(BodyPublishers.ofString(String.join("\n", documents) + "\n"))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        if (answer.statusCode() != 200) {
          return refused(answer, body);
        }
        return read(body, documents.size(), answers);
      }
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static long read(InputStream body, int documents, List<JsonNode> answers) {
    var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    int heard = 0;
    try {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var answer = JSON.readTree(line);
        int status = answer.path("status").asInt(0);
        if (status == 503 || status == 0 || heard == documents) {
          return 0;
        }
        answers.add(answer);
        heard++;
      }
    } catch (IOException | JacksonException e) {
      // The rest was not heard.
      return 0;
    }
    return 0;
  }

  private long refused(HttpResponse<InputStream> answer, InputStream body) throws IOException {
    int status = answer.statusCode();
    if (status == 408 || status == 429 || status == 502 || status == 503 || status == 504) {
      return answer.headers().firstValueAsLong("Retry-After").orElse(0);
    }
    throw new ServiceFailure(
        status,
        "%s answered %d: %s".formatted(options.to(), status, detail(body.readNBytes(20_000))));
  }

  private static String detail(byte[] body) {
    try {
      var problem = JSON.readTree(body);
      return problem.path("detail").asString(problem.path("title").asString("no reason is given"));
    } catch (JacksonException e) {
      return "what is there is no Announced";
    }
  }

  private void pause(int tries, long atLeast) {
    if (tries == MOST_TRIES) {
      throw new ServiceFailure(
          0,
          options.to()
              + " does not answer, or not now. What was stored is known: type the same command again later.");
    }
    try {
      var seconds = Math.min(atLeast, LONGEST_PAUSE);
      Thread.sleep(Math.max(seconds * 1000, pause.toMillis() << (tries - 1)));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static ServiceFailure interrupted() {
    Thread.currentThread().interrupt();
    return new ServiceFailure(
        0, "Interrupted. What was stored is known: type the same command again.");
  }

  /**
   * How many rows of a data set an edition does not have, and where they are listed.
   *
   * @return a sentence; empty if it cannot be learnt
   */
  String missing(String dataset, String edition) {
    var slug = get("/api/v1/datasets?name=" + encoded(dataset)).at("/items/0/slug").asString("");
    if (slug.isEmpty()) {
      return "";
    }
    var list = "/api/v1/datasets/" + slug + "/missing?edition=" + encoded(edition);
    var count = get(list + "&limit=1&count=exact").path("count");
    return count.isInt()
        ? "%d rows of the data set are not in edition %s: %s%s"
            .formatted(count.asInt(), edition, options.to(), list)
        : "";
  }

  private JsonNode get(String path) {
    try {
      var answer = http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
      return JSON.readTree(
          answer.statusCode() == 200 ? answer.body() : "{}".getBytes(StandardCharsets.UTF_8));
    } catch (IOException | JacksonException e) {
      return JSON.createObjectNode();
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(options.to() + path))
        .timeout(Duration.ofMinutes(10))
        .header("Authorization", "Bearer " + options.token());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

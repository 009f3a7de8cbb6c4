package org.announced.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import org.announced.support.Api.Answer;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** Data that a test makes for itself, by the way that scripts do. */
@TestComponent
public final class Given {

  private final Api api;

  Given(Api api) {
    this.api = api;
  }

  /** Posts a document as it is. */
  public Answer post(String document) {
    return post("/announcements", document);
  }

  public Answer post(String path, String document) {
    return api.send(
        "POST",
        path,
        document.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Authorization",
        TestToken.BEARER);
  }

  /** Corrects what has a path, as it is now. */
  public Answer patch(String path, String patch) {
    Answer answer = correction(path, patch);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  /** Tries to correct what has a path, as it is now. */
  public Answer correction(String path, String patch) {
    return api.send(
        "PATCH",
        path,
        patch.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/merge-patch+json",
        "If-Match",
        api.get(path).header("ETag"),
        "Authorization",
        TestToken.BEARER);
  }

  /** An announcement of one investment in Japan, its investor created when new. */
  public JsonNode investment(String investor, String day, String dollars) {
    return stored("/announcements", investor, day, exactly(dollars));
  }

  /** The same, though it may look like one that the investor has announced already. */
  public JsonNode anotherInvestment(String investor, String day, String dollars) {
    return stored("/announcements?onDuplicate=create", investor, day, exactly(dollars));
  }

  public JsonNode undisclosedInvestment(String investor, String day) {
    return stored(
        "/announcements?onDuplicate=create",
        investor,
        day,
        "{\"currency\": \"USD\", \"qualifier\": \"UNDISCLOSED\"}");
  }

  /** An announcement of many investments in Japan, each of as many dollars. */
  public void announcement(String investor, String day, int investments, int dollars) {
    String one =
        """
        {"investors": [{"company": {"name": "%s"}}], "amount": %s, "country": "JP",
         "purposes": [{"purpose": "CLOUD"}], "instrument": "CAPEX", "bindingLevel": "PLEDGE"}
        """
            .formatted(investor, exactly(String.valueOf(dollars)));
    Answer answer =
        post(
            "/announcements?onDuplicate=create",
            """
            {"headline": "%s announces much", "announcedOn": "%s",
             "sources": [{"publisher": "Example Wire", "title": "Much", "url": "https://example.org/%s"}],
             "investments": [%s]}
            """
                .formatted(
                    investor,
                    day,
                    UUID.randomUUID(),
                    String.join(", ", Collections.nCopies(investments, one))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static String exactly(String dollars) {
    return "{\"value\": " + dollars + ", \"currency\": \"USD\", \"qualifier\": \"EXACT\"}";
  }

  private JsonNode stored(String path, String investor, String day, String amount) {
    String article = "https://example.org/" + UUID.randomUUID();
    Answer answer =
        post(
            path,
            """
            {"headline": "%1$s invests in Japan", "announcedOn": "%2$s",
             "sources": [{"publisher": "Example Wire", "title": "It invests", "url": "%3$s"}],
             "investments": [{"investors": [{"company": {"name": "%1$s"}}], "amount": %4$s,
               "period": {"start": "2026", "end": "2029"}, "country": "JP",
               "purposes": [{"purpose": "CLOUD"}], "instrument": "CAPEX",
               "bindingLevel": "PLEDGE"}]}
            """
                .formatted(investor, day, article, amount));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }
}

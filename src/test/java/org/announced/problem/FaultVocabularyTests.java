package org.announced.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.HttpTest;
import org.announced.support.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The same fault has the same code wherever it is found. Everything posted here is a dry run. */
@HttpTest
class FaultVocabularyTests {

  private final Api api;

  FaultVocabularyTests(Api api) {
    this.api = api;
  }

  @ParameterizedTest
  @ValueSource(strings = {"YEN", "usd", "XXX"})
  void anUnknownCurrency(String code) {
    assertThat(code(announcement(code, "2026-04-03", "Wire"))).isEqualTo("unknown-currency");
    assertThat(code(rate(code, "2026-04-03", "A bank"))).isEqualTo("unknown-currency");
    for (var query :
        new String[] {
          "/investments?currency=",
          "/investments?amount.currency=",
          "/summaries/investments?currency=",
          "/reference-rates?currency=",
          "/reference-rates/revisions?currency="
        }) {
      assertThat(code(api.get(query + code))).as(query).isEqualTo("unknown-currency");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2099-01-01, out-of-range",
    "1949-01-01, out-of-range",
    "2026-02-30, no-such-day",
    "7 April, format",
    "April 2026, format"
  })
  void aDayThatCannotBe(String day, String code) {
    assertThat(code(announcement("USD", day, "Wire"))).isEqualTo(code);
    assertThat(code(rate("AED", day, "A bank"))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/companies?country=", "/investments?country=", "/indicators?geography="})
  void anUnknownCountry(String query) {
    assertThat(code(api.get(query + "XX"))).isEqualTo("unknown-country");
  }

  @ParameterizedTest
  @CsvSource({
    "'Wire', ''",
    "'  Wire　', ''",
    "'Wi\\u200dre', ''",
    "'👩\\u200d💻', ''",
    "'\\u200d', blank",
    "' 　', blank",
    "'\\u202eWire', unstorable-text",
    "'Wi\\u0009re', unstorable-text",
    "'Wi\\u0000re', unstorable-text",
    "'Wi\\ud800re', unstorable-text"
  })
  void whatATextMayHold(String text, String code) {
    assertThat(code(announcement("USD", "2026-04-03", text))).as("publisher").isEqualTo(code);
    assertThat(code(rate("AED", "2026-04-03", text))).as("source of a rate").isEqualTo(code);
    assertThat(code(post("/tokens", "{\"name\": \"%s\", \"scopes\": [\"write\"]}".formatted(text))))
        .as("name of a token")
        .isEqualTo(code);
  }

  @Test
  void aNameOfAFieldIsOneStepOfAPointer() {
    var field = JsonMapper.shared().writeValueAsString("a/b~c");
    for (var path : new String[] {"/announcements", "/reference-rates", "/tokens", "/companies"}) {
      assertThat(post(path, "{" + field + ": 1}").json().get("errors").valueStream())
          .as(path)
          .anyMatch(fault -> fault.get("pointer").asString().equals("/a~1b~0c"));
    }
  }

  private Answer announcement(String currency, String day, String publisher) {
    return post(
        "/announcements",
        """
        {"headline": "Somebody builds something", "announcedOn": "%s",
         "sources": [{"publisher": "%s", "title": "Something"}],
         "investments": [{"investors": [{"company": "Microsoft"}], "instrument": "CAPEX",
           "amount": {"value": 7919, "currency": "%s"}}]}
        """
            .formatted(day, publisher, currency));
  }

  private Answer rate(String currency, String day, String source) {
    return post(
        "/reference-rates",
        """
        {"rates": [{"currency": "%s", "on": "%s", "perEuro": 7.919}], "source": "%s"}
        """
            .formatted(currency, day, source));
  }

  private Answer post(String path, String body) {
    return api.send(
        "POST",
        path + "?dryRun=true",
        body.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Authorization",
        TestToken.BEARER);
  }

  /** Of the only fault; empty where there is none. */
  private static String code(Answer answer) {
    var errors = answer.json().path("errors");
    assertThat(errors.size()).as(answer.text()).isLessThan(2);
    return errors.isEmpty() ? "" : errors.get(0).get("code").asString();
  }
}

package org.announced.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Announcements of which only the month or the year is known. */
@HttpTest
@TestInstance(Lifecycle.PER_CLASS)
class AnnouncedDayTests {

  private static final List<String> DAYS =
      List.of("2025", "2025-01-01", "2025-04", "2025-04-30", "2025-05-01", "2025-04-01", "2024-12");

  private final Api api;
  private final Given given;
  private final String publisher = "Calendar " + UUID.randomUUID();
  private final String mine = "source=" + Api.encoded(publisher);

  AnnouncedDayTests(Api api, Given given) {
    this.api = api;
    this.given = given;
  }

  private Answer post(String name, String day, String publisher, String headline) {
    return given.post(
        """
        {"headline": "%5$s", "announcedOn": "%2$s", "country": "JP",
         "sources": [{"publisher": "%3$s", "url": "https://example.org/%4$s"}],
         "investments": [{"investors": [{"company": {"name": "%1$s"}}], "country": "JP",
           "instrument": "CAPEX", "amount": {"value": 1000000, "currency": "EUR"}}],
         "partnerships": [{"kind": "RESEARCH", "bindingLevel": "MOU",
           "parties": [{"company": {"name": "%1$s"}, "role": "PARTNER"}], "undisclosedParties": 1}]}
        """
            .formatted(name, day, publisher, UUID.randomUUID(), headline));
  }

  private Answer post(String name, String day) {
    var answer = post(name, day, name, name + " announces " + UUID.randomUUID());
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  @BeforeAll
  void announcements() {
    for (var day : DAYS) {
      var name = "Day " + UUID.randomUUID();
      assertThat(post(name, day, publisher, name + " announces").status()).isEqualTo(201);
    }
  }

  private List<String> days(String parameters) {
    return api.get("/announcements?" + mine + parameters).each("announcedOn");
  }

  private List<String> daysOf(String list, String parameters) {
    return api.get("/" + list + "?" + mine + parameters).items().stream()
        .map(row -> row.at("/announcement/announcedOn").asString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-02", "2026-02-03"})
  void areReadAsTheyWereTold(String day) {
    var name = "Told " + UUID.randomUUID();
    var answer = post(name, day, name, name + " announces");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().at("/announcedOn").asString()).isEqualTo(day);
    var slug = answer.json().at("/slug").asString();
    assertThat(api.get("/announcements/" + slug).json().at("/announcedOn").asString())
        .isEqualTo(day);
    var row = api.get("/investments?source=" + Api.encoded(name)).items().get(0);
    assertThat(row.at("/announcement/announcedOn").asString()).isEqualTo(day);
    assertThat(api.get("/search?q=" + Api.encoded(name + " announces")).text())
        .contains("\"announcedOn\":\"" + day + "\"");
    assertThat(api.get("/announcements?format=ndjson&source=" + Api.encoded(name)).text())
        .contains("\"announcedOn\":\"" + day + "\"");
  }

  @Test
  void aMonthStaysAMonthInASpreadsheet() {
    var csv = api.get("/announcements?format=csv&fields=announcedOn&" + mine).text();
    assertThat(csv.lines()).contains("2025-04-30", "2025", "2025-04\t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=2025-04         | 2025-04-01 2025-04 2025-04-30",
        "=2025-04-01      | 2025-04-01",
        "=2025            | 2025-01-01 2025 2025-04-01 2025-04 2025-04-30 2025-05-01",
        "=2024,2025-05    | 2024-12 2025-05-01",
        ".not=2025        | 2024-12",
        ".gte=2025-04     | 2025-04-01 2025-04 2025-04-30 2025-05-01",
        ".gte=2025-01-01  | 2025-01-01 2025 2025-04-01 2025-04 2025-04-30 2025-05-01",
        ".gt=2025-04-01   | 2025-04-30 2025-05-01",
        ".gt=2024         | 2025-01-01 2025 2025-04-01 2025-04 2025-04-30 2025-05-01",
        ".lte=2025-04     | 2024-12 2025-01-01 2025-04-01 2025-04 2025-04-30",
        ".lte=2025-04-29  | 2024-12 2025-01-01 2025-04-01",
        ".lt=2025-04-30   | 2024-12 2025-01-01 2025-04-01",
        ".lt=2026         | 2024-12 2025-01-01 2025 2025-04-01 2025-04 2025-04-30 2025-05-01"
      })
  void areFilteredByAllTheDaysThatTheyMayBe(String filter, String expected) {
    var found = List.of(expected.split(" "));
    var parameters = "&announcedOn" + filter + "&sort=announcedOn";
    assertThat(days(parameters)).isEqualTo(found);
    assertThat(daysOf("investments", parameters)).isEqualTo(found);
    assertThat(api.get("/sources?" + mine + "&announcedOn" + filter).items()).hasSize(found.size());
    assertThat(
            api.get("/summaries/investments?" + mine + "&announcedOn" + filter)
                .json()
                .at("/total/investments")
                .asInt())
        .isEqualTo(found.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"announcements", "investments", "partnerships"})
  void areSortedByTheirFirstDayTheLessPreciseAfter(String list) {
    List<String> upwards =
        List.of(
            "2024-12", "2025-01-01", "2025", "2025-04-01", "2025-04", "2025-04-30", "2025-05-01");
    List<String> downwards =
        List.of(
            "2025-05-01", "2025-04-30", "2025-04-01", "2025-04", "2025-01-01", "2025", "2024-12");
    for (int limit = 1; limit <= 4; limit++) {
      assertThat(paged(list, "announcedOn", limit)).isEqualTo(upwards);
      assertThat(paged(list, "-announcedOn", limit)).isEqualTo(downwards);
    }
  }

  private List<String> paged(String list, String sort, int limit) {
    return api.all("/" + list + "?" + mine + "&sort=" + sort + "&limit=" + limit).stream()
        .map(
            row ->
                row.at(list.equals("announcements") ? "/announcedOn" : "/announcement/announcedOn"))
        .map(JsonNode::asString)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"investments", "partnerships"})
  void aYearIsInNoQuarter(String list) {
    var groups = api.get("/summaries/" + list + "?groupBy=quarter&" + mine).json().at("/groups");
    assertThat(
            groups.values().stream()
                .map(group -> group.at("/key/quarter").asString("null") + " " + group.get(list)))
        .containsExactlyInAnyOrder("2024-Q4 1", "2025-Q1 1", "2025-Q2 4", "null 1");
    for (var group : groups) {
      assertThat(api.get(group.at("/details").asString()).items()).hasSize(group.get(list).asInt());
    }
    var years = api.get("/summaries/" + list + "?groupBy=year&" + mine).json().at("/groups");
    assertThat(
            years.values().stream()
                .map(group -> group.at("/key/year").asString() + " " + group.get(list)))
        .containsExactlyInAnyOrder("2024 1", "2025 6");
  }

  @ParameterizedTest
  @CsvSource({"2024, 2024-07-01", "2023, 2023-07-02", "2024-02, 2024-02-15", "2024-04, 2024-04-15"})
  void isConvertedAtTheRateOfTheMiddleDay(String day, String middle) {
    assertThat(rates(day)).isEqualTo(rates(middle));
  }

  /** By the dollars that are kept, and by another currency, which is converted when asked for. */
  private String rates(String day) {
    var id = post("Converted " + UUID.randomUUID(), day).json().at("/investments/0/id").asString();
    return Stream.of("USD", "GBP")
        .map(currency -> api.get("/investments/" + id + "?currency=" + currency).json())
        .map(row -> row.at("/normalizedAmount/point") + " " + row.at("/normalizedAmount/rateOn"))
        .collect(Collectors.joining(", "));
  }

  @Test
  void isConvertedAtTheRateOfItsRecordingIfTheMiddleIsStillToCome() {
    var year = LocalDate.now(ZoneOffset.UTC).getYear() + 1;
    var future = post("Later " + UUID.randomUUID(), String.valueOf(year)).json();
    assertThat(
            future.at("/investments/0/normalizedAmount/rateOn").isNull()
                || future
                        .at("/investments/0/normalizedAmount/rateOn")
                        .asString()
                        .compareTo(String.valueOf(year))
                    < 0)
        .isTrue();
  }

  @Test
  void isCorrectedToWhatIsKnownLater() {
    var stored = post("Corrected " + UUID.randomUUID(), "2023").json();
    var path = "/announcements/" + stored.at("/id").asString();
    for (var day : List.of("2023-05", "2023-05-17", "2023-01-01", "2023")) {
      var corrected =
          given
              .patch(path, "{\"announcedOn\": \"" + day + "\", \"reason\": \"Read again\"}")
              .json();
      assertThat(corrected.at("/announcedOn").asString()).isEqualTo(day);
      var investment = api.get("/investments/" + stored.at("/investments/0/id").asString()).json();
      assertThat(investment.at("/announcement/announcedOn").asString()).isEqualTo(day);
      var rate = investment.at("/normalizedAmount/rateOn").asString();
      assertThat(rate)
          .isEqualTo(
              Map.of(
                      "2023-05",
                      "2023-05-16",
                      "2023-05-17",
                      "2023-05-17",
                      "2023-01-01",
                      "2022-12-30",
                      "2023",
                      "2023-06-30")
                  .get(day));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025-13, no-such-day",
    "2025-02-30, no-such-day",
    "1989, out-of-range",
    "1989-12-31, out-of-range",
    "2201-05, out-of-range",
    "2150, out-of-range",
    "2025-Q2, format",
    "April 2025, format"
  })
  void isRefusedIfThereIsNoSuchDay(String day, String code) {
    var answer = post("Nobody " + UUID.randomUUID(), day, publisher, "Nothing");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/announcedOn");
    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03, 2022-03-17, perhaps announced on the same day",
    "2022, 2022-08-02, perhaps announced on the same day",
    "2022-03, 2022-04-03, announced 3 days earlier",
    "2022-03-28, 2022-04, announced 4 days earlier",
    "2022-05, 2022-05, announced on the same day"
  })
  void looksLikeWhatMayBeOfTheSameDay(String known, String told, String reason) {
    var name = "Alike " + UUID.randomUUID();
    post(name, known);
    var answer = post(name, told, publisher, name + " tells it in other words");
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    assertThat(answer.text()).contains(reason);
    assertThat(answer.json().at("/candidates/0/announcedOn").asString()).isEqualTo(known);
  }

  @Test
  void aLessPreciseDayContradictsNothing() {
    var name = "Precise " + UUID.randomUUID();
    var known = post(name, "2021-03-17").json();
    var answer =
        given.post(
            "/announcements?onDuplicate=attach",
            """
            {"headline": "%1$s tells it in other words", "announcedOn": "2021-03",
             "sources": [{"publisher": "Other", "url": "https://example.org/%2$s"}],
             "investments": [{"investors": [{"company": "%1$s"}], "country": "JP",
               "instrument": "CAPEX", "amount": {"value": 1000000, "currency": "EUR"}}]}
            """
                .formatted(name, UUID.randomUUID()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(api.get("/announcements/" + known.at("/id").asString()).json().at("/claims").size())
        .isZero();
  }
}

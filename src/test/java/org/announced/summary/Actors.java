package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import tools.jackson.databind.JsonNode;

/** What one publisher reports of companies that nobody else knows. */
final class Actors {

  /** A letter in front: digits alone would make a number or a day of a name in a spreadsheet. */
  private final String own = "n" + UUID.randomUUID().toString().substring(0, 8);

  private final Given given;

  Actors(Given given) {
    this.given = given;
  }

  String name(String company) {
    return company + " " + own;
  }

  String slug(String company) {
    return name(company).toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** A summary of what this publisher reports. */
  String summary(String name, String more) {
    return "/summaries/" + name + "?source=Wire+" + Api.encoded(own) + more;
  }

  /** Announces commitments; quotes are single, and a company is written {@code {@Alpha}}. */
  JsonNode announce(String commitments) {
    String document =
        """
        {'headline': 'They act', 'announcedOn': '2026-02-03', 'sources': [{'publisher': 'Wire %s',
          'title': 'They act', 'url': 'https://example.org/%s'}], %s}
        """
            .formatted(own, UUID.randomUUID(), commitments)
            .replaceAll("@([^,}]+)", "'company': {'name': '$1 " + own + "'}")
            .replace('\'', '"');
    Answer answer = given.post("/announcements?onDuplicate=create", document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.shown();
  }

  /** One of each of these operators. */
  JsonNode announceCapacities(String... operators) {
    return announce(
        Stream.of(operators)
            .map(
                operator ->
                    "{'operator': {@" + operator + "}, 'powerMegawatts': 103, 'country': 'DE'}")
            .collect(Collectors.joining(",", "'capacities': [", "]")));
  }

  /** Of every kind some that count and one that does not, besides one that is retracted. */
  void announceEverything() {
    announce(EVERYTHING);
    String slug = announceCapacities("Retracted").get("slug").asString();
    Answer retracted =
        given.post("/announcements/" + slug + "/retraction", "{\"reason\": \"A joke\"}");
    assertThat(retracted.status()).as(retracted.text()).isBetween(200, 201);
  }

  private static String investment(String investors, String amount) {
    return """
        {'investors': [%s], 'amount': {%s}, 'country': 'JP', 'purposes': ['CLOUD'],
         'instrument': 'CAPEX', 'bindingLevel': 'PLEDGE', 'status': 'ANNOUNCED'}
        """
        .formatted(investors, amount);
  }

  private static String exactly(int value, String currency) {
    return "'value': %d, 'currency': '%s', 'qualifier': 'EXACT'".formatted(value, currency);
  }

  private static final String EVERYTHING =
      "'investments': ["
          + String.join(
              ",",
              investment("{@Alpha}", exactly(1000003, "USD")),
              investment("{@Alpha}", "'currency': 'USD', 'qualifier': 'UNDISCLOSED'"),
              investment("{@Alpha}", exactly(37, "KPW")),
              investment("{@Alpha}, {@Beta}", exactly(500009, "USD")),
              investment("{@Gamma}", exactly(17, "EUR").replace("EXACT", "AT_LEAST")),
              investment("{@Unconverted}", exactly(41, "KPW")),
              investment("{@Cancelled}", exactly(43, "USD")).replace("ANNOUNCED", "CANCELLED"))
          + "],"
          + """
            'partnerships': [
              {'kind': 'OTHER', 'bindingLevel': 'IN_TALKS', 'country': 'JP', 'parties': [
                {@Alpha, 'role': 'CUSTOMER'}, {@Delta, 'role': 'SUPPLIER'}]},
              {'kind': 'OTHER', 'bindingLevel': 'MOU', 'status': 'SHELVED', 'parties': [
                {@Alpha, 'role': 'PARTNER'}, {@Shelved, 'role': 'PARTNER'}]}],
            'trainingGoals': [
              {'people': 1009, 'country': 'IN', 'sponsor': {@Alpha}, 'partners': [{@Epsilon}]},
              {'people': 2003, 'purposes': ['CLOUD'], 'partners': [{@Epsilon}]}],
            'capacities': [{'operator': {@Zeta}, 'powerMegawatts': 101, 'country': 'DE'}]
            """;
}

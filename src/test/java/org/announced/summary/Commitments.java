package org.announced.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.announced.support.Api.Answer;
import org.announced.support.Given;

/** Announcements of companies that nobody else has, with goals, deals and capacities. */
final class Commitments {

  final String alpha = "Alpha " + UUID.randomUUID().toString().substring(0, 8);
  final String beta = "Beta " + UUID.randomUUID().toString().substring(0, 8);
  private final Given given;

  Commitments(Given given) {
    this.given = given;
    post(
        "{'headline': 'Both are made known', 'announcedOn': '2019-01-01', %s,"
            + " 'partnerships': [{'kind': 'OTHER', 'bindingLevel': 'MOU', 'status': 'CANCELLED',"
            + " 'parties': [{'company': {'name': 'ALPHA'}, 'role': 'PARTNER'},"
            + " {'company': {'name': 'BETA'}, 'role': 'PARTNER'}]}]}");
  }

  String slug(String company) {
    return company.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  /** One with everything, and one that is retracted. */
  void announceEverything() {
    announce("2026-02-03", GOALS, PARTNERSHIPS, CAPACITIES);
    String slug =
        announce(
                "2025-12-30",
                "{'people': 6007, 'deadline': '2030', 'sponsor': {'company': 'ALPHA'}}",
                "{'kind': 'RESEARCH', 'bindingLevel': 'LOI', 'parties': [{'company': 'ALPHA',"
                    + " 'role': 'PARTNER'}, {'company': 'BETA', 'role': 'HOST'}]}",
                "{'operator': 'ALPHA', 'powerMegawatts': 601, 'powerBasis': 'IT'}")
            .json()
            .get("slug")
            .asString();
    Answer answer =
        given.post("/announcements/" + slug + "/retraction", "{\"reason\": \"It was a joke\"}");
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
  }

  Answer announce(String day, String goals, String partnerships, String capacities) {
    return post(
        "{'headline': 'ALPHA and BETA announce', 'announcedOn': '"
            + day
            + "', %s, 'records': [{'dataset': 'a.example/x', 'id': 'ROW'},"
            + " {'dataset': 'b.example/y', 'id': 'ROW'}, {'dataset': 'a.example/x', 'id': 'ROW2'}],"
            + " 'trainingGoals': ["
            + goals
            + "], 'partnerships': ["
            + partnerships
            + "], 'capacities': ["
            + capacities
            + "]}");
  }

  private Answer post(String text) {
    String source =
        "'sources': [{'publisher': 'Example Wire', 'title': 'They announce', 'url':"
            + " 'https://example.org/"
            + UUID.randomUUID()
            + "'}]";
    String document =
        text.replace("%s", source)
            .replace("ROW", UUID.randomUUID().toString())
            .replace("ALPHA", alpha)
            .replace("BETA", beta)
            .replace('\'', '"');
    Answer answer = given.post("/announcements?onDuplicate=create", document);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private static final String GOALS =
      """
      {'people': 1009, 'deadline': '2030', 'country': 'JP', 'sponsor': {'company': 'ALPHA'},
       'partners': ['BETA'], 'purposes': ['WORKFORCE_TRAINING', 'CLOUD'], 'tags': ['solar', 'a, b']},
      {'people': 2003, 'qualifier': 'ABOUT', 'deadline': '2031-03', 'country': 'IN',
       'sponsor': {'company': 'ALPHA'}, 'bindingLevel': 'MOU'},
      {'people': 3001, 'qualifier': 'AT_LEAST', 'country': 'IN', 'sponsor': {'company': 'BETA'},
       'partners': ['ALPHA']},
      {'people': 4001, 'qualifier': 'UP_TO', 'deadline': '2030-06-30', 'partners': ['ALPHA']},
      {'qualifier': 'UNDISCLOSED', 'country': 'JP', 'sponsor': {'company': 'ALPHA'}},
      {'people': 5003, 'country': 'JP', 'sponsor': {'company': 'ALPHA'}, 'status': 'SHELVED'}
      """;
  private static final String PARTNERSHIPS =
      """
      {'kind': 'COMPUTE_SUPPLY', 'country': 'JP', 'bindingLevel': 'IN_TALKS',
       'purposes': ['CLOUD', 'ENERGY'], 'tags': ['solar', 'a, b'], 'undisclosedParties': 2, 'parties': [
       {'company': 'ALPHA', 'role': 'CUSTOMER'}, {'company': 'BETA', 'role': 'SUPPLIER'}]},
      {'kind': 'TRAINING', 'country': 'JP', 'bindingLevel': 'PLEDGE', 'parties': [
       {'company': 'ALPHA', 'role': 'PARTNER'}, {'company': 'BETA', 'role': 'PARTNER'}]},
      {'kind': 'TRAINING', 'bindingLevel': 'PLEDGE', 'undisclosedParties': 3, 'parties': [
       {'company': 'ALPHA', 'role': 'TRAINING_PARTNER'}]}
      """;
  private static final String CAPACITIES =
      """
      {'operator': 'ALPHA', 'powerMegawatts': 100.007, 'powerBasis': 'IT', 'country': 'JP',
       'qualifier': 'ABOUT', 'accelerators': 1013, 'chip': 'Chip, one', 'by': '2028'},
      {'operator': 'ALPHA', 'powerMegawatts': 200.5, 'powerBasis': 'FACILITY', 'country': 'JP',
       'purposes': ['CLOUD', 'ENERGY'], 'tags': ['solar', 'a, b'], 'by': '2028-05-31'},
      {'operator': 'ALPHA', 'powerMegawatts': 307, 'qualifier': 'MORE_THAN', 'country': 'IN'},
      {'operator': 'ALPHA', 'powerMegawatts': 401, 'powerBasis': 'IT', 'qualifier': 'UP_TO'},
      {'operator': 'ALPHA', 'qualifier': 'UNDISCLOSED', 'chip': 'Chip two'},
      {'operator': 'ALPHA', 'accelerators': 503, 'chip': 'Chip two', 'status': 'CANCELLED'}
      """;
}

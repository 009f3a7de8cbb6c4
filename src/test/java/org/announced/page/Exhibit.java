package org.announced.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.springframework.core.io.ClassPathResource;

/** An announcement with everything in it, by companies whose names are markup. */
record Exhibit(String slug, String company, String companySlug, String investment) {

  private static final String MARKUP = "<img src=x onerror=alert(1)>";

  static Exhibit in(Given given) throws IOException {
    var unique = "q" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 20, 36);
    var own = MARKUP + " " + unique;
    company(given, own + " Alpha", "{\"name\": \"ネコ" + unique + "\", \"language\": \"ja\"}", "");
    company(given, own + " Beta", "", "{\"mic\": \"XTKS\", \"ticker\": \"" + unique + "\"}");
    var document =
        new ClassPathResource("announcements/everything.json")
            .getContentAsString(StandardCharsets.UTF_8)
            .replace("example.org/OWN", "example.org/" + unique)
            .replace("OWN", own)
            .replace("TICKER", unique);
    var stored = created(given.post(document)).json();
    var investment = stored.at("/investments/0");
    return new Exhibit(
        stored.get("slug").asString(),
        own + " Alpha",
        investment.at("/investors/0/company/slug").asString(),
        investment.get("id").asString());
  }

  String page() {
    return "/announcements/" + slug;
  }

  String companyPage() {
    return "/companies/" + companySlug;
  }

  private static void company(Given given, String name, String alias, String listing) {
    created(
        given.post(
            "/companies",
            """
            {"name": "%s", "country": "JP", "aliases": [%s], "listings": [%s]}
            """
                .formatted(name, alias, listing)));
  }

  private static Answer created(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }
}

package org.announced.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HttpTest
class SearchTests {

  private final Api api;
  private final Given given;
  private final StatementCount statements;

  SearchTests(Api api, Given given, StatementCount statements) {
    this.api = api;
    this.given = given;
    this.statements = statements;
  }

  @ParameterizedTest
  @CsvSource({
    "さくら, sakura-internet",
    "サクラ, sakura-internet",
    "ｻｸﾗｲﾝﾀｰﾈｯﾄ, sakura-internet",
    "Sakura Intenet, sakura-internet",
    "ソフトバンク, softbank-corp",
    "ｿﾌﾄﾊﾞﾝｸ, softbank-corp",
    "softbank corp, softbank-corp",
    "SOFTBANK GROUP, softbank-group",
    "MSFT, microsoft",
    "XTKS:3778, sakura-internet",
    "3778, sakura-internet",
    "日立, hitachi",
    "製作, hitachi",
    "富士通, fujitsu",
  })
  void findsACompanyFirstByWhateverItIsCalled(String words, String slug) {
    for (String path : new String[] {"/search?type=COMPANY&q=", "/companies?q="}) {
      assertThat(api.get(path + Api.encoded(words)).each("slug")).contains(slug);
    }
    assertThat(api.get("/search?type=COMPANY&q=" + Api.encoded(words)).each("slug").get(0))
        .isEqualTo(slug);
  }

  @Test
  void findsAnAnnouncementByItsWordsAndItsParties() {
    String word = "quokka" + UUID.randomUUID().toString().replace("-", "");
    String slug =
        given.investment(word + " Compute", "2025-05-05", "13000000").get("slug").asString();
    assertThat(api.get("/search?type=ANNOUNCEMENT&q=" + word).each("slug")).containsExactly(slug);
    assertThat(api.get("/search?type=ANNOUNCEMENT&q=" + word + "%20japan").each("slug"))
        .contains(slug);
    assertThat(api.get("/investments?q=" + word).items()).hasSize(1);
  }

  @Test
  void takesWordsLiterally() {
    for (String words : new String[] {"%", "_", "\\", "'", "\"", "100%", "a:b", "(", "&|!", "-"}) {
      Answer answer = api.get("/search?q=" + Api.encoded(words));
      assertThat(answer.status()).as(words).isEqualTo(200);
      assertThat(answer.each("slug")).as(words).doesNotContain("sakura-internet");
      assertThat(api.get("/investments?q=" + Api.encoded(words)).status()).isEqualTo(200);
    }
  }

  @Test
  void needsWords() {
    assertThat(api.get("/search").status()).isEqualTo(400);
    assertThat(api.get("/search?q=").status()).isEqualTo(400);
    assertThat(api.get("/search?q=%20").status()).isEqualTo(400);
    assertThat(api.get("/search?q=" + "x".repeat(201)).status()).isEqualTo(400);
    assertThat(api.get("/search?q=x&kind=COMPANY").status()).isEqualTo(400);
    assertThat(api.get("/search?q=x&type=PERSON").status()).isEqualTo(400);
  }

  @Test
  void takesOneStatement() {
    assertThat(statements.during(() -> api.get("/search?q=Microsoft"))).hasSize(1);
  }
}

package org.announced.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.listing.Cursor;
import org.announced.support.Api;
import org.announced.support.Api.Answer;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.StatementCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

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

  @ParameterizedTest
  @CsvSource({
    "softbnak, softbank",
    "SofBank, softbank",
    "soft bank, softbank",
    "Hitahci, hitachi",
    "Hitachy, hitachi",
    "microsft, microsoft",
    "mircosoft, microsoft",
    "Sakrua Intrenet, sakura-internet",
    "Fujtisu, fujitsu",
    "そふとばんぐ, softbank",
  })
  void findsACompanyFirstThatIsTypedWithErrors(String typed, String slug) {
    for (String path : List.of("/search?q=", "/search?type=COMPANY&q=", "/companies?q=")) {
      assertThat(api.get(path + Api.encoded(typed)).each("slug"))
          .as(path + typed)
          .first()
          .asString()
          .startsWith(slug);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "arbr compte, Arbor Compute",
    "abror compute, Arbor Compute",
    "arborcompute, Arbor Compute",
    "braselia, Brasélia Energía",
    "braselia energia, Brasélia Energía",
    "brasel, Brasélia Energía",
    "BRASÉLIA ENERGIA, Brasélia Energía",
    "brasleia, Brasélia Energía",
    "Lodz Fabric, Łódź Fabric",
  })
  void knowsNamesWithoutTheirAccentsAndWithErrorsInEachWord(String typed, String name) {
    given.anotherInvestment(name, "2025-05-06", "17000000");
    assertThat(api.get("/search?q=" + Api.encoded(typed)).each("name").get(0)).isEqualTo(name);
    assertThat(api.get("/companies?q=" + Api.encoded(typed)).each("name")).contains(name);
    assertThat(api.get("/investments?q=" + Api.encoded(typed)).items()).isNotEmpty();
  }

  @Test
  void putsWhatIsCalledSoBeforeWhatBeginsSoBeforeWhatHoldsItBeforeWhatIsNear() {
    String name = unheard();
    for (String called : List.of("Great " + name, name + " Power", name)) {
      given.anotherInvestment(called, "2025-05-07", "19000000");
    }
    assertThat(api.get("/search?type=COMPANY&q=" + name).each("name"))
        .containsExactly(name, name + " Power", "Great " + name);
    String typed = name.substring(0, 3) + name.substring(4);
    assertThat(api.get("/search?type=COMPANY&q=" + typed).each("name").get(0)).isEqualTo(name);
  }

  @Test
  void correctsTheWordsOfHeadlinesThatAreNowhere() {
    String word = unheard();
    given.anotherInvestment(word + " Gigawatt", "2025-05-08", "23000000");
    String headline = word + " Gigawatt invests in Japan";
    String typed = word.substring(0, 4) + word.substring(5);
    for (String words : List.of(typed + " invests japan", typed + " gigawat invetss")) {
      assertThat(api.get("/search?type=ANNOUNCEMENT&q=" + Api.encoded(words)).each("name"))
          .as(words)
          .containsExactly(headline);
    }
    assertThat(api.get("/search?q=" + typed + "%20zzyzxq").items()).isEmpty();
  }

  @Test
  void findsLatinWordsAmongJapaneseOnes() {
    String word = unheard();
    given.anotherInvestment("東京の" + word + "基盤", "2025-05-09", "29000000");
    assertThat(api.get("/search?type=ANNOUNCEMENT&q=" + word).items()).hasSize(1);
    assertThat(api.get("/investments?q=" + Api.encoded(word + "基盤")).items()).hasSize(1);
  }

  @Test
  void saysHowManyThereAreAndPages() {
    String word = unheard();
    for (int day = 1; day <= 5; day++) {
      given.anotherInvestment(
          word + " " + (day < 4 ? "One" : "Two"), "2025-06-0" + day, "31000000");
    }
    Answer first = api.get("/search?limit=3&count=exact&q=" + word);
    assertThat(first.json().get("count").asInt()).isEqualTo(7);
    assertThat(first.header("Link"))
        .isEqualTo("<" + first.json().get("next").asString() + ">; rel=\"next\"");
    List<JsonNode> all = api.all("/search?limit=3&q=" + word);
    assertThat(all.stream().map(hit -> hit.get("type").asString()))
        .containsExactly(
            "COMPANY",
            "COMPANY",
            "ANNOUNCEMENT",
            "ANNOUNCEMENT",
            "ANNOUNCEMENT",
            "ANNOUNCEMENT",
            "ANNOUNCEMENT");
    assertThat(all.subList(2, 7).stream().map(hit -> hit.get("announcedOn").asString()))
        .containsExactly("2025-06-05", "2025-06-04", "2025-06-03", "2025-06-02", "2025-06-01");
    assertThat(api.all("/search?limit=1&q=" + word)).isEqualTo(all);
    assertThat(api.get("/search?q=" + word).json().has("count")).isFalse();
    assertThat(api.get("/search?count=exact&type=COMPANY&q=" + word).json().get("count").asInt())
        .isEqualTo(2);
  }

  @Test
  void refusesACursorOfOtherWords() {
    String next = api.get("/search?limit=1&q=japan").json().get("next").asString();
    assertThat(api.get(next).status()).isEqualTo(200);
    assertThat(api.get(next.replace("q=japan", "q=ai")).status()).isEqualTo(400);
    assertThat(api.get("/search?q=japan&cursor=abc").status()).isEqualTo(400);
    assertThat(api.get("/search?q=japan&count=all").status()).isEqualTo(400);
  }

  /** Cursors whose digest is right, as whoever reads the source can make them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X,1,2",
        "COMPANY,1",
        "COMPANY,much,019d5336-e600-7005-8000-000000000001",
        "COMPANY,2026-01-01,019d5336-e600-7005-8000-000000000001",
        "ANNOUNCEMENT,2026-02-30,019d5336-e600-7005-8000-000000000001",
        "ANNOUNCEMENT,2026-01-01,x"
      })
  void refusesACursorOfTheRightDigestAndWrongContent(String values) {
    String cursor = new Cursor(List.of(values.split(","))).encode("search\njapan\n[]");
    assertThat(api.get("/search?q=japan&cursor=" + cursor).status()).isEqualTo(400);
  }

  @Test
  void takesAFixedNumberOfStatements() {
    String word = unheard();
    for (int day = 1; day <= 3; day++) {
      given.anotherInvestment(word + " Power", "2025-06-1" + day, "37000000");
    }
    for (String limit : List.of("1", "3")) {
      assertThat(statements.during(() -> api.get("/investments?limit=" + limit + "&q=" + word)))
          .as("isolation, what is meant, whether companies do much, page")
          .hasSize(4);
    }
    for (String limit : List.of("2", "100")) {
      assertThat(statements.during(() -> api.get("/search?limit=" + limit + "&q=" + word)))
          .as(
              "isolation, companies, sites, what is meant, whether companies do much, announcements")
          .hasSize(6);
    }
  }

  /** What is common among the latest is read in the page's order, all at once from an index. */
  @Test
  void findsTheSameAnnouncementsPageByPageAsAllAtOnce() {
    String word = unheard();
    for (int day = 10; day < 40; day++) {
      given.anotherInvestment(
          word + " " + day, "2026-11-" + (day % 20 + 10), day % 7 + 1 + "000000");
    }
    for (String list : List.of("/announcements", "/investments")) {
      for (String sort : List.of("-announcedOn", "announcedOn", "-updatedAt", "id")) {
        String path = list + "?q=" + word + "&sort=" + sort;
        List<JsonNode> pages = api.all(path + "&limit=7");
        assertThat(pages).as(path).hasSize(30);
        assertThat(api.get(path + "&format=ndjson").lines()).as(path).isEqualTo(pages);
        assertThat(api.get(path + "&count=exact&limit=1").json().get("count").asInt())
            .as(path)
            .isEqualTo(30);
      }
    }
    assertThat(api.all("/investments?sort=-amount&limit=7&q=" + word + "&country=JP")).hasSize(30);
    assertThat(api.get("/investments?q=" + word + "&country=FR").items()).isEmpty();
    assertThat(api.all("/search?type=ANNOUNCEMENT&limit=7&q=" + word)).hasSize(30);
  }

  /** A word that nothing else holds, and that nothing is near to. */
  private static String unheard() {
    return UUID.randomUUID()
        .toString()
        .replace("-", "")
        .chars()
        .limit(12)
        .mapToObj(digit -> String.valueOf((char) ('b' + Character.digit(digit, 16))))
        .collect(Collectors.joining());
  }
}

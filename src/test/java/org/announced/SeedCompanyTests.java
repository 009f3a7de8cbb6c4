package org.announced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.support.HttpTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The companies that the tracker ships with, and what their names resolve to. */
@HttpTest
class SeedCompanyTests {

  private final RestTestClient http;
  private final JdbcClient jdbc;

  SeedCompanyTests(RestTestClient http, JdbcClient jdbc) {
    this.http = http;
    this.jdbc = jdbc;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          microsoft       | Microsoft       | US | -              | -                        | XNAS | MSFT
          microsoft-japan | Microsoft Japan | JP | microsoft      | -                        | -    | -
          sakura-internet | Sakura Internet | JP | -              | さくらインターネット     | XTKS | 3778
          ntt-data        | NTT Data        | JP | -              | エヌ・ティ・ティ・データ;NTTデータ | - | -
          nec             | NEC             | JP | -              | 日本電気                 | XTKS | 6701
          fujitsu         | Fujitsu         | JP | -              | 富士通                   | XTKS | 6702
          hitachi         | Hitachi         | JP | -              | 日立製作所               | XTKS | 6501
          """)
  void company(
      String slug,
      String name,
      String country,
      @Nullable String parent,
      @Nullable String alias,
      @Nullable String mic,
      @Nullable String ticker) {
    assertCompany(
        slug,
        """
        {"slug": "%s", "name": "%s", "country": "%s", "website": null, "aliases": %s, "listings": %s}
        """
            .formatted(
                slug,
                name,
                country,
                alias == null
                    ? "[]"
                    : Stream.of(alias.split(";", -1))
                        .map(SeedCompanyTests::japanese)
                        .collect(Collectors.joining(", ", "[", "]")),
                mic == null
                    ? "[]"
                    : "[{\"mic\": \"%s\", \"ticker\": \"%s\"}]".formatted(mic, ticker)));
    assertThat(parentOf(slug)).isEqualTo(parent == null ? List.of() : List.of(parent));
  }

  @Test
  void softBankCorp() {
    assertCompany(
        "softbank-corp",
        """
        {"slug": "softbank-corp", "name": "SoftBank Corp.", "country": "JP", "website": null,
         "aliases": [%s, {"name": "SoftBank", "language": "en", "script": "Latn"}],
         "listings": [{"mic": "XTKS", "ticker": "9434"}]}
        """
            .formatted(japanese("ソフトバンク")));
    assertThat(parentOf("softbank-corp")).containsExactly("softbank-group");
  }

  @Test
  void softBankGroup() {
    assertCompany(
        "softbank-group",
        """
        {"slug": "softbank-group", "name": "SoftBank Group", "country": "JP", "website": null,
         "aliases": [%s, {"name": "SoftBank", "language": "en", "script": "Latn"}],
         "listings": [{"mic": "XTKS", "ticker": "9984"}]}
        """
            .formatted(japanese("ソフトバンクグループ")));
    assertThat(parentOf("softbank-group")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SoftBank", "softbank", "ＳｏｆｔＢａｎｋ", "SoftBank Co., Ltd."})
  void softBankAloneMeansTwoCompanies(String name) {
    assertThat(resolved(name)).containsExactly("softbank-corp", "softbank-group");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SoftBank Corp.               | softbank-corp
          SOFTBANK CORP                | softbank-corp
          ソフトバンク                 | softbank-corp
          ｿﾌﾄﾊﾞﾝｸ                      | softbank-corp
          ソフトバンク株式会社         | softbank-corp
          SoftBank Group               | softbank-group
          SoftBank Group Corp.         | softbank-group
          ソフトバンクグループ         | softbank-group
          ソフトバンクグループ株式会社 | softbank-group
          Microsoft Corporation        | microsoft
          NTT Data Corp.               | ntt-data
          日本電気株式会社             | nec
          株式会社日立製作所           | hitachi
          """)
  void aFullNameMeansOneCompany(String name, String slug) {
    assertThat(resolved(name)).containsExactly(slug);
  }

  /** The seeded companies that a name finds by its tightest key that finds any. */
  private List<String> resolved(String name) {
    return jdbc.sql(
            """
            with hit as (
              select c.slug, n.exact_key = asked.exact_key as exact
              from company_name n join company c on c.id = n.company_id, company_name_keys(:name) as asked
              where c.id::text like '019d5336-e600-7001-%'
                and (n.exact_key = asked.exact_key or n.bare_key = asked.bare_key))
            select distinct slug from hit
            where exact or not exists (select from hit where exact) order by slug
            """)
        .param("name", name)
        .query(String.class)
        .list();
  }

  private List<String> parentOf(String slug) {
    return jdbc.sql(
            "select p.slug from company c join company p on p.id = c.parent_id where c.slug = ?")
        .param(slug)
        .query(String.class)
        .list();
  }

  private void assertCompany(String slug, String json) {
    http.get()
        .uri("/api/v1/companies/{slug}?fields=slug,name,country,website,aliases,listings", slug)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .json(json, JsonCompareMode.STRICT);
  }

  private static String japanese(String alias) {
    return "{\"name\": \"%s\", \"language\": \"ja\", \"script\": \"Jpan\"}".formatted(alias);
  }
}

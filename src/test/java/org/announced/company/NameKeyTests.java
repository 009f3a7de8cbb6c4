package org.announced.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.announced.support.MigratedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** By what names of companies are one, and by what they are not. */
class NameKeyTests {

  private static final Path SPELLINGS =
      Path.of("src/test/resources/names/legal-form-spellings.txt");

  private static JdbcClient database;

  @BeforeAll
  static void migrate() {
    database = JdbcClient.create(MigratedDatabase.UNSEEDED.copySource());
  }

  @Test
  void legalFormsOfAHundredCountriesMakeNoDifferenceInFiveHundredSpellings() throws IOException {
    var countries = new TreeSet<String>();
    var names = new LinkedHashMap<String, String>();
    for (var line : Files.readAllLines(SPELLINGS)) {
      if (!line.startsWith("#")) {
        var parts = line.split(" \\| ");
        countries.add(parts[0]);
        Arrays.stream(parts).skip(2).forEach(written -> names.put(written, parts[1]));
      }
    }
    assertThat(countries).hasSizeGreaterThanOrEqualTo(100);
    assertThat(names).hasSizeGreaterThanOrEqualTo(500 - 70);
    assertThat(bareKeys(new ArrayList<>(names.keySet())))
        .isEqualTo(bareKeys(new ArrayList<>(names.values())));
  }

  @Test
  void theTableHasFormsOfSixtyCountriesAndMore() {
    assertThat(
            database
                .sql("select count(distinct c) from legal_form_spelling, unnest(countries) as c")
                .query(Integer.class)
                .single())
        .isGreaterThanOrEqualTo(100);
    assertThat(
            database
                .sql(
                    "select c from legal_form_spelling, unnest(countries) as c where c <> 'EU'"
                        + " except select code from country")
                .query(String.class)
                .list())
        .as("countries that there are not")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          VELMORA                        | Velmora
          Ｖｅｌｍｏｒａ                 | Velmora
          Velmóra                        | Velmora
          Vel\\u200bmo\\u00adra\\ufeff   | Velmora
          \\u202aVelmora\\u202c          | Velmora
          Velmora™                       | Velmora
          Ve\\u0301lmora                 | Vélmora
          Ørsted A/S                     | Orsted
          Łódź Energia                   | Lodz Energia
          Großbau                        | Grossbau
          İstanbul Enerji                | Istanbul Enerji
          Viễn thông                     | Vien thong
          Βελμόρα                        | ΒΕΛΜΟΡΑ
          Вёльмора                       | Вельмора
          أوريدو                         | اوريدو
          Johnson & Johnson              | Johnson and Johnson
          Johnson + Johnson              | Johnson&Johnson
          Schmidt und Sohn               | Schmidt & Sohn
          O'Reilly                       | O’Reilly
          McDonald's                     | McDonalds
          Coca-Cola                      | Coca Cola
          Yahoo!                         | Yahoo
          U.S. Steel                     | US Steel Corp.
          J. P. Morgan                   | JP Morgan
          The Walt Disney Company        | Walt Disney
          Merck & Co., Inc.              | Merck
          ﾍﾞﾙﾓﾗ                          | ベルモラ
          さくら インターネット          | さくらインターネット
          Alpha Beta Computing (ABC)     | Alpha Beta Computing
          ABC (Alpha Beta Computing)     | Alpha Beta Computing
          Alpha Beta Computing Ltd (ABC) | Alpha Beta Computing
          Alpha and Beta Computing [ABC] | Alpha & Beta Computing
          Alpha Beta Company (ABC)       | Alpha Beta
          """)
  void areOneName(String one, String other) {
    assertThat(bareKeys(List.of(plain(one)))).isEqualTo(bareKeys(List.of(plain(other))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          がか                      | かか
          ハハ                      | パパ
          Мой                       | Мои
          Їжак                      | Іжак
          가나                      | 거나
          Disney+                   | Disney
          Site 1                    | Site 2
          Velmora India Pvt Ltd     | Velmora Pvt Ltd
          Limited Brands            | Brands
          SAS Institute             | Institute
          AO Smith                  | Smith
          NV Energy                 | Energy
          Sata                      | Ta
          Asco                      | As
          Velmoraco                 | Velmora
          The Co                    | The
          Alpha Beta Computing (XY) | Alpha Beta Computing
          北京公司园区              | 北京
          """)
  void areTwoNames(String one, String other) {
    assertThat(bareKeys(List.of(one))).isNotEqualTo(bareKeys(List.of(other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Limited", "AS", "SA", "Sa", "Pvt Ltd", "GmbH & Co. KG", "株式会社", "ООО", "The Co"})
  void aNameThatIsNothingButALegalFormKeepsIt(String name) {
    assertThat(bareKeys(List.of(name)).get(0).replace(" ", "")).isNotEmpty();
    assertThat(
            database
                .sql("select form_key from company_name_keys(?)")
                .param(name)
                .query(String.class)
                .single())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Velmora Pvt Ltd,Velmora Private Limited",
    "Velmora L.L.C.,Velmora Limited Liability Company",
    "Velmora GmbH,Velmora Gesellschaft mit beschränkter Haftung",
    "株式会社ベルモラ,ベルモラ㈱"
  })
  void spellingsOfOneFormAreOneFullName(String one, String other) {
    var select = "select exact_key from company_name_keys(?)";
    assertThat(database.sql(select).param(one).query(String.class).single())
        .isEqualTo(database.sql(select).param(other).query(String.class).single());
  }

  /** What a hand writes with psql is found like what the service writes. */
  @Test
  void theKeysOfStoredNamesAreThoseThatAreLookedFor() throws IOException {
    var names = new ArrayList<String>();
    for (var line : Files.readAllLines(SPELLINGS)) {
      if (!line.startsWith("#")) {
        names.addAll(Arrays.asList(line.split(" \\| ")).subList(1, line.split(" \\| ").length));
      }
    }
    for (int i = 0; i < 3000; i++) {
      names.add(names.get(i % 600) + " " + Integer.toString(i, 36));
    }
    database
        .sql(
            """
            insert into company (id, slug, name, created_at, updated_at)
            select gen_random_uuid(), 'keyed-' || n, name, now(), now()
            from unnest(:names) with ordinality as given (name, n)
            """)
        .param("names", array(names))
        .update();
    database.sql("update company set name = name || ' Ltd' where slug like 'keyed-%5'").update();
    assertThat(
            database
                .sql(
                    """
                    select name from company cross join lateral company_name_keys(name) as k
                    where (company.exact_key, company.bare_key, company.family_key, company.joined_key,
                        company.acronym, company.form_key)
                      is distinct from (k.exact_key, k.bare_key, k.family_key, k.joined_key, k.acronym, k.form_key)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
    assertThat(
            database
                .sql("select sum(key_names_anew(to_hex(n))) from generate_series(0, 15) as n")
                .query(Long.class)
                .single())
        .isZero();
  }

  /** A form that comes with a release reaches the names that were there before. */
  @Test
  void namesAreKeyedAnewWhereTheirKeysAreOthers() {
    var id = UUID.randomUUID();
    database
        .sql(
            "insert into company (id, slug, name, created_at, updated_at) values (?, ?, 'Zephyrine Sdn. Bhd.', now(), now())")
        .params(id, "old-" + id)
        .update();
    database
        .sql("update company set bare_key = 'zephyrine sdn bhd', form_key = '' where id = ?")
        .param(id)
        .update();
    database
        .sql("select key_names_anew(to_hex(n)) from generate_series(0, 15) as n")
        .query()
        .listOfRows();
    assertThat(
            database
                .sql("select bare_key || '/' || form_key from company where id = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("zephyrine/sdn-bhd");
  }

  private static List<String> bareKeys(List<String> names) {
    var keys =
        database
            .sql(
                """
                select name, bare_key from unnest(:names) as given (name)
                cross join lateral company_name_keys(name)
                """)
            .param("names", array(names))
            .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
            .list();
    return keys.stream().map(Map.Entry::getValue).toList();
  }

  private static SqlArrayValue array(List<String> names) {
    return new SqlArrayValue("text", names.toArray());
  }

  /** What is not seen is written by its number. */
  private static String plain(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }
}

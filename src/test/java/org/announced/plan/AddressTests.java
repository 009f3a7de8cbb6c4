package org.announced.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.announced.document.WebAddress;
import org.announced.support.Api;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an article is known by. */
@HttpTest
class AddressTests {

  private final AddressKeys keys;
  private final Given given;
  private final Api api;
  private final JdbcClient jdbc;

  AddressTests(AddressKeys keys, Given given, Api api, JdbcClient jdbc) {
    this.keys = keys;
    this.given = given;
    this.api = api;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.org/a?b=1",
        "http://x.org/a?b=1",
        "https://www.X.org/a?b=1",
        "https://x.org:443/a?b=1",
        "http://x.org:80/a?b=1",
        "https://x.org/a?b=1#part",
        "https://x.org/a?b=1&utm_source=s&utm_medium=m",
        "https://x.org/a?utm_source=s&b=1",
        "https://x.org/a?gclid=1&fbclid=2&b=1&mc_cid=3&mc_eid=4&ref_src=5",
        "https://x.org/a/?b=1",
        "https://x.org/a/amp?b=1",
        "https://amp.x.org/a?b=1",
        "https://m.x.org/a?b=1",
        "https://mobile.x.org/a?b=1",
        "https://www.m.x.org/a?b=1",
        "https://x.org/amp/a?b=1",
        "https://x.org/a.amp?b=1",
        "https://x.org//a/?b=1",
        "https://x.org/%61?%62=1",
        "https://x.org/a?amp=1&b=1&outputType=amp",
        "https://x.org/a?b=1&igshid=1&msclkid=2&cmpid=3&ncid=4&CMP=5&yclid=6&at_medium=7&_hsenc=8",
        "https://x-org.cdn.ampproject.org/c/s/x.org/a?b=1",
        "https://www.google.com/amp/s/x.org/amp/a?b=1"
      })
  void addressesOfOneArticleHaveOneKey(String address) {
    assertThat(key(address)).isEqualTo("x.org/a?b=1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.org/東京/データ,https://x.org/%E6%9D%B1%E4%BA%AC/%e3%83%87%e3%83%bc%e3%82%bf",
    "https://x.org/データ,https://x.org/%E3%83%86%E3%82%99%E3%83%BC%E3%82%BF",
    "https://x.org/café,https://x.org/cafe%CC%81",
    "https://x.org/новости?q=чип,https://x.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?q=%D1%87%D0%B8%D0%BF",
    "https://x.org/a?x=1&y=2,https://x.org/a?y=2&x=1",
    "https://x.org/a?q=a+b,https://x.org/a?q=a%20b",
    "https://x.org/a%7Eb,https://x.org/a~b",
    "https://x.org/a%2fb,https://x.org/a%2Fb",
    "https://en.m.x.org/a,https://en.x.org/a",
    "https://x.org/a.amp.html,https://x.org/a.html",
    "https://x.org/news/amp/a-1,https://x.org/news/a-1",
    "https://x.org/%B0%A1,https://x.org/%b0%a1"
  })
  void anAddressMayBeWrittenInTwoWays(String one, String other) {
    assertThat(key(one)).isEqualTo(key(other));
  }

  @Test
  void anEmptyQueryAndTheSlashOfAHostAreNothing() {
    for (var address :
        List.of("https://x.org", "https://x.org/", "https://x.org/?", "https://x.org/?utm_id=1")) {
      assertThat(key(address)).as(address).isEqualTo("x.org");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.org/a,https://x.org/b",
    "https://x.org/a,https://x.org/A",
    "https://x.org/a?id=1,https://x.org/a?id=2",
    "https://x.org/a?id=1,https://x.org/a",
    "https://x.org/a,https://x.org:8443/a",
    "https://x.org/a,https://news.x.org/a",
    "https://x.org/lamp,https://x.org/l",
    "https://x.org/a?my_utm_x=1,https://x.org/a",
    "https://x.org/a?b=/amp,https://x.org/a?b=",
    "https://x.org/a%2Fb,https://x.org/a/b",
    "https://x.org/a%3Fb=1,https://x.org/a?b=1",
    "https://x.org/a?b=1%26c=2,https://x.org/a?b=1&c=2",
    "https://x.org/a?b=%2B,https://x.org/a?b=+",
    "https://x.org/%2561,https://x.org/a",
    "https://m.com/a,https://com/a",
    "https://mx.org/a,https://x.org/a",
    "https://x.org/amplifier,https://x.org/lifier",
    "https://x.org/a?utmost=1,https://x.org/a",
    "https://x.org/%E6%9D%B1,https://x.org/%E4%BA%AC",
    "https://x.org/%00,https://x.org/"
  })
  void addressesOfTwoArticlesHaveTwo(String one, String other) {
    assertThat(key(one)).isNotEqualTo(key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://X.org:80/A?b#c,http://x.org/A?b",
    "https://X.org:8443/,https://x.org:8443/",
    "https://例え.jp/東京,https://例え.jp/東京"
  })
  void areStoredInOneForm(String written, String stored) {
    assertThat(WebAddress.normal(written)).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:secret@x.org/",
        "https://me@x.org/",
        "https:///a",
        "https://:443/a",
        "https://x.org:0/",
        "https://x.org:65536/",
        "https://x.org:99999999999/",
        "https://x.org/a b"
      })
  void whatCannotBePublishedIsRefused(String address) {
    assertThatThrownBy(() -> WebAddress.normal(address)).hasMessageMatching("[a-z].{10,}");
  }

  @Test
  void anArticleIsKnownByAnyOfItsAddresses() {
    var document = new TestDocuments().minimal();
    var url = document.at("/sources/0/url").asString();
    assertThat(given.post(document.toString()).status()).isEqualTo(201);
    TestDocuments.with(
        document, "/sources/0/url", "\"" + url.replace("https://", "HTTP://www.") + "/?utm_a=b\"");
    assertThat(given.post(document.toString()).status()).isEqualTo(200);
    TestDocuments.with(
        document, "/sources/-", "{\"publisher\": \"B\", \"url\": \"" + url + "#x\"}");
    var twice = given.post(document.toString());
    assertThat(twice.json().at("/errors/0/code").asString())
        .as(twice.text())
        .isEqualTo("duplicate");
  }

  @Test
  void everyStoredAddressHasTheKeyOfTheRule() {
    given.post(new TestDocuments().minimal().toString());
    assertThat(
            jdbc.sql("select count(*) from source where url is not null and url_key is null")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(jdbc.sql("select rekey_sources()").query(Integer.class).single()).isZero();
  }

  /** Known from before, when their keys were two. */
  @Test
  void twoKnownSourcesOfOneKeySurviveAndTheEarlierIsFound() {
    var one = new TestDocuments();
    var other = new TestDocuments();
    var earlier = one.minimal();
    var later = other.minimal();
    var address = "https://example.org/" + one.own + "/データ";
    TestDocuments.with(earlier, "/sources/0/url", "\"" + address + "\"");
    var first = given.post(earlier.toString()).json().at("/id").asString();
    var second = given.post(later.toString()).json().at("/id").asString();
    jdbc.sql("alter table source disable trigger source_keyed").update();
    jdbc.sql(
            "update source set url = :url where id = (select source_id from announcement_source where announcement_id = cast(:id as uuid))")
        .param("url", "https://m.example.org/" + one.own + "/%E3%83%87%E3%83%BC%E3%82%BF?ncid=1")
        .param("id", second)
        .update();
    jdbc.sql("alter table source enable trigger source_keyed").update();
    assertThat(jdbc.sql("select rekey_sources()").query(Integer.class).single()).isEqualTo(1);
    assertThat(jdbc.sql("select rekey_sources()").query(Integer.class).single()).isZero();
    var again = one.minimal();
    TestDocuments.with(again, "/sources/0/url", "\"" + address + "?cmpid=2\"");
    var known = given.post(again.toString());
    assertThat(known.status()).as(known.text()).isEqualTo(200);
    assertThat(known.json().at("/id").asString()).isEqualTo(first);
    for (var id : List.of(first, second)) {
      assertThat(api.get("/announcements/" + id).json().at("/sources").size()).isEqualTo(1);
    }
  }

  private String key(String address) {
    return String.valueOf(keys.of(List.of(address)).get(address));
  }
}

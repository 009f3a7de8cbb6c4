package org.announced.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.announced.document.WebAddress;
import org.announced.support.Given;
import org.announced.support.HttpTest;
import org.announced.support.TestDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article is known by. */
@HttpTest
class AddressTests {

  private final AddressKeys keys;
  private final Given given;

  AddressTests(AddressKeys keys, Given given) {
    this.keys = keys;
    this.given = given;
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
        "https://amp.x.org/a?b=1"
      })
  void addressesOfOneArticleHaveOneKey(String address) {
    assertThat(key(address)).isEqualTo("x.org/a?b=1");
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
    "https://x.org/a?b=/amp,https://x.org/a?b="
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

  private String key(String address) {
    return String.valueOf(keys.of(List.of(address)).get(address));
  }
}

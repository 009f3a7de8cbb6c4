package org.announced.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource({
    "SoftBank Corp., softbank-corp",
    "Ｓｏｆｔ  Bank, soft-bank",
    "Nestlé & Söhne Ltd, nestle-sohne-ltd",
    "Moody's, moodys",
    "さくらインターネット, sakuraintanetto",
    "Яндекс, andeks",
    "42, 42",
    "--A--, a"
  })
  void isTheNamesLettersAndDigitsInLatin(String name, String slug) {
    assertThat(Slug.of(name, "company").text()).isEqualTo(slug);
  }

  /** What has another letter in it is transliterated, and ASCII is not. */
  @Test
  void ofAsciiIsTheSameAsIfItWereTransliterated() {
    for (char c = 0; c < 0x80; c++) {
      assertThat(Slug.of("A" + c + "b", "company")).isEqualTo(Slug.of("A" + c + "b…", "company"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"???", "🚀", "…"})
  void ofNothingLegibleIsTheKind(String name) {
    assertThat(Slug.of(name, "company").text()).isEqualTo("company");
  }

  @Test
  void isNeverTakenForAnId() {
    assertThat(Slug.of("019d5121-3a00-7000-8000-000000000001", "company").text())
        .isEqualTo("company-019d5121-3a00-7000-8000-000000000001");
  }

  @Test
  void isNeverTakenForNothing() {
    assertThat(Slug.of("NULL", "company").text()).isEqualTo("company-null");
  }

  @Test
  void leavesRoomForANumberAndEndsWithAWholeWord() {
    var slug = Slug.of("planetary ".repeat(30), "announcement");
    assertThat(slug.text()).hasSizeLessThanOrEqualTo(110).endsWith("planetary");
    assertThat(slug.numbered(123456789)).hasSizeLessThanOrEqualTo(120).endsWith("-123456789");
  }

  @Test
  void ofOneEndlessWordIsCut() {
    assertThat(Slug.of("x".repeat(500), "announcement").text()).isEqualTo("x".repeat(110));
  }
}

package org.announced.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTests {

  @ParameterizedTest
  @CsvSource({
    "Solar, solar",
    "'  Battery \t Storage ', battery storage",
    "ＢＡＴＴＥＲＹ　ＳＴＯＲＡＧＥ, battery storage",
    "énergie SOLAIRE, energie solaire",
    "e\u0301nergie solaire, energie solaire",
    "so\u200blar, solar",
    "ｶﾞｽ, ガス",
    "ガス, ガス",
    "カス, カス",
    "Ёлка, елка",
    "Йод, йод",
    "सौर ऊर्जा, सौर ऊर्जा",
    "battery-storage, battery-storage",
    "C++, c++",
    "½ GW, 1⁄2 gw",
    "#Solar, #solar",
  })
  void aTagHasOneForm(String told, String folded) {
    assertThat(Tags.folded(told)).isEqualTo(folded);
    assertThat(Tags.folded(folded)).isEqualTo(folded);
  }

  @Test
  void whatCannotBeSeenIsNoTag() {
    assertThat(Tags.folded("\u200b \u2060\ufe0f")).isEmpty();
  }

  @Test
  void whatListsUnderstandOtherwiseCannotBeAskedFor() {
    assertThat(Tags.canBeAskedFor("null")).isFalse();
    assertThat(Tags.canBeAskedFor("a\\b")).isFalse();
    assertThat(Tags.canBeAskedFor("nullable, or not")).isTrue();
  }
}

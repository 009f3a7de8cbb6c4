package org.announced.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTests {

  private final Token token = Token.random(new SecureRandom());

  @Test
  void isRecognisedByItsPrefixAndLength() {
    assertThat(token.secret()).matches("ann_[0-9A-Za-z]{49}");
    assertThat(token.isMistyped()).isFalse();
  }

  @Test
  void isAnotherEachTime() {
    var secrets = new HashSet<String>();
    for (var i = 0; i < 100; i++) {
      secrets.add(Token.random(new SecureRandom()).secret());
    }
    assertThat(secrets).hasSize(100);
  }

  @Test
  void aSlipAtAnyPlaceIsNoticed() {
    var secret = token.secret();
    for (var at = "ann_".length(); at < secret.length(); at++) {
      var other = secret.charAt(at) == 'x' ? 'y' : 'x';
      var slip = secret.substring(0, at) + other + secret.substring(at + 1);
      assertThat(new Token(slip).isMistyped()).as(slip).isTrue();
    }
  }

  @Test
  void aPartIsNoticed() {
    var secret = token.secret();
    for (var length = "ann_".length(); length < secret.length(); length++) {
      assertThat(new Token(secret.substring(0, length)).isMistyped()).isTrue();
    }
  }

  @Test
  void oneOfAnOperatorsOwnIsNotJudgedByItsForm() {
    assertThat(new Token("correct-horse-battery-staple-0123456789").isMistyped()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tb", "東京", "a\u007f"})
  void nothingThatCannotBeSentIsOne(String secret) {
    assertThatThrownBy(() -> new Token(secret)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotTellItsSecret() {
    assertThat(token.toString()).doesNotContain(token.secret());
    assertThat(new AccessProperties(token.secret(), AccessProperties.ReadingAccess.OPEN).toString())
        .doesNotContain(token.secret());
  }

  @Test
  void itsHashIsSha256() {
    assertThat(new Token("abc").hash())
        .asHexString()
        .isEqualToIgnoringCase("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
  }
}

package org.announced.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTests {

  @ParameterizedTest(name = "{0} {1} with {2} decimals lies between {3} and {4}")
  @CsvSource({
    "EXACT,     10.01, 2, 10.01, 10.01",
    "ABOUT,     10.01, 2, 9.51,  10.51",
    "ABOUT,     101,   0, 96,    106",
    "ABOUT,     1,     0, 1,     1",
    "AT_LEAST,  7,     2, 7,     ",
    "MORE_THAN, 7,     2, 7,     ",
    "UP_TO,     7,     2, 0,     7"
  })
  void aQualifierSetsTheBounds(
      Qualifier qualifier, BigDecimal value, int digits, BigDecimal low, BigDecimal high) {
    assertThat(Bounds.of(qualifier, value, digits)).isEqualTo(new Bounds(low, high));
  }

  @Test
  void anUndisclosedAmountHasNoBounds() {
    assertThat(Bounds.of(Qualifier.UNDISCLOSED, null, 2)).isEqualTo(new Bounds(null, null));
  }

  @Test
  void aStatedBoundWinsOverTheQualifiers() {
    var bounds = Bounds.of(Qualifier.AT_LEAST, BigDecimal.TEN, 2);
    assertThat(bounds.overriddenBy(null, new BigDecimal(11)))
        .isEqualTo(new Bounds(BigDecimal.TEN, new BigDecimal(11)));
  }

  @ParameterizedTest(name = "refuses {0} {1} between {2} and {3}")
  @CsvSource({
    "EXACT, 0, , ",
    "EXACT, -1, , ",
    "EXACT, 1000000000000000000, , ",
    "EXACT, , , ",
    "UNDISCLOSED, 5, , ",
    "EXACT, 5, 4, 6",
    "ABOUT, 5, 6, ",
    "ABOUT, 5, , 4",
    "UP_TO, 5, -1, 5",
    "UNDISCLOSED, , 6, 5"
  })
  void anAmountRefusesNonsense(
      Qualifier qualifier, BigDecimal value, BigDecimal low, BigDecimal high) {
    assertThatThrownBy(() -> new Amount(value, "USD", qualifier, low, high, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

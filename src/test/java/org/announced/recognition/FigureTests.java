package org.announced.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.announced.money.Qualifier;
import org.announced.recognition.Figure.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTests {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 2);

  @ParameterizedTest
  @CsvSource({
    "10,    EXACT,     10,    EXACT,     EQUAL",
    "9.97,  EXACT,     10,    ABOUT,     EQUAL",
    "9.6,   EXACT,     10,    ABOUT,     EQUAL",
    "9.6,   EXACT,     10,    EXACT,     RAISED",
    "10,    MORE_THAN, 12,    EXACT,     WITHIN",
    "12,    MORE_THAN, 10,    EXACT,     RAISED",
    "10,    UP_TO,     8.5,   EXACT,     WITHIN",
    "8.5,   UP_TO,     10,    EXACT,     RAISED",
    "10,    AT_LEAST,  13,    EXACT,     RAISED",
    "10,    EXACT,     15,    EXACT,     RAISED",
    "10,    EXACT,     15.1,  EXACT,     DIFFERENT",
    "7,     EXACT,     11,    EXACT,     DIFFERENT"
  })
  void isLikeAnotherOfItsCurrency(
      BigDecimal one, Qualifier how, BigDecimal other, Qualifier otherHow, Likeness likeness) {
    var figure = new Figure(one, "USD", how, one, DAY);
    var known = new Figure(other, "USD", otherHow, other, DAY);
    assertThat(figure.to(known)).isEqualTo(likeness);
    assertThat(known.to(figure)).isEqualTo(likeness);
  }

  @Test
  void isComparedInDollarsWithOneOfAnotherCurrency() {
    var yen = figure("1600000000000", "JPY", "10020000000");
    var dollars = figure("10000000000", "USD", "10000000000");
    var euros = figure("8680000000", "EUR", "9995020000");
    assertThat(yen.to(dollars)).isEqualTo(Likeness.EQUAL);
    var words =
        "¥1.6 trillion is $10.02 billion at the ECB's rate of 2026-04-02, as good as $10 billion";
    assertThat(yen.words(Likeness.EQUAL, dollars)).isEqualTo(words);
    assertThat(dollars.words(Likeness.EQUAL, yen)).isEqualTo(words);
    assertThat(yen.words(Likeness.EQUAL, euros))
        .isEqualTo(
            "¥1.6 trillion is $10.02 billion at the ECB's rate of 2026-04-02, as good as"
                + " €8.68 billion, which is $10 billion");
  }

  @Test
  void cannotBeComparedWithoutAnAmountOrARate() {
    var dollars = figure("10000000000", "USD", "10000000000");
    var undisclosed = new Figure(null, "USD", Qualifier.UNDISCLOSED, null, null);
    var withoutRate = new Figure(BigDecimal.TEN, "XAU", Qualifier.EXACT, null, null);
    assertThat(dollars.to(undisclosed)).isEqualTo(Likeness.UNKNOWN);
    assertThat(undisclosed.to(undisclosed)).isEqualTo(Likeness.UNKNOWN);
    assertThat(withoutRate.to(dollars)).isEqualTo(Likeness.UNKNOWN);
    assertThat(withoutRate.to(withoutRate)).isEqualTo(Likeness.EQUAL);
  }

  @Test
  void saysSmallAmountsInFull() {
    var small = figure("1301", "CHF", "1600");
    assertThat(small.words(Likeness.EQUAL, small)).isEqualTo("the same amount, CHF 1301");
  }

  private static Figure figure(String value, String currency, String dollars) {
    return new Figure(
        new BigDecimal(value), currency, Qualifier.EXACT, new BigDecimal(dollars), DAY);
  }
}

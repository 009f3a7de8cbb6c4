package org.announced.stated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.announced.stated.StatedFigures.StatedFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedFiguresTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$10 billion              | 10000000000",
        "10,000,000 dollars       | 10000000",
        "20億ドル                   | 2000000000",
        "2.9 trillion yen         | 2900000000000",
        "2兆9000億円                | 2900000000000",
        "€4bn                     | 4000000000",
        "100 Mrd.                 | 100000000000",
        "1,5 Mrd. Euro            | 1500000000",
        "₹1 lakh crore            | 1000000000000",
        "Rs 500 crore             | 5000000000",
        "a billion                | 1000000000",
        "half a billion dollars   | 500000000",
        "two trillion won         | 2000000000000",
        "20억 달러                  | 2000000000",
        "2조 9000억 원              | 2900000000000",
        "1000亿元人民币              | 100000000000",
        "3 mil millones de euros  | 3000000000",
        "2 млрд долларов          | 2000000000",
        "US$1.25bn                | 1250000000",
        "$3.125 billion           | 3125000000",
        "$500                     | 500",
        "USD 1,500                | 1500",
        "$1,234.56                | 1234.56",
        "10 000 000 €             | 10000000",
        "at least £300m           | 300000000",
        "＄１０ billion              | 10000000000"
      })
  void areReadAsPeopleWriteThem(String text, BigDecimal amount) {
    assertThat(StatedFigures.in(text))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.values().get(0)).isEqualByComparingTo(amount);
              assertThat(figure.mayBe(amount)).isTrue();
              assertThat(figure.mayBe(amount.movePointRight(1))).isFalse();
              assertThat(figure.mayBe(amount.movePointLeft(3))).isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$3–4bn                        | 3000000000 4000000000",
        "$3 billion to $4 billion      | 3000000000 4000000000",
        "between 300 and 400 million   | 400000000",
        "$300m-$1bn                    | 300000000 1000000000",
        "€4bn ($4.3bn)                 | 4000000000 4300000000",
        "$2bn a year for five years    | 2000000000",
        "€500 million by 2030          | 500000000"
      })
  void mayBeSeveral(String text, String amounts) {
    assertThat(StatedFigures.in(text).stream().map(StatedFigure::shown).map(BigDecimal::new))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            Stream.of(amounts.split(" ")).map(BigDecimal::new).toArray(BigDecimal[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tens of billions",
        "billions",
        "2029",
        "several billion dollars",
        "数千億円",
        "1.500 Mrd",
        "300 MW",
        "an undisclosed sum",
        "5 years",
        "a fifth of $10 billion is 20%",
        ""
      })
  void areNoneWhereTheWordsAreNotSure(String text) {
    assertThat(StatedFigures.in(text)).isEmpty();
  }

  @Test
  void aBillionOfEurosMayBeAMillionOfMillions() {
    var figure = StatedFigures.in("1 billion euro").get(0);
    assertThat(figure.mayBe(new BigDecimal("1000000000"))).isTrue();
    assertThat(figure.mayBe(new BigDecimal("1000000000000"))).isTrue();
    assertThat(figure.mayBe(new BigDecimal("1000000"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "$5bn, USD, true",
    "$5bn, CAD, true",
    "$5bn, EUR, false",
    "US$5bn, CAD, false",
    "5bn, JPY, true",
    "¥5bn, CNY, true",
    "$5bn, XCD, true",
    "20億ドル, JPY, false"
  })
  void areInTheCurrenciesThatTheyName(String text, String currency, boolean may) {
    assertThat(StatedFigures.in(text).get(0).mayBeIn(currency)).isEqualTo(may);
  }
}

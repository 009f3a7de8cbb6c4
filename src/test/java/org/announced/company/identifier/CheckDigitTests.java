package org.announced.company.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever slip of the pen check digits are made for is found, at every place of real ones. They do
 * not find all: a letter that changes places with a digit slips through once in a hundred times.
 */
class CheckDigitTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INR2EJN1ERAN0W5ZP974", "HWUPKR0MPOU8FGXBT394", "5493006MHB84DD0ZWV18",
        "ZXTILKJKG63JELOEG630", "7LTWFZYICNSX8D621K86", "784F5XWPLTWKTBV3E584",
        "8I5DZWZKVSZI1NUHU748", "BQ4BKCS1HXDV9HN80Z93", "5493001KJTIIGC8Y1R12",
        "549300S4KLFTLO7GSQ80", "506700GE1G29325QX363"
      })
  void everyOneCharacterAndEverySwapInAnLeiIsFound(String lei) {
    assertThat(CheckDigits.fitModulus97(lei)).isTrue();
    assertThat(oneOther(lei)).hasSizeGreaterThan(200).noneMatch(CheckDigits::fitModulus97);
    assertThat(swapped(lei)).isNotEmpty().noneMatch(CheckDigits::fitModulus97);
  }

  /** Luhn takes 09 for 90, and letters in each other's place may add up to the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "US0378331005", "US5949181045", "US0231351067", "GB0002634946", "JP3436100006",
        "US67066G1040", "US02079K3059", "FR0000131104", "AN8068571086", "CH0038863350"
      })
  void everyOneCharacterAndEverySwapInAnIsinIsFound(String isin) {
    assertThat(CheckDigits.fitLuhn(isin)).isTrue();
    assertThat(oneDigit(isin)).hasSizeGreaterThan(80).noneMatch(CheckDigits::fitLuhn);
    assertThat(swapped(isin))
        .filteredOn(one -> !isLost(isin, one))
        .isNotEmpty()
        .noneMatch(CheckDigits::fitLuhn);
  }

  /** 00, 01 and 99 leave the remainders of 97, 98 and 02, and no register gives them out. */
  @Test
  void noLeiHasTwoPairsOfCheckDigits() {
    for (var body : List.of("INR2EJN1ERAN0W5ZP9", "0000000000000000AB", "ZZZZZZZZZZZZZZZZZZ")) {
      int fitting = 0;
      for (int pair = 0; pair < 100; pair++) {
        fitting += CheckDigits.fitModulus97(body + "%02d".formatted(pair)) ? 1 : 0;
      }
      assertThat(fitting).as(body).isEqualTo(1);
    }
  }

  /** Letters, and 0 with 9. */
  private static boolean isLost(String isin, String swapped) {
    int at = 0;
    while (isin.charAt(at) == swapped.charAt(at)) {
      at++;
    }
    return isin.substring(at, at + 2).matches("09|90|[A-Z]+");
  }

  /** A digit by another digit, a letter by another letter. */
  private static List<String> oneOther(String text) {
    var others = new ArrayList<>(oneDigit(text));
    for (int i = 0; i < text.length(); i++) {
      for (char c = 'A'; c <= 'Z' && Character.isLetter(text.charAt(i)); c++) {
        if (c != text.charAt(i)) {
          others.add(text.substring(0, i) + c + text.substring(i + 1));
        }
      }
    }
    return others;
  }

  private static List<String> oneDigit(String text) {
    var others = new ArrayList<String>();
    for (int i = 0; i < text.length(); i++) {
      for (char c = '0'; c <= '9' && Character.isDigit(text.charAt(i)); c++) {
        if (c != text.charAt(i)) {
          others.add(text.substring(0, i) + c + text.substring(i + 1));
        }
      }
    }
    return others;
  }

  /** Two neighbours of one kind, letters or digits, in each other's place. */
  private static List<String> swapped(String text) {
    var others = new ArrayList<String>();
    for (int i = 1; i < text.length(); i++) {
      var pair = text.substring(i - 1, i + 1);
      if (pair.matches("[0-9]{2}|[A-Z]{2}") && pair.charAt(0) != pair.charAt(1)) {
        others.add(
            text.substring(0, i - 1) + pair.charAt(1) + pair.charAt(0) + text.substring(i + 1));
      }
    }
    return others;
  }
}

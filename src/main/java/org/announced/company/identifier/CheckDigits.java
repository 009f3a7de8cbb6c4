package org.announced.company.identifier;

/** The digits with which identifiers guard against slips of the pen. */
final class CheckDigits {

  private CheckDigits() {}

  /**
   * Whether the remainder is right by ISO 7064, MOD 97-10: letters stand for 10 to 35, and the
   * whole, read as one number, leaves 1. The check digits are then 02 to 98; 00, 01 and 99 leave
   * the same remainders and are never given out.
   *
   * @param text capitals and digits, of which the last two are the check digits
   */
  static boolean fitModulus97(String text) {
    int rest = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    var check = text.substring(text.length() - 2);
    return rest == 1 && !check.equals("00") && !check.equals("01") && !check.equals("99");
  }

  /**
   * Whether the last digit is right by ISO 6166: letters stand for 10 to 35, each second digit from
   * the right is doubled, and the sum of all digits is a multiple of ten (Luhn).
   *
   * @param text capitals and digits, of which the last is the check digit
   */
  static boolean fitLuhn(String text) {
    var digits = new StringBuilder();
    text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed / 10 + weighed % 10;
    }
    return sum % 10 == 0;
  }
}

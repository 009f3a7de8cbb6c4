package org.announced.ingestion;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as tables write them: {@code $1,250.5}, {@code 1.250,5}, {@code 1 250}, {@code 5E+11}.
 *
 * @param decimal the mark before decimals; the other of full stop and comma, blanks and apostrophes
 *     stand between thousands
 * @param factor by which each is multiplied
 */
record CellNumber(char decimal, BigDecimal factor) {

  private static final Pattern CURRENCY = Pattern.compile("^[\\p{Sc}\\s]+|[\\p{Sc}\\s%]+$");
  private static final Pattern POINTED =
      Pattern.compile("[+-]?(\\d{1,3}([,\\s'’]\\d{3})+|\\d+)?(\\.\\d*)?([eE][+-]?\\d{1,2})?");
  private static final Pattern COMMAED =
      Pattern.compile("[+-]?(\\d{1,3}([.\\s'’]\\d{3})+|\\d+)?(,\\d*)?([eE][+-]?\\d{1,2})?");

  /**
   * The number, written out and without zeros at its end.
   *
   * @throws CellFault if it is none
   */
  BigDecimal of(String text, String column) {
    var bare = CURRENCY.matcher(text).replaceAll("");
    var form = decimal == ',' ? COMMAED : POINTED;
    if (bare.chars().noneMatch(Character::isDigit) || !form.matcher(bare).matches()) {
      throw new CellFault(column, "\"%s\" is no number".formatted(text));
    }
    var plain =
        decimal == ','
            ? bare.replaceAll("[.\\s'’]", "").replace(',', '.')
            : bare.replaceAll("[,\\s'’]", "");
    var number = new BigDecimal(plain).multiply(factor).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}

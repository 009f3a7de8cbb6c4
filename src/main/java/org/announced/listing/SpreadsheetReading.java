package org.announced.listing;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a spreadsheet makes of the text of a cell when it opens CSV. */
final class SpreadsheetReading {

  /** Longer texts are taken for what they are. */
  private static final int LONGEST = 40;

  /** Numbers that are shown with the digits they have: no zero in front or behind, no rounding. */
  private static final Pattern SAME_NUMBER =
      Pattern.compile("(0|[1-9][0-9]{0,14})(\\.[0-9]{0,14}[1-9])?");

  private static final Pattern SAME_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Numbers, days, months, times, fractions and amounts in the notations of many countries. */
  private static final Pattern OF_DIGITS =
      Pattern.compile("[\\p{Sc}0-9 .,:/%()'+-]*[0-9][\\p{Sc}0-9 .,:/%()'+-]*");

  private static final Pattern EXPONENT = Pattern.compile("[0-9.,]+[eEdD][+-]?[0-9]+");
  private static final Pattern CLOCK =
      Pattern.compile("(?i)[0-9]{1,2}(:[0-9]{1,2}){0,2} ?[ap]\\.?m?\\.?");
  private static final Pattern TRUTH = Pattern.compile("(?i)true|false");
  private static final String MONTH =
      "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?"
          + "|oct(ober)?|nov(ember)?|dec(ember)?)\\.?";
  private static final String NUMBER = "[0-9]{1,4}(st|nd|rd|th)?";
  private static final Pattern MONTH_BY_NAME =
      Pattern.compile(
          "(?i)(%2$s[ .,/-]*%1$s([ .,/-]*%2$s)?|%1$s[ .,/-]*%2$s([ .,/-]+%2$s)?)"
              .formatted(MONTH, NUMBER));

  private SpreadsheetReading() {}

  /** Whether some spreadsheet would show something else, or keep something else of it. */
  static boolean changes(String value) {
    if (value.length() > LONGEST) {
      return false;
    }
    // A spreadsheet reads digits of any width.
    var text = Normalizer.normalize(value, Normalizer.Form.NFKC);
    if (SAME_NUMBER.matcher(text).matches() || SAME_DAY.matcher(text).matches()) {
      return !text.equals(value);
    }
    return OF_DIGITS.matcher(text).matches()
        || EXPONENT.matcher(text).matches()
        || CLOCK.matcher(text).matches()
        || TRUTH.matcher(text).matches()
        || MONTH_BY_NAME.matcher(text).matches();
  }
}

package org.announced.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What can be wrong with one field of a body or one parameter of a query, as programs are told it.
 * The same fault has the same code wherever it is found. A code that was given out stays; the page
 * at {@code /problems} lists them, made from what stands here.
 */
public enum FaultCode {
  AMBIGUOUS_COMPANY("The name could mean several companies, which the candidates name."),
  AMBIGUOUS_REGION(
      "The name could mean several regions, or the code ended in favour of several; the candidates name them."),
  AMBIGUOUS_SITE("The name could mean several sites, which the candidates name."),
  AMBIGUOUS_SOURCE("Several sources of the document have this name."),
  BEFORE_ANNOUNCEMENT("It would be over before it was announced."),
  BLANK("The text is there, and nothing of it can be seen."),
  CIRCLE("Two companies would control each other, directly or through others."),
  CIRCULAR("Investments would relate to each other in a circle."),
  CONTRADICTION("It cannot be true together with another field, or with what is known."),
  DUPLICATE("It stands in the same document already."),
  ELSEWHERE("The coordinates are not where the site is said to be."),
  EARLIER_EDITION(
      "The row was seen in a later edition of its data set, so that nothing is corrected; a warning."),
  EMPTY("The parameter, or one of its values, says nothing."),
  ENDS_BEFORE_START("The period ends before it begins."),
  EXPONENT("The number is written with an exponent; numbers are written out in full."),
  FORMAT("The text does not have the form that is needed."),
  IDENTIFIER_TAKEN("The identifier is that of another company."),
  INVALID("The parameter cannot take this value."),
  INVALID_CURSOR("The cursor was not given out for this list with these parameters."),
  INVERTED("The lower end of the range is above the upper."),
  KNOWN_OTHERWISE("Another value is known, and a correction needs a reason."),
  KNOWN_SOURCE("Another source that is known has this address."),
  LISTING_OF_ANOTHER("The listing belongs to another company."),
  MORE_THAN_WHOLE("The shares add up to more than the whole, or a level is above it."),
  NAME_OF_ANOTHER("The name belongs to another company."),
  NEAR_COMPANY(
      "A company was made whose name is near to that of others, which the candidates name."),
  NEAR_SITE(
      "A site is next to others that the same company runs, which the candidates name; a warning."),
  NOT_KEPT("What was known at that moment has not been kept, or nothing was known yet."),
  NOT_MONEY("The currency was not in use on that day."),
  NOT_STORED(
      "It says more than is known of a company that is known, and was passed over; a warning."),
  NOT_WITH_FORMAT("The parameter means nothing in the format that is asked for."),
  NOT_YET("The moment has not come yet, or the day is not over."),
  NO_SUCH_DAY("The calendar or the clock does not have it."),
  OUT_OF_ORDER(
      "A bound of the amount is on the wrong side of its value or of the other bound, a level is"
          + " below an earlier one or comes after the whole, or a milestone comes before one that"
          + " stands before it."),
  OUT_OF_RANGE("The day is earlier or later than any that can be meant."),
  OWN_PARENT("The company would control itself."),
  OWN_SUBSIDIARY("A company cannot be merged into one that it controls."),
  POSITIVE("The number has to be more than zero; of an amount it may be zero, and no less."),
  RANGE("The parameter's number is beyond its bounds."),
  READ_ONLY("It is given by the service, and nobody else sets it."),
  RECORD_OF_ANOTHER("The record of a data set is that of another announcement."),
  REGION_ELSEWHERE("The region is in another country than the one told with it."),
  RELATED("Another announcement refers to it, so that it has to stay."),
  REMOVED("It can be changed but not taken away."),
  REPEATED("The parameter, or one of its values, was given more than once."),
  REQUIRED("It is missing."),
  RESERVED("The name is kept for something of the service's own."),
  RETRACTED("It refers to something that was retracted."),
  ROUNDED("The number had more decimals than its unit has, and was rounded; a warning."),
  SAME_COMPANY("Both names are of one company."),
  SAME_SITE("Both names are of one site."),
  SELF("It would relate to itself."),
  SEVERAL_IDENTIFIERS(
      "A company has several identifiers of a register that gives each only one; a warning."),
  SHARED_SOURCE("The source reports other announcements as well."),
  SWAPPED("Latitude and longitude stand in each other's place."),
  TOO_FEW("The list has too few elements."),
  TOO_LARGE("The number is larger than any that can be meant."),
  TOO_LONG("The text has too many characters."),
  TOO_MANY("There are more of them than are taken."),
  TOO_PRECISE("The number has too many decimals."),
  TOO_SMALL("The number is smaller than any that can be meant."),
  TYPE("It is of another JSON type than the one needed."),
  UNKNOWN_COMPANY("No company has this name."),
  UNKNOWN_COUNTRY("No country of ISO 3166-1 has this code."),
  UNKNOWN_CURRENCY("No currency of ISO 4217 that can be used here has this code."),
  UNKNOWN_FIELD("There is no such field here."),
  UNKNOWN_ID("Nothing here has this id."),
  UNKNOWN_INVESTMENT("There is no such investment."),
  UNKNOWN_LANGUAGE("There is no such language of BCP 47."),
  UNKNOWN_PARAMETER("There is no such parameter here."),
  UNKNOWN_REGION("No region of ISO 3166-2 has this code or name."),
  UNKNOWN_SCRIPT("There is no such script of ISO 15924."),
  UNKNOWN_SITE("No site has this name."),
  UNKNOWN_SOURCE("The document has no such source."),
  UNKNOWN_SUBJECT("The document has nothing at the place that is claimed to differ."),
  UNKNOWN_VALUE("It is none of the words that can stand here, or of what is known by such a name."),
  UNSTORABLE_TEXT(
      "The text holds a character that no text here may hold: a control character, half of a"
          + " surrogate pair, or one that reverses the order of reading."),
  WITHOUT_GROUPS("The parameter means something only where groups are asked for."),
  WRONG_CHECK_DIGIT("The check digits of the identifier do not fit the rest of it.");

  private final String meaning;

  FaultCode(String meaning) {
    this.meaning = meaning;
  }

  /** As it is written in an answer. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A sentence for people, which holds wherever the code is given. */
  String meaning() {
    return meaning;
  }
}

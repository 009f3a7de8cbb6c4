package org.announced.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.announced.announcement.Announcement.Setting;
import org.announced.announcement.PartialDay;
import org.announced.announcement.Person;
import org.announced.document.JsonPart;
import org.announced.document.Values;
import org.announced.part.Days;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of the announcement as a whole.
 *
 * @param headline null when something is wrong with it
 * @param announcedOn null when something is wrong with it
 */
record Head(
    @Nullable String headline,
    @Nullable PartialDay announcedOn,
    Setting setting,
    List<Person> people) {

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  /** A year ahead, for what is announced by embargoed releases and read in other time zones. */
  private static final int DAYS_AHEAD = 366;

  static Head read(JsonPart document, Values values, Faults faults, LocalDate today) {
    var people = new ArrayList<Person>();
    for (var person : document.items("people")) {
      var name = person.text("name");
      if (name != null) {
        people.add(new Person(name, person.text("office"), person.text("organization")));
      }
    }
    return new Head(
        document.text("headline"),
        announcedOn(document, faults, today),
        setting(document, values),
        people);
  }

  private static Setting setting(JsonPart document, Values values) {
    var location = values.location(document);
    return new Setting(
        document.text("place"), location.country(), location.region(), document.text("occasion"));
  }

  private static @Nullable PartialDay announcedOn(
      JsonPart document, Faults faults, LocalDate today) {
    var text = document.text("announcedOn");
    var latest = today.plusDays(DAYS_AHEAD);
    if (text != null && (isEarlier(text) || isLater(text, latest))) {
      faults.add(
          document.at("announcedOn"),
          FaultCode.OUT_OF_RANGE,
          "%s is not between %s and %s. Check the year.".formatted(text, EARLIEST, latest));
      return null;
    }
    return new Days(faults).partialDay(document, "announcedOn");
  }

  private static boolean isEarlier(String text) {
    return text.compareTo(EARLIEST.toString().substring(0, 4)) < 0 && isOfCalendar(text);
  }

  private static boolean isOfCalendar(String text) {
    try {
      LocalDate.parse((text + "-01-01").substring(0, 10));
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static boolean isLater(String text, LocalDate latest) {
    return PartialDay.find(text).map(PartialDay::firstDay).filter(latest::isBefore).isPresent()
        || text.compareTo("2200") >= 0;
  }
}

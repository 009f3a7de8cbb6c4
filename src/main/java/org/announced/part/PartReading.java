package org.announced.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.announcement.Announcement;
import org.announced.announcement.BindingLevel;
import org.announced.announcement.Origin;
import org.announced.announcement.PartialDay;
import org.announced.announcement.Purpose;
import org.announced.commitment.Standing;
import org.announced.document.JsonPart;
import org.announced.document.Values;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the parts of a document are read with: what is known of the whole, and where faults go. A
 * part is read to its end whatever is wrong with it, and makes something only while nothing is.
 *
 * @param whole the document before its faulty parts were taken out, for pointers into it
 * @param announcement null once anything is wrong
 * @param known ids of the things that are corrected, by their pointers; nothing of new ones
 * @param companies by the pointer of the place that names them, as far as they are known
 * @param standsOn the sites, likewise
 */
public record PartReading(
    JsonNode whole,
    Faults faults,
    Values values,
    Days days,
    @Nullable Announcement announcement,
    @Nullable PartialDay announcedOn,
    PostedSources sources,
    Map<String, UUID> companies,
    Map<String, UUID> standsOn,
    RelatedInvestments related,
    Map<String, UUID> known,
    Instant now) {

  /** Null when something is wrong with the document, and nothing is to be made of it. */
  public @Nullable Origin origin(JsonPart piece) {
    return announcement == null || !faults.isEmpty()
        ? null
        : announcement.origin(piece.position(), now, known.get(piece.pointer()));
  }

  /** What every commitment says of itself; what was left out has its usual value. */
  public Standing standing(JsonPart piece) {
    var location = values.location(piece);
    var milestones = new MilestoneReader(this, piece);
    return new Standing(
        location.country(),
        location.region(),
        milestones.status(),
        piece.choice("bindingLevel", BindingLevel.class, BindingLevel.PLEDGE),
        milestones.milestones(),
        TagReading.read(piece, faults));
  }

  /** The company that is named here, as a text, an object, or inside {@code {"company": …}}. */
  public @Nullable UUID company(JsonPart named) {
    return companies.get(named.has("company") ? named.at("company") : named.pointer());
  }

  /** The site that a thing stands on; null where it names none. */
  public @Nullable UUID site(JsonPart thing) {
    return standsOn.get(thing.at("site"));
  }

  /** A day until which something is to be done, which lies not before the announcement. */
  public @Nullable PartialDay due(JsonPart piece, String field) {
    var day = days.partialDay(piece, field);
    if (day != null && announcedOn != null && day.lastDay().isBefore(announcedOn.firstDay())) {
      faults.add(
          piece.at(field),
          FaultCode.BEFORE_ANNOUNCEMENT,
          "%s is over before the announcement of %s.".formatted(day, announcedOn));
    }
    return day;
  }

  /** A trading day near the announcement, and none to come: tomorrow it is elsewhere already. */
  public @Nullable LocalDate dayOfReaction(JsonPart piece) {
    var day = days.day(piece, "on");
    if (day == null || announcedOn == null) {
      return day;
    }
    var first = announcedOn.firstDay().minusDays(30);
    var year = announcedOn.lastDay().plusDays(366);
    var tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
    var last = year.isBefore(tomorrow) ? year : tomorrow;
    if (day.isBefore(first) || day.isAfter(last)) {
      faults.add(
          piece.at("on"),
          FaultCode.OUT_OF_RANGE,
          "%s is not between %s and %s: from 30 days before the announcement to a year after it,"
                  .formatted(day, first, last)
              + " and not to come.");
      return null;
    }
    return day;
  }

  /**
   * A part of a whole, to six decimals. Where parts that were rounded upwards would be more than
   * the whole, as six sixths would, all are rounded downwards.
   *
   * @param all the parts of the whole, this one among them
   */
  public @Nullable BigDecimal share(JsonPart piece, List<JsonPart> all) {
    var upwards = sum(all, RoundingMode.HALF_UP).compareTo(BigDecimal.ONE) <= 0;
    return values.decimal(
        piece, "share", 6, "a share", upwards ? RoundingMode.HALF_UP : RoundingMode.DOWN);
  }

  private static BigDecimal sum(List<JsonPart> shares, RoundingMode mode) {
    return shares.stream()
        .flatMap(one -> Stream.ofNullable(one.number("share")))
        .map(share -> share.scale() > 6 ? share.setScale(6, mode) : share)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Notes the second mention of a company in a list where each may stand once. */
  public void eachOnce(List<JsonPart> named) {
    var seen = new HashSet<UUID>();
    for (var one : named) {
      var company = company(one);
      if (company != null && !seen.add(company)) {
        faults.add(
            one.has("company") ? one.at("company") : one.pointer(),
            FaultCode.DUPLICATE,
            "This company stands in the list already, perhaps by another of its names.");
      }
    }
  }

  /**
   * The purposes that are named, each once.
   *
   * @param otherwise those that hold where the field was left out
   */
  public List<Purpose> purposes(JsonPart piece, List<Purpose> otherwise) {
    var purposes = new ArrayList<Purpose>();
    for (var item : piece.items("purposes")) {
      purposes.add(Purpose.valueOf(String.valueOf(item.text())));
      eachOnce(purposes, item.pointer());
    }
    return piece.has("purposes") ? purposes : otherwise;
  }

  /** Notes it if the last of the purposes stands among the others. */
  public void eachOnce(List<Purpose> purposes, String pointer) {
    var last = purposes.size() - 1;
    if (purposes.indexOf(purposes.get(last)) < last) {
      faults.add(pointer, FaultCode.DUPLICATE, purposes.get(last) + " stands in the list already.");
    }
  }

  /** Shares of one whole are at most the whole. */
  public void atMostTheWhole(JsonPart piece, String list) {
    var sum = sum(piece.items(list), RoundingMode.DOWN);
    if (sum.compareTo(BigDecimal.ONE) > 0) {
      faults.add(
          piece.at(list),
          FaultCode.MORE_THAN_WHOLE,
          "The shares add up to %s; together they are at most 1.".formatted(sum.toPlainString()));
    }
  }
}

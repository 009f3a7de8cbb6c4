package org.announced.site;

import java.util.List;
import java.util.UUID;
import org.announced.document.JsonPart;
import org.announced.document.Location;
import org.announced.document.Values;
import org.announced.http.Ids;
import org.announced.place.Coordinates;
import org.announced.place.Countries;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ShownText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads sites that a document describes. */
@Component
public class SiteDescriptions {

  private static final List<String> GIVEN = List.of("id", "slug", "revision", "updatedAt");

  private final Countries countries;

  SiteDescriptions(Countries countries) {
    this.countries = countries;
  }

  /**
   * What a piece says of a site. Whatever is wrong with it is noted, and it is null then.
   *
   * @param operator the company that the piece names; null when it names none
   * @param around where it is unless the piece says that
   */
  public @Nullable SiteDraft read(
      JsonPart piece, Values values, Faults faults, @Nullable UUID operator, Location around) {
    var name = piece.text("name");
    if (name != null && name.codePoints().noneMatch(ShownText::isWord)) {
      faults.add(piece.at("name"), FaultCode.BLANK, "The name has no letter, digit or symbol.");
    }
    var id = piece.text("id") == null ? null : Ids.find(String.valueOf(piece.text("id")));
    if (id == null || id.isEmpty()) {
      refuseGiven(piece, faults);
    }
    var own = values.location(piece);
    var where = own.country() == null ? around : own;
    var point = new SiteWhereabouts(piece, where, countries, faults).point(values);
    var precision = piece.choice("precision", SitePrecision.class);
    checkPrecision(piece, point, precision, faults);
    return name == null || faults.concern(piece.pointer())
        ? null
        : new SiteDraft(
            id == null ? null : id.orElse(null),
            name,
            where.country(),
            where.region(),
            piece.text("city"),
            piece.text("address"),
            point,
            point == null ? null : precision,
            operator);
  }

  /** What has an id was read from a service; nobody writes the rest by hand. */
  private static void refuseGiven(JsonPart piece, Faults faults) {
    for (var name : GIVEN) {
      if (piece.has(name)) {
        faults.add(
            piece.at(name),
            FaultCode.READ_ONLY,
            "\"%s\" is set by the service. Leave it out.".formatted(name));
      }
    }
  }

  /**
   * How exactly a point was meant is nothing that can be guessed, and two exact points tell sites
   * apart: it has to be said.
   */
  private static void checkPrecision(
      JsonPart piece,
      @Nullable Coordinates point,
      @Nullable SitePrecision precision,
      Faults faults) {
    if (point != null && precision == null && !faults.concern(piece.at("precision"))) {
      faults.add(
          piece.at("precision"),
          FaultCode.REQUIRED,
          "Say how exactly the coordinates are meant: EXACT for a point of the site, APPROXIMATE for one near it, CITY or REGION for one that stands for those.");
    } else if (precision != null
        && !piece.has("latitude")
        && !piece.has("longitude")
        && !faults.concern(piece.at("latitude"))
        && !faults.concern(piece.at("longitude"))) {
      faults.add(
          piece.at("precision"),
          FaultCode.CONTRADICTION,
          "A precision is given for coordinates that are not. Add latitude and longitude, or leave it out.");
    }
  }
}

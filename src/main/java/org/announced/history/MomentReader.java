package org.announced.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.announced.problem.FaultCode;
import org.announced.problem.ProblemException;
import org.announced.problem.QueryFaults;
import org.announced.version.Moment;
import org.springframework.stereotype.Component;

/** Reads which version of the data somebody means by a version, an instant or a day. */
@Component
class MomentReader {

  static final String PARAMETER = "asOf";

  private static final Pattern VERSION = Pattern.compile("v([0-9]{1,18})");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern BLANK_OFFSET =
      Pattern.compile("[0-9-]{10}T[0-9:.]+ [0-9]{2}:[0-9]{2}");

  private final VersionTimes versions;

  MomentReader(VersionTimes versions) {
    this.versions = versions;
  }

  /** Whether a text names a version, of which every answer stays as it is. */
  static boolean isVersion(String text) {
    return VERSION.matcher(text.strip()).matches();
  }

  /**
   * The moment that a text means.
   *
   * @throws ProblemException 400 when it means none, one that has not come yet, or one of which
   *     nothing is kept
   */
  Moment read(String text) {
    var version = VERSION.matcher(text);
    if (version.matches()) {
      return version(Long.parseLong(version.group(1)));
    }
    return instant(DAY.matcher(text).matches() ? endOf(text) : instant(text));
  }

  private Moment version(long version) {
    var reach = versions.reach();
    if (version > reach.last().version()) {
      throw fault(
          FaultCode.NOT_YET,
          "Version %d has not been made yet; the present one is v%d."
              .formatted(version, reach.last().version()));
    }
    if (version < reach.first().version()) {
      throw before(reach);
    }
    return new Moment(version);
  }

  private Moment instant(Instant instant) {
    if (instant.isAfter(versions.reach().last().at()) && instant.isAfter(versions.settle())) {
      throw fault(
          FaultCode.NOT_YET,
          "%s has not come yet; the present version is v%d."
              .formatted(instant, versions.reach().last().version()));
    }
    return versions.at(instant).orElseThrow(() -> before(versions.reach()));
  }

  private static ProblemException before(VersionTimes.Reach reach) {
    var first =
        "v%d, of %s"
            .formatted(reach.first().version(), reach.first().at().truncatedTo(ChronoUnit.SECONDS));
    return reach.whole()
        ? fault(FaultCode.NOT_KEPT, "There was nothing yet. The first version is " + first + ".")
        : fault(
            FaultCode.NOT_KEPT,
            "What was known then has not been kept. The first version that was is " + first + ".");
  }

  private static Instant endOf(String day) {
    try {
      return LocalDate.parse(day)
          .plusDays(1)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant()
          .minus(1, ChronoUnit.MICROS);
    } catch (DateTimeException none) {
      throw fault(FaultCode.FORMAT, "There is no day %s.".formatted(day));
    }
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException none) {
      throw fault(
          FaultCode.FORMAT,
          BLANK_OFFSET.matcher(text).matches()
              ? "The + of the offset arrived as a blank; write %2B in its place, or give the"
                  + " instant in UTC, such as 2026-05-01T00:00:00Z."
              : "'%s' is no moment. Give a version (v1234), a day (2026-05-01, its end in UTC) or an"
                      .formatted(QueryFaults.shown(text))
                  + " instant (2026-05-01T00:00:00Z).");
    }
  }

  static ProblemException fault(FaultCode code, String detail) {
    var faults = new QueryFaults();
    faults.add(PARAMETER, code, detail);
    return faults.problem();
  }
}

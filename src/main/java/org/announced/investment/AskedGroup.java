package org.announced.investment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.AnnouncementFilters;
import org.announced.announcement.Purpose;
import org.announced.company.CompanyReferences;
import org.announced.filter.Binder;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which group of a summary a request is about: {@code investor:microsoft,year:2027}. */
@Component
class AskedGroup implements Criterion {

  private static final List<String> KEYS =
      Arrays.stream(DividedGroup.DividingKey.values()).map(DividedGroup.DividingKey::word).toList();

  private final CompanyReferences companies;

  AskedGroup(CompanyReferences companies) {
    this.companies = companies;
  }

  @Override
  public String name() {
    return "group";
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS);
  }

  @Override
  public String description() {
    return "A group of a summary, as its details name it: what is in it, 'contribution' showing"
        + " what falls to it. Of "
        + String.join(", ", KEYS)
        + ", each with a value or null.";
  }

  @Override
  public String example() {
    return "investor:microsoft,year:2026";
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    var keys = new HashSet<String>();
    for (var value : values) {
      var key = value.split(":", 2)[0];
      if (!KEYS.contains(key)) {
        faults.unknownValue(name(), key, KEYS);
      } else if (!keys.add(key)) {
        faults.add(name(), FaultCode.REPEATED, "group names " + key + " twice.");
      } else if (one(value).isEmpty()) {
        faults.add(
            name(),
            FaultCode.UNKNOWN_VALUE,
            "'%s' is no group; write %s.".formatted(QueryFaults.shown(value), form(key)));
      }
    }
    return null;
  }

  private static String form(String key) {
    return switch (key) {
      case "investor" -> "investor: and the slug or id of a company, or null";
      case "purpose" ->
          "purpose: and one of "
              + String.join(", ", AnnouncementFilters.names(Purpose.values()))
              + ", or null";
      case "year" -> "year:2026, year:../2026 for all up to it, or year:null";
      case "quarter" -> "quarter:2026-Q2, quarter:../2026-Q2 for all up to it, or quarter:null";
      default -> "month:2026-04, month:../2026-04 for all up to it, or month:null";
    };
  }

  /** What can be made of it; what is at fault is left out. */
  DividedGroup read(String text) {
    var group = new EnumMap<DividedGroup.DividingKey, String>(DividedGroup.DividingKey.class);
    for (var value : text.split(",", -1)) {
      one(value.strip()).ifPresent(read -> group.put(read.getKey(), read.getValue()));
    }
    return new DividedGroup(group);
  }

  private Optional<Map.Entry<DividedGroup.DividingKey, String>> one(String value) {
    var parts = value.split(":", 2);
    if (parts.length < 2 || !KEYS.contains(parts[0])) {
      return Optional.empty();
    }
    var key = DividedGroup.DividingKey.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return known(key, parts[1]).map(known -> Map.entry(key, known));
  }

  private static Optional<String> time(String value, String ofYear) {
    return Optional.of(value).filter(time -> time.matches("(\\.\\./)?[12][0-9]{3}" + ofYear));
  }

  private Optional<String> known(DividedGroup.DividingKey key, String value) {
    if (value.equals(DividedGroup.NONE)) {
      return Optional.of(value);
    }
    return switch (key) {
      case INVESTOR -> companies.current(value).map(UUID::toString);
      case PURPOSE ->
          Optional.of(value).filter(AnnouncementFilters.names(Purpose.values())::contains);
      case YEAR -> time(value, "");
      case QUARTER -> time(value, "-Q[1-4]");
      case MONTH -> time(value, "-(0[1-9]|1[0-2])");
    };
  }
}

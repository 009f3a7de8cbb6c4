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
import org.announced.dataset.DatasetFilter;
import org.announced.filter.Binder;
import org.announced.filter.Criterion;
import org.announced.filter.Operator;
import org.announced.http.QueryParameters;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.announced.tag.TagFilters;
import org.announced.tag.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which group of a summary a request is about: {@code investor:microsoft,year:2027}. */
@Component
class AskedGroup implements Criterion {

  private static final List<String> KEYS =
      Arrays.stream(DividedGroup.DividingKey.values()).map(DividedGroup.DividingKey::word).toList();

  private final CompanyReferences companies;
  private final TagFilters tags;
  private final DatasetFilter datasets;

  AskedGroup(CompanyReferences companies, TagFilters tags, DatasetFilter datasets) {
    this.companies = companies;
    this.tags = tags;
    this.datasets = datasets;
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
  public boolean asks() {
    return true;
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
      } else if (one(value).filter(this::isThere).isEmpty()) {
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
      case "investor", "recipient" -> key + ": and the slug or id of a company, or null";
      case "tag" -> "tag: and a tag that something has, or null";
      case "dataset" -> "dataset: and the name of a data set, or null";
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
    for (var value : QueryParameters.split(text)) {
      one(value).ifPresent(read -> group.put(read.getKey(), read.getValue()));
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

  /** Asks, which reading does not: once for each request is enough. */
  private boolean isThere(Map.Entry<DividedGroup.DividingKey, String> one) {
    var value = one.getValue();
    return value.equals(DividedGroup.NONE)
        || switch (one.getKey()) {
          case TAG -> tags.find(value) != null;
          case DATASET -> datasets.find(value) != null;
          case INVESTOR, RECIPIENT, PURPOSE, YEAR, QUARTER, MONTH -> true;
        };
  }

  private Optional<String> known(DividedGroup.DividingKey key, String value) {
    if (value.equals(DividedGroup.NONE)) {
      return Optional.of(value);
    }
    return switch (key) {
      case INVESTOR, RECIPIENT -> companies.current(value).map(UUID::toString);
      case PURPOSE ->
          Optional.of(value).filter(AnnouncementFilters.names(Purpose.values())::contains);
      case TAG -> Optional.of(Tags.folded(value));
      case DATASET -> Optional.of(value.toLowerCase(Locale.ROOT));
      case YEAR -> time(value, "");
      case QUARTER -> time(value, "-Q[1-4]");
      case MONTH -> time(value, "-(0[1-9]|1[0-2])");
    };
  }
}

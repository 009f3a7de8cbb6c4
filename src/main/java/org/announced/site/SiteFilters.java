package org.announced.site;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.filter.ChoiceFilter;
import org.announced.filter.Criterion;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filters by site, for every list of what may stand on one. */
@Component
public class SiteFilters {

  private final SiteReferences references;
  private final SiteDirectory directory;

  SiteFilters(SiteReferences references, SiteDirectory directory) {
    this.references = references;
    this.directory = directory;
  }

  /**
   * A filter by site: id, slug or name. A name that several sites have is a fault that names them.
   *
   * @param condition SQL with {@code ?} where the sites' ids go
   */
  public ChoiceFilter site(String condition, String description) {
    return ChoiceFilter.existing(
            "site",
            condition,
            null,
            description + " By id, slug or name.",
            "mount-pleasant",
            this::id,
            this::candidates)
        .faultedAs(this::fault);
  }

  /** The one site that a column holds, or null. */
  public ChoiceFilter site(String column) {
    return site(column + " in (?)", "Where it stands. Null where it is not said.")
        .orMissing(column + " is null");
  }

  /**
   * Those whose site, in a column, is near a place.
   *
   * @param column that holds the site's id
   */
  public Criterion near(String column) {
    return new NearFilter(
        "Stands on a site within so many km (or mi) of a point: latitude, longitude, distance. Sites of which only the region is known are near nothing.",
        condition -> column + " in (select s.id from site as s where " + condition + ")");
  }

  /** What a slug names is meant by it, whatever else is called so. */
  private @Nullable UUID id(String text) {
    return references
        .current(text)
        .orElseGet(
            () -> {
              var named = named(text);
              return named.size() == 1 ? named.get(0).id() : null;
            });
  }

  private List<SiteCandidate> named(String text) {
    return directory.lookup(List.of(text)).named(text);
  }

  private FaultCode fault(String text) {
    return named(text).isEmpty() ? FaultCode.UNKNOWN_SITE : FaultCode.AMBIGUOUS_SITE;
  }

  private List<String> candidates(String text) {
    var named = named(text).stream().map(SiteCandidate::slug).toList();
    return named.isEmpty()
        ? directory.suggest(List.of(text)).values().stream().flatMap(List::stream).toList()
        : Stream.of(named).flatMap(List::stream).limit(10).toList();
  }
}

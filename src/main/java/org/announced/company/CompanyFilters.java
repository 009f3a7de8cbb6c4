package org.announced.company;

import java.util.List;
import java.util.UUID;
import org.announced.company.Resolution.CompanyCandidate;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.None;
import org.announced.company.Resolution.Several;
import org.announced.company.identifier.IdentifierOwners;
import org.announced.company.identifier.IdentifierText;
import org.announced.filter.ChoiceFilter;
import org.announced.problem.FaultCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filters by company, for every list that has parties. */
@Component
public class CompanyFilters {

  private final CompanyDirectory directory;
  private final IdentifierOwners owners;

  CompanyFilters(CompanyDirectory directory, IdentifierOwners owners) {
    this.directory = directory;
    this.owners = owners;
  }

  /**
   * A filter by company: id, slug, name, alias, listing or identifier. A name that could mean
   * several is a fault that names them.
   *
   * @param condition SQL with {@code ?} where the companies' ids go
   */
  public ChoiceFilter company(String name, String condition, String description) {
    return ChoiceFilter.existing(
            name,
            condition,
            null,
            description + " By id, slug, name, alias, listing or identifier.",
            "sakura-internet",
            this::id,
            this::candidates)
        .faultedAs(this::fault);
  }

  private FaultCode fault(String text) {
    return directory.resolve(text) instanceof Several
        ? FaultCode.AMBIGUOUS_COMPANY
        : FaultCode.UNKNOWN_COMPANY;
  }

  private @Nullable UUID id(String text) {
    return directory.resolve(text) instanceof Found found ? found.company().id() : null;
  }

  private List<String> candidates(String text) {
    Resolution resolution = directory.resolve(text);
    var sought = IdentifierText.of(text);
    if (sought.scheme() != null && resolution instanceof None) {
      return owners.nearest(sought.value());
    }
    List<CompanyCandidate> candidates =
        resolution instanceof Several several
            ? several.candidates()
            : resolution instanceof None none ? none.nearest() : List.of();
    return candidates.stream().map(CompanyCandidate::slug).toList();
  }
}

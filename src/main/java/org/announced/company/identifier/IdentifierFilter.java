package org.announced.company.identifier;

import java.util.List;
import org.announced.filter.ChoiceFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds companies by what a register calls them. */
@Component
public class IdentifierFilter {

  /** Values of different schemes are never alike, so that a value needs no scheme beside it. */
  private static final String CONDITION =
      "c.id in (select x.company_id from company_identifier x where upper(x.value) in (?))";

  private static final String MISSING =
      "not exists (select from company_identifier x where x.company_id = c.id)";

  private final IdentifierOwners owners;

  IdentifierFilter(IdentifierOwners owners) {
    this.owners = owners;
  }

  /** A filter of companies, which are {@code c}. */
  public ChoiceFilter criterion() {
    return ChoiceFilter.existing(
        "identifier",
        CONDITION,
        MISSING,
        "An identifier of the company, with its scheme (LEI:…) or without. null for those without any.",
        "WIKIDATA:Q2283",
        this::known,
        this::nearest);
  }

  private @Nullable Object known(String text) {
    var sought = IdentifierText.sought(text);
    return sought == null ? null : owners.find(sought);
  }

  private List<String> nearest(String text) {
    var sought = IdentifierText.sought(text);
    return owners.nearest(sought == null ? text : sought.value());
  }
}

package org.announced.company;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells a company apart from another of the same bare name: Aster Grid GmbH in Germany is not
 * Aster Grid Inc. in the United States. A country alone proves nothing, since articles name that of
 * the works as often as that of the seat, and neither does a form, which many leave out or guess.
 *
 * @param form the legal form that its name carries; empty when it carries none
 * @param country seat, ISO 3166-1 alpha-2; null when not known
 */
record Distinction(String form, @Nullable String country) {

  /**
   * Whether the other is another company.
   *
   * @param forms the legal forms with which the other goes by that name, an empty one for none
   * @param other the country of the other; null when not known
   */
  boolean isAnother(Set<String> forms, @Nullable String other) {
    return country != null
        && other != null
        && !country.equals(other)
        && !form.isEmpty()
        && !forms.isEmpty()
        && !forms.contains("")
        && !forms.contains(form);
  }
}

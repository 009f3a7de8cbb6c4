package org.announced.recognition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name of a company, as it is compared with others. The database function {@code
 * company_name_keys} makes the keys.
 *
 * @param company the id of the company
 * @param words without its legal form, in lower case, parted by single spaces; Japanese has none
 * @param family the same without Group or Holdings
 * @param acronym the first letters of its words; null where they make none
 */
record CompanyWords(
    UUID company,
    String name,
    @JsonProperty("bare_key") String words,
    @JsonProperty("family_key") String family,
    @JsonProperty("acronym") @Nullable String acronym) {

  String joined() {
    return words.replace(" ", "");
  }
}

package org.announced.recognition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.announced.announcement.PartialDay;

/**
 * A known announcement that a document looks like.
 *
 * @param score how sure it is that they are one, from 0 to 1, rounded to two decimals
 * @param reasons what speaks for it, in words for people
 * @param sharesSource whether a source of the document reports it
 */
@JsonPropertyOrder({"id", "slug", "headline", "announcedOn", "score", "reasons", "url"})
public record Candidate(
    UUID id,
    String slug,
    String headline,
    PartialDay announcedOn,
    BigDecimal score,
    List<String> reasons,
    @JsonIgnore boolean sharesSource) {

  /** The path of the announcement in the API. */
  @JsonProperty
  public String url() {
    return "/api/v1/announcements/" + slug;
  }
}

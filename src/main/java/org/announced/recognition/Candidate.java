package org.announced.recognition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.PartialDay;
import org.jspecify.annotations.Nullable;

/**
 * A known announcement that a document looks like.
 *
 * @param score how sure it is that they are one, from 0 to 1, rounded to two decimals
 * @param reasons what speaks for it, in words for people
 * @param suggestion what investments of the document may be to those of the announcement
 * @param looksTheSame whether it may be the announcement itself, and not only an earlier or later
 *     form of what that says
 * @param sharesSource whether a source of the document reports it
 * @param isAlike whether the document looks like it, or like another form of what it says; else
 *     only nearly so
 */
@JsonPropertyOrder({
  "id",
  "slug",
  "headline",
  "announcedOn",
  "score",
  "reasons",
  "url",
  "suggestion"
})
public record Candidate(
    UUID id,
    String slug,
    String headline,
    PartialDay announcedOn,
    BigDecimal score,
    List<String> reasons,
    @JsonInclude(Include.NON_EMPTY) List<Suggestion> suggestion,
    @JsonIgnore boolean looksTheSame,
    @JsonIgnore boolean sharesSource,
    @JsonIgnore boolean isAlike) {

  /** The same without suggestions about some investments of known announcements. */
  public Candidate without(Set<UUID> investments) {
    var rest = suggestion.stream().filter(one -> !investments.contains(one.investment())).toList();
    return rest.size() == suggestion.size()
        ? this
        : new Candidate(
            id,
            slug,
            headline,
            announcedOn,
            score,
            reasons,
            rest,
            looksTheSame,
            sharesSource,
            isAlike);
  }

  /** The path of the announcement in the API. */
  @JsonProperty
  public String url() {
    return "/api/v1/announcements/" + slug;
  }

  /**
   * What an investment of a document may be to one that is known.
   *
   * @param pointer where it stands in the document
   * @param investment the id of the known one
   * @param superseded which of the two no longer counts; null where both do
   * @param former what the known one supersedes so far, where the new one stands between the two;
   *     null where nothing
   */
  @JsonPropertyOrder({"pointer", "kind", "investment", "superseded"})
  public record Suggestion(
      String pointer,
      SuggestedKind kind,
      UUID investment,
      @JsonInclude(Include.NON_NULL) @Nullable SupersededSide superseded,
      @JsonIgnore @Nullable UUID former) {

    /** A relation of the same name. */
    public enum SuggestedKind {
      SUPERSEDES,
      /** All of its amount comes on top. */
      INCREASES
    }

    /** Which of two investments is the earlier form. */
    public enum SupersededSide {
      KNOWN,
      NEW
    }
  }
}

package org.announced.posting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.announced.problem.Fault;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a write did, as the first member of its answer tells it, so that nothing is stored silently.
 *
 * @param parts how many things a known announcement got that it did not have
 * @param claims how many claims a known announcement got
 * @param warnings what is odd about the document and was understood all the same
 */
@JsonPropertyOrder({"outcome", "companies", "sites", "parts", "claims", "warnings"})
record Written(
    PostOutcome.OutcomeKind outcome,
    List<MadeCompany> companies,
    int parts,
    int claims,
    List<Fault> warnings) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Written of(PostOutcome outcome) {
    return new Written(
        outcome.kind(), outcome.companies(), outcome.parts(), outcome.claims(), outcome.warnings());
  }

  /** An announcement as it is shown, with this before all else. */
  byte[] before(String announcement) {
    return ("{\"written\":" + JSON.writeValueAsString(this) + "," + announcement.substring(1))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sites are not kept yet. */
  @JsonProperty
  List<String> sites() {
    return List.of();
  }
}

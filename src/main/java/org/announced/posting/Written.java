package org.announced.posting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.announced.company.NewCompany;
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

  /** What posting a company by itself did. */
  static Written of(boolean isNew, List<NewCompany> made, List<Fault> warnings) {
    return new Written(
        isNew ? PostOutcome.OutcomeKind.STORED : PostOutcome.OutcomeKind.KNOWN,
        made.stream().map(MadeCompany::of).toList(),
        0,
        0,
        Stream.concat(warnings.stream(), made.stream().flatMap(one -> one.warnings().stream()))
            .toList());
  }

  /** An announcement or a company as it is shown, with this before all else. */
  byte[] before(String shown) {
    return ("{\"written\":" + JSON.writeValueAsString(this) + "," + shown.substring(1))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sites are not kept yet. */
  @JsonProperty
  List<String> sites() {
    return List.of();
  }
}

package org.announced.written;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.announced.problem.Fault;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a write did, as the first member of its answer tells it, so that nothing is stored silently.
 *
 * @param companies those that were made for it
 * @param sites those that were made for it
 * @param parts how many things a known announcement got that it did not have
 * @param claims how many claims a known announcement got
 * @param warnings what is odd about what was sent and was understood all the same
 */
@JsonPropertyOrder({"outcome", "companies", "sites", "parts", "claims", "warnings"})
public record Written(
    WriteOutcome outcome,
    List<MadeCompany> companies,
    List<MadeSite> sites,
    int parts,
    int claims,
    List<Fault> warnings) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What was done.
   *
   * @param made what was made for it; what is odd about that is told as well
   */
  public static Written of(
      WriteOutcome outcome, MadeThings made, int parts, int claims, Collection<Fault> warnings) {
    return new Written(
        outcome,
        made.madeCompanies(),
        made.madeSites(),
        parts,
        claims,
        Stream.concat(warnings.stream(), made.warnings().stream()).toList());
  }

  /** A correction of something by itself, beside which nothing was made. */
  public static Written corrected(boolean isChanged, Collection<Fault> warnings) {
    var outcome = isChanged ? WriteOutcome.CORRECTED : WriteOutcome.KNOWN;
    return of(outcome, MadeThings.NONE, 0, 0, warnings);
  }

  /** The same with warnings at other places. */
  public Written with(List<Fault> moved) {
    return new Written(outcome, companies, sites, parts, claims, moved);
  }

  /** The same with another number of claims. */
  public Written withClaims(int added) {
    return new Written(outcome, companies, sites, parts, added, warnings);
  }

  /** What was written, as it is shown, with this before all else. */
  public byte[] before(String shown) {
    return ("{\"written\":" + JSON.writeValueAsString(this) + "," + shown.substring(1))
        .getBytes(StandardCharsets.UTF_8);
  }
}

package org.announced.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param pointer where: a JSON pointer (RFC 6901) into the body, empty for all of it, or null
 * @param parameter where: the name of a query parameter, or null
 * @param code what, for programs
 * @param detail what, and its cure, for people
 * @param candidates the nearest valid values, best first; empty when there is nothing to suggest
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"pointer", "parameter", "code", "detail", "candidates"})
public record Fault(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pointer,
    @Nullable String parameter,
    FaultCode code,
    String detail,
    List<String> candidates) {

  /** A fault in a body, for which there is nothing to suggest. */
  public static Fault at(String pointer, FaultCode code, String detail) {
    return new Fault(pointer, null, code, detail, List.of());
  }

  /** A fault in a body. */
  public static Fault at(String pointer, FaultCode code, String detail, List<String> candidates) {
    return new Fault(pointer, null, code, detail, candidates);
  }

  /** A fault in a query parameter. */
  public static Fault of(String parameter, FaultCode code, String detail, List<String> candidates) {
    return new Fault(null, parameter, code, detail, candidates);
  }
}

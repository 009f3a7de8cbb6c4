package org.announced.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told when something is wrong (RFC 9457).
 *
 * @param instance the path and query of the request; null for a part of a larger answer, such as a
 *     line of a batch
 * @param errors every fault that was found; empty where no field is to blame
 * @param members what else its type has to tell, by name, each beside the others in JSON
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<Fault> errors,
    @JsonAnyGetter Map<String, Object> members) {

  static Problem of(Diagnosis diagnosis, @Nullable String instance) {
    var type = diagnosis.type();
    return new Problem(
        type.uri(),
        type.title(),
        type.status().value(),
        diagnosis.detail(),
        instance,
        diagnosis.faults(),
        diagnosis.members());
  }

  /** What to tell about an exception, whatever it is. Does not log it. */
  public static Problem of(Throwable failure) {
    return of(Diagnosis.of(failure), null);
  }
}

package org.announced.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** What is wrong with a body that Jackson could not turn into what a controller takes. */
final class UnreadableBody {

  private UnreadableBody() {}

  static Diagnosis diagnose(HttpMessageNotReadableException failure) {
    if (failure.getCause() instanceof DatabindException value && !value.getPath().isEmpty()) {
      var pointer = pointer(value.getPath());
      return new Diagnosis(
          ProblemType.INVALID_DOCUMENT,
          "The value at " + pointer + " is not of the type that belongs there.",
          List.of(
              Fault.at(pointer, FaultCode.TYPE, "The value is not of the type that belongs here.")),
          Map.of());
    }
    if (failure.getCause() instanceof JacksonException syntax) {
      return of(syntax);
    }
    return Diagnosis.of(
        ProblemType.MALFORMED_JSON, "The body is empty or was cut short. Send all of it.");
  }

  /** Names the place and not the parser's words, which speak of Java. */
  static Diagnosis of(JacksonException syntax) {
    var place = syntax.getLocation();
    var where =
        place == null || place.getLineNr() < 1
            ? "."
            : " at line " + place.getLineNr() + ", column " + place.getColumnNr() + ".";
    return Diagnosis.of(
        ProblemType.MALFORMED_JSON, "The body stops being well-formed JSON" + where);
  }

  private static String pointer(List<JacksonException.Reference> path) {
    return path.stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? String.valueOf(step.getIndex())
                    : PointerStep.of(step.getPropertyName()))
        .collect(Collectors.joining("/", "/", ""));
  }
}

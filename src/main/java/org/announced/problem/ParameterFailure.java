package org.announced.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is wrong with a parameter that Spring could not give to a controller. */
final class ParameterFailure {

  private ParameterFailure() {}

  static Diagnosis of(MethodArgumentTypeMismatchException mismatch) {
    var value = String.valueOf(mismatch.getValue());
    if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return Diagnosis.of(
          ProblemType.NOT_FOUND,
          "'" + value + "' is not the form of an id here. The lists show the ids there are.");
    }
    var name = mismatch.getName();
    return new Diagnosis(
        ProblemType.INVALID_PARAMETER,
        "'" + value + "' is not a value that " + name + " can take.",
        List.of(
            Fault.of(
                name,
                FaultCode.INVALID,
                "Give " + expected(mismatch.getRequiredType()) + ".",
                Nearest.to(value, constants(mismatch.getRequiredType())))),
        Map.of());
  }

  static Diagnosis of(MissingServletRequestParameterException missing) {
    var name = missing.getParameterName();
    return new Diagnosis(
        ProblemType.INVALID_PARAMETER,
        "The parameter '" + name + "' is missing.",
        List.of(Fault.of(name, FaultCode.REQUIRED, "Give it a value.", List.of())),
        Map.of());
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "another value";
    }
    if (type.isEnum()) {
      return "one of " + String.join(", ", constants(type));
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type)
        ? "a whole number"
        : "a value of the form that stands at /docs";
  }

  private static List<String> constants(@Nullable Class<?> type) {
    return type == null || !type.isEnum()
        ? List.of()
        : Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
  }
}

package org.announced.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong with a query, so that one answer names all of it. */
public final class QueryFaults {

  /** So many values can all be told. */
  private static final int FEW = 30;

  private final List<Fault> found = new ArrayList<>();

  public void add(String parameter, String code, String detail, List<String> candidates) {
    found.add(Fault.of(parameter, code, detail, candidates));
  }

  public void add(String parameter, String code, String detail) {
    add(parameter, code, detail, List.of());
  }

  /** A parameter, or one of its values, that says nothing. */
  public void empty(String parameter, String example) {
    add(
        parameter,
        "empty",
        parameter
            + " has an empty value; leave the parameter out, or give for example "
            + example
            + ".");
  }

  /** Two ends of a range of which the lower is above the upper. */
  public void inverted(String from, String to) {
    add(
        from,
        "inverted",
        from + " is beyond " + to + ", so that nothing could be between them; exchange the two.");
  }

  /** An unknown value, with the nearest valid ones. */
  public void unknownValue(String parameter, String value, Collection<String> valid) {
    List<String> nearest = Nearest.to(value, valid);
    if (nearest.isEmpty() && valid.size() <= FEW) {
      unknownValue(parameter, parameter, value, "; there are " + String.join(", ", valid), nearest);
    } else {
      unknownValue(parameter, parameter, value, told(nearest, valid), nearest);
    }
  }

  /**
   * The same where somebody else has found what is near.
   *
   * @param of what it is no value of
   * @param told what there is instead, as a clause
   */
  public void unknownValue(
      String parameter, String of, String value, String told, List<String> candidates) {
    add(
        parameter,
        "unknown-value",
        "'" + shown(value) + "' is not a value of " + of + told + ".",
        candidates);
  }

  /** An unknown parameter, with the nearest valid ones. */
  public void unknownParameter(String parameter, Collection<String> valid) {
    List<String> nearest = Nearest.to(parameter, valid);
    add(
        parameter,
        "unknown-parameter",
        "There is no parameter '" + shown(parameter) + "' here" + told(nearest, valid) + ".",
        nearest);
  }

  /** The choices if all of them are told, else the nearest, as a clause. */
  public static String told(List<String> nearest, Collection<String> valid) {
    if (nearest.isEmpty()) {
      return "";
    }
    boolean all = nearest.size() == valid.size();
    return (all ? "; there " : "; the nearest ")
        + (nearest.size() == 1 ? "is " : "are ")
        + String.join(", ", nearest);
  }

  /** A value as it can be shown in an answer: at most 80 characters. */
  public static String shown(String value) {
    return value.length() <= 80 ? value : value.substring(0, 77) + "…";
  }

  List<Fault> found() {
    return found;
  }

  /**
   * Ends the request when anything was found.
   *
   * @throws ProblemException 400 that names every fault
   */
  public void refuse() {
    if (found.isEmpty()) {
      return;
    }
    boolean unknownName = found.stream().anyMatch(f -> f.code().equals("unknown-parameter"));
    boolean cursor = found.stream().allMatch(f -> f.code().equals("invalid-cursor"));
    ProblemType type =
        cursor
            ? ProblemType.INVALID_CURSOR
            : unknownName ? ProblemType.UNKNOWN_PARAMETER : ProblemType.INVALID_PARAMETER;
    throw new ProblemException(
        type,
        found.size() == 1 ? found.get(0).detail() : found.size() + " parameters are at fault.",
        found);
  }
}

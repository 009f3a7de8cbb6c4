package org.announced.problem;

import java.util.Collection;
import java.util.List;

/** What is wrong with the parameters of a query: the words that they are told in. */
public final class QueryFaults {

  /** So many values can all be told. */
  private static final int FEW = 30;

  private final Faults found = new Faults("The query", QueryFaults::type);

  /**
   * Notes a fault.
   *
   * @param candidates the nearest valid values, best first
   */
  public void add(String parameter, FaultCode code, String detail, List<String> candidates) {
    found.add(Fault.of(parameter, code, detail, candidates));
  }

  /** Notes a fault for which there is nothing to suggest. */
  public void add(String parameter, FaultCode code, String detail) {
    add(parameter, code, detail, List.of());
  }

  /** A parameter, or one of its values, that says nothing. */
  public void empty(String parameter, String example) {
    add(
        parameter,
        FaultCode.EMPTY,
        parameter
            + " has an empty value; leave the parameter out, or give for example "
            + example
            + ".");
  }

  /** Two ends of a range of which the lower is above the upper. */
  public void inverted(String from, String to) {
    add(
        from,
        FaultCode.INVERTED,
        from + " is beyond " + to + ", so that nothing could be between them; exchange the two.");
  }

  /** An unknown value, with the nearest valid ones. */
  public void unknownValue(String parameter, String value, Collection<String> valid) {
    unknownValue(parameter, FaultCode.UNKNOWN_VALUE, value, valid);
  }

  /**
   * The same of a value that is known by a code of its own.
   *
   * @param code what kind of value it is none of
   */
  public void unknownValue(
      String parameter, FaultCode code, String value, Collection<String> valid) {
    List<String> nearest = Nearest.to(value, valid);
    if (valid.isEmpty()) {
      unknownValue(
          parameter, code, parameter, value, ", which has none here; leave it out", nearest);
    } else if (nearest.isEmpty() && valid.size() <= FEW) {
      unknownValue(
          parameter, code, parameter, value, "; there are " + String.join(", ", valid), nearest);
    } else {
      unknownValue(parameter, code, parameter, value, told(nearest, valid), nearest);
    }
  }

  /**
   * The same where somebody else has found what is near.
   *
   * @param code what kind of value it is none of
   * @param of what it is no value of
   * @param told what there is instead, as a clause
   */
  public void unknownValue(
      String parameter,
      FaultCode code,
      String of,
      String value,
      String told,
      List<String> candidates) {
    add(parameter, code, "'" + shown(value) + "' is not a value of " + of + told + ".", candidates);
  }

  /** An unknown parameter, with the nearest valid ones. */
  public void unknownParameter(String parameter, Collection<String> valid) {
    List<String> nearest = Nearest.to(parameter, valid);
    add(
        parameter,
        FaultCode.UNKNOWN_PARAMETER,
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

  /**
   * Ends the request when anything was found.
   *
   * @throws ProblemException 400 that names every fault
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw problem();
    }
  }

  /** What the request is answered with; something was found. */
  public ProblemException problem() {
    var faults = found.list();
    return found.asProblem(
        type(faults),
        faults.size() == 1 ? faults.get(0).detail() : faults.size() + " parameters are at fault.");
  }

  private static ProblemType type(List<Fault> faults) {
    if (Faults.areAll(faults, FaultCode.INVALID_CURSOR)) {
      return ProblemType.INVALID_CURSOR;
    }
    return faults.stream().anyMatch(fault -> fault.code() == FaultCode.UNKNOWN_PARAMETER)
        ? ProblemType.UNKNOWN_PARAMETER
        : ProblemType.INVALID_PARAMETER;
  }
}

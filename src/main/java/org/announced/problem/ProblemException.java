package org.announced.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that is answered with a problem (RFC 9457). The detail is shown to the caller. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Fault> faults;
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  /**
   * @param detail what is wrong and what to do, in sentences for the caller
   */
  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /**
   * @param detail what is wrong and what to do, in sentences for the caller
   * @param faults each thing that is wrong, with its place
   */
  public ProblemException(ProblemType type, String detail, List<Fault> faults) {
    super(detail);
    this.type = type;
    this.faults = List.copyOf(faults);
  }

  /** Adds a header to the answer, or replaces the one that its type brings along. */
  public ProblemException with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Adds a member to the problem, beside those that every one has (RFC 9457, 3.2). */
  public ProblemException telling(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Decides the status, and the page that explains the problem. */
  public ProblemType type() {
    return type;
  }

  /** Each thing that is wrong, with its place; empty where the detail says it all. */
  public List<Fault> faults() {
    return faults;
  }

  /** Headers of the answer by their names, beside those that its type brings along. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** Members of the problem by their names, beside those that every problem has. */
  public Map<String, Object> members() {
    return Map.copyOf(members);
  }
}

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

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

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

  public ProblemType type() {
    return type;
  }

  public List<Fault> faults() {
    return faults;
  }

  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  public Map<String, Object> members() {
    return Map.copyOf(members);
  }
}

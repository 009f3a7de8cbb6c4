package org.announced.web;

import java.util.List;

/** A request that is answered with a problem (RFC 9457). The detail is shown to the caller. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Fault> faults;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public ProblemException(ProblemType type, String detail, List<Fault> faults) {
    super(detail);
    this.type = type;
    this.faults = List.copyOf(faults);
  }

  public ProblemType type() {
    return type;
  }

  public List<Fault> faults() {
    return faults;
  }
}

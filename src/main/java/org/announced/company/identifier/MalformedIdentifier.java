package org.announced.company.identifier;

import org.announced.problem.FaultCode;

/** A text that is no identifier of the scheme that it is said to be of. */
public final class MalformedIdentifier extends Exception {

  private static final long serialVersionUID = 1L;

  private final FaultCode code;

  /**
   * @param message what is wrong with it and what is right, a sentence that begins with the scheme
   */
  MalformedIdentifier(FaultCode code, String message) {
    super(message);
    this.code = code;
  }

  FaultCode code() {
    return code;
  }
}

package org.announced.move;

/** Nothing was moved: why, and what the operator can do about it. */
final class MoveRefused extends RuntimeException {

  /**
   * @param message a few sentences for the operator, without secrets
   */
  MoveRefused(String message) {
    super(message);
  }

  /**
   * @param failure what happened underneath, kept beside the message: the last cause in a chain is
   *     what an operator is shown
   */
  MoveRefused(String message, Exception failure) {
    super(message);
    addSuppressed(failure);
  }
}

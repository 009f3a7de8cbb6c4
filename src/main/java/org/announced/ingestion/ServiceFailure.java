package org.announced.ingestion;

/** A service that takes nothing from a command, now or at all. */
final class ServiceFailure extends RuntimeException {

  private final int status;

  /**
   * @param status of its answer, by HTTP; 0 where none came, or only for now
   */
  ServiceFailure(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Whether the same command may be typed again later. */
  boolean isForNow() {
    return status == 0;
  }

  /** Whether the token is at fault. */
  boolean isToken() {
    return status == 401 || status == 403;
  }
}

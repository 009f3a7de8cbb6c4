package org.announced.database;

import org.announced.problem.DatabaseTrouble;

/** Why there is no database to work on, and what the operator can do about it. */
public class DatabaseFailure extends RuntimeException {

  private final String action;

  /**
   * @param description what is wrong, in one sentence for the operator, without secrets
   * @param action what to do, in one sentence that begins with a verb
   */
  DatabaseFailure(String description, String action) {
    super(description);
    this.action = action;
  }

  DatabaseFailure(String description, String action, Throwable cause) {
    super(description, cause);
    this.action = action;
  }

  /** A failure of a kind that has a cure, after which a start succeeds. */
  DatabaseFailure(DatabaseTrouble trouble, String description, Throwable cause) {
    this(trouble.fact() + " " + description, cure(trouble), cause);
  }

  static String cure(DatabaseTrouble trouble) {
    return trouble == DatabaseTrouble.NEWER_SCHEMA
        ? trouble.operatorsCure()
        : trouble.operatorsCure() + " Then start Announced again.";
  }

  /** What the operator can do, in one sentence that begins with a verb. */
  public String action() {
    return action;
  }
}

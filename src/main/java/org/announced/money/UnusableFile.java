package org.announced.money;

/** Why rates could not be taken from the bank, as the rest of a sentence for the log. */
final class UnusableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String why;

  UnusableFile(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}

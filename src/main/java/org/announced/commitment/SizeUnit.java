package org.announced.commitment;

/** In what a commitment is counted that is no money. */
public enum SizeUnit {
  MEGAWATTS("MW"),
  ACCELERATORS("accelerators"),
  PEOPLE("people");

  private final String words;

  SizeUnit(String words) {
    this.words = words;
  }

  /** For people, after a number. */
  public String words() {
    return words;
  }
}

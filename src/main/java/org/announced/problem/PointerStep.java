package org.announced.problem;

/** The name of a field as one step of a JSON pointer (RFC 6901), behind the slash. */
public final class PointerStep {

  /** Longer names are no field's, and are not sent back. */
  private static final int LONGEST = 100;

  private PointerStep() {}

  /** The name, escaped. */
  public static String of(String field) {
    return field.replace("~", "~0").replace("/", "~1");
  }

  /** Of a name that a caller made up: one that is too long to be shown is cut. */
  public static String shown(String field) {
    return of(
        field.length() > LONGEST || !ShownText.isStorable(field)
            ? ShownText.shortened(field)
            : field);
  }
}

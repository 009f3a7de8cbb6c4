package org.announced.web;

import java.util.HashMap;
import java.util.Map;

/** Collects the values of one statement. Values reach SQL only through here, never as text. */
public final class Binder {

  private final Map<String, Object> values = new HashMap<>();

  /** Binds a value and returns the placeholder that stands for it, such as {@code :p3}. */
  public String bind(Object value) {
    String name = "p" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  public Map<String, Object> values() {
    return values;
  }
}

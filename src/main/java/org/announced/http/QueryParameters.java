package org.announced.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.announced.problem.FaultCode;
import org.announced.problem.ProblemException;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * A query string read strictly: names that are not expected, and names given twice, are faults.
 * {@link #refuse()} ends the request when there are any.
 */
public final class QueryParameters {

  private static final List<String> TRUTH = List.of("true", "false");

  private final QueryFaults faults = new QueryFaults();
  private final Map<String, String> values = new TreeMap<>();

  /**
   * @param known the names that are expected; any other is a fault
   */
  public QueryParameters(RequestHead request, List<String> known) {
    this(request);
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        faults.unknownParameter(name, known);
      }
    }
  }

  /** Any name is expected; whoever reads them looks at {@link #values()}. */
  public QueryParameters(RequestHead request) {
    request.parameters().forEach(this::takeOnce);
  }

  private void takeOnce(String name, List<String> given) {
    if (given.size() > 1) {
      faults.add(
          name,
          FaultCode.REPEATED,
          name + " was given " + given.size() + " times; give it once, commas between values.");
    }
    if (given.get(0).indexOf('\0') >= 0) {
      faults.add(name, FaultCode.FORMAT, "A value cannot hold the character U+0000.");
      values.put(name, given.get(0).replace("\0", ""));
    } else {
      values.put(name, given.get(0));
    }
  }

  /** What was given, by name. */
  public Map<String, String> values() {
    return values;
  }

  /** The faults so far, to which others may be added before {@link #refuse()}. */
  public QueryFaults faults() {
    return faults;
  }

  /** The value of a parameter as it was sent, possibly empty; null if it was not sent. */
  public @Nullable String value(String name) {
    return values.get(name);
  }

  /** A value that has to be there; empty when it is not, which is then a fault. */
  public String required(String name, int longest, String hint) {
    String value = values.getOrDefault(name, "").strip();
    if (value.isEmpty()) {
      faults.add(name, FaultCode.REQUIRED, name + " is needed, " + hint + ".");
    } else if (value.codePointCount(0, value.length()) > longest) {
      faults.add(name, FaultCode.TOO_LONG, name + " takes at most " + longest + " characters.");
    }
    return value;
  }

  /** Splits at commas; a comma that belongs to a value is written {@code \,}. */
  public static List<String> split(String value) {
    List<String> values = new ArrayList<>();
    for (String part : value.split("(?<!\\\\),", -1)) {
      values.add(part.replace("\\,", ",").strip());
    }
    return values;
  }

  /** A name or value as it stands in a query string. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":");
  }

  /** Some of the valid words; all of them when none is given. */
  public List<String> words(String name, List<String> valid) {
    String value = values.get(name);
    if (value == null) {
      return valid;
    }
    List<String> words = split(value);
    words.stream()
        .filter(word -> !valid.contains(word))
        .forEach(word -> faults.unknownValue(name, word, valid));
    return words;
  }

  /** Whether it was asked for; not, when it was left out. */
  public boolean isTrue(String name) {
    String value = values.getOrDefault(name, "false");
    if (!TRUTH.contains(value)) {
      faults.unknownValue(name, value, TRUTH);
    }
    return value.equals("true");
  }

  /** One of a few words, in lower case; {@code otherwise} when it was left out. */
  public <E extends Enum<E>> E choice(String name, Class<E> words, E otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    List<String> valid = new ArrayList<>();
    for (E word : words.getEnumConstants()) {
      String written = word.name().toLowerCase(Locale.ROOT);
      if (written.equals(value)) {
        return word;
      }
      valid.add(written);
    }
    faults.unknownValue(name, value, valid);
    return otherwise;
  }

  /** A whole number within bounds, both included. */
  public int number(String name, int least, int most, int otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    if (value.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    faults.add(
        name,
        FaultCode.RANGE,
        "%s is a whole number from %d to %d, not '%s'."
            .formatted(name, least, most, QueryFaults.shown(value)));
    return otherwise;
  }

  /** Whether {@code count=exact} asks for the number of all rows. */
  public boolean counted() {
    String count = values.get("count");
    if (count != null && !count.equals("exact")) {
      faults.unknownValue("count", count, List.of("exact"));
    }
    return count != null;
  }

  /** A cursor that is not one of the list. */
  public void refuseCursor() {
    faults.add(
        "cursor",
        FaultCode.INVALID_CURSOR,
        "This cursor was not given out by this list with these filters and this order. Follow"
            + " 'next' as it is, or start again without a cursor.");
  }

  /**
   * Ends the request when anything was found.
   *
   * @throws ProblemException 400 that names every fault
   */
  public void refuse() {
    faults.refuse();
  }
}

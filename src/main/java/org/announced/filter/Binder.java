package org.announced.filter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects the values of one statement. Values reach SQL only through here. */
public final class Binder {

  /**
   * Text that has the same meaning in a statement as outside of it, since nothing in it ends a
   * literal.
   */
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N} _.,&()/+-]{1,200}");

  private final Map<String, Object> values = new HashMap<>();
  private final boolean isForPage;

  /** Collects the values of a statement that reads all rows which meet its conditions. */
  public Binder() {
    this(false);
  }

  /**
   * Collects the values of one statement.
   *
   * @param isForPage whether the statement reads only as many rows as a page takes
   */
  public Binder(boolean isForPage) {
    this.isForPage = isForPage;
  }

  /** Whether the statement reads only as many rows as a page takes. */
  public boolean isForPage() {
    return isForPage;
  }

  /** Binds a value and returns the placeholder that stands for it, such as {@code :p3}. */
  public String bind(Object value) {
    String name = "p" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  /**
   * Writes a value of a filter, or the several of a collection, into the statement, so that
   * PostgreSQL plans for just this value: one country has a third of all rows, another a dozen.
   * Only what cannot be anything but a value is written: numbers, days, times, ids, and words
   * without quotes and their like. Any other text is bound.
   */
  String write(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(this::write).collect(Collectors.joining(", "));
    }
    if (value instanceof BigDecimal number) {
      return "(" + number.toPlainString() + ")";
    }
    if (value instanceof LocalDate day) {
      return "date '" + day + "'";
    }
    if (value instanceof OffsetDateTime time) {
      OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
      return utc.getYear() < 1 || utc.getYear() > 9999 ? bind(time) : "timestamptz '" + utc + "'";
    }
    if (value instanceof UUID id) {
      return "uuid '" + id + "'";
    }
    return value instanceof String word && WORDS.matcher(word).matches()
        ? "'" + word + "'"
        : bind(value);
  }

  /** The values by the names of their placeholders, without the colon. */
  public Map<String, Object> values() {
    return values;
  }
}

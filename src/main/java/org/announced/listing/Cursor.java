package org.announced.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place after which a page goes on: the sort values of the last row shown, a missing value as
 * null. Its text carries a digest of itself and of the list it continues (path, filters, order), so
 * that a changed or misplaced cursor is noticed; it is no secret and no defence.
 */
public record Cursor(List<@Nullable String> values) {

  private static final int DIGEST_BYTES = 12;
  private static final String MISSING = "-";

  /** A value's length, before the value itself. */
  private static final Pattern VALUE = Pattern.compile("([0-9]{1,4}):");

  /** Whether there is a value of the right form for each key; ids are never missing. */
  boolean fits(List<SortKey> keys) {
    if (keys.size() != values.size()) {
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      String value = values.get(i);
      if (value == null ? keys.get(i).name().equals("id") : !keys.get(i).takes(value)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The text of the cursor.
   *
   * @param list what it belongs to
   */
  public String encode(String list) {
    StringBuilder joined = new StringBuilder();
    for (String value : values) {
      joined.append(value == null ? MISSING : value.length() + ":" + value);
    }
    byte[] content = joined.toString().getBytes(StandardCharsets.UTF_8);
    byte[] digest = digest(list, content);
    byte[] whole = Arrays.copyOf(digest, DIGEST_BYTES + content.length);
    System.arraycopy(content, 0, whole, DIGEST_BYTES, content.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** Empty when the text is not a cursor of this list, or is not exactly as it was given out. */
  public static Optional<Cursor> decode(String text, String list) {
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    if (whole.length < DIGEST_BYTES) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOfRange(whole, DIGEST_BYTES, whole.length);
    if (!MessageDigest.isEqual(digest(list, content), Arrays.copyOf(whole, DIGEST_BYTES))) {
      return Optional.empty();
    }
    List<@Nullable String> values = split(new String(content, StandardCharsets.UTF_8));
    if (values == null) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(values);
    return cursor.encode(list).equals(text) ? Optional.of(cursor) : Optional.empty();
  }

  /** Null when the text is not a row of values. */
  private static @Nullable List<@Nullable String> split(String joined) {
    List<@Nullable String> values = new ArrayList<>();
    Matcher value = VALUE.matcher(joined);
    int at = 0;
    while (at < joined.length()) {
      if (joined.startsWith(MISSING, at)) {
        values.add(null);
        at += MISSING.length();
      } else if (value.region(at, joined.length()).lookingAt()) {
        int end = value.end() + Integer.parseInt(value.group(1));
        if (end > joined.length()) {
          return null;
        }
        values.add(joined.substring(value.end(), end));
        at = end;
      } else {
        return null;
      }
    }
    return values;
  }

  /** The first bytes of SHA-256 over the list's description and the content. */
  private static byte[] digest(String list, byte[] content) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(list.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      return Arrays.copyOf(sha.digest(content), DIGEST_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}

package org.announced.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place after which a page goes on: the sort values of the last row shown, a missing value as
 * null. Its text carries a digest of itself and of the list it continues (path, filters, order), so
 * that a changed or misplaced cursor is noticed; it is no secret and no defence.
 */
record Cursor(List<@Nullable String> values) {

  private static final int DIGEST_BYTES = 12;
  private static final char SEPARATOR = '\u001f';
  private static final String MISSING = "\u0000";

  String encode(String list) {
    StringBuilder joined = new StringBuilder();
    for (String value : values) {
      joined.append(value == null ? MISSING : value).append(SEPARATOR);
    }
    byte[] content = joined.toString().getBytes(StandardCharsets.UTF_8);
    byte[] digest = digest(list, content);
    byte[] whole = Arrays.copyOf(digest, DIGEST_BYTES + content.length);
    System.arraycopy(content, 0, whole, DIGEST_BYTES, content.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** Empty when the text is not a cursor of this list, or is not exactly as it was given out. */
  static Optional<Cursor> decode(String text, String list) {
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
    List<@Nullable String> values = new ArrayList<>();
    String joined = new String(content, StandardCharsets.UTF_8);
    int start = 0;
    for (int end = joined.indexOf(SEPARATOR); end >= 0; end = joined.indexOf(SEPARATOR, start)) {
      String value = joined.substring(start, end);
      values.add(value.equals(MISSING) ? null : value);
      start = end + 1;
    }
    Cursor cursor = new Cursor(values);
    return cursor.encode(list).equals(text) ? Optional.of(cursor) : Optional.empty();
  }

  private static byte[] digest(String list, byte[] content) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(list.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      return sha.digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}

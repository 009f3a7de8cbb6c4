package org.announced.address;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, as its header {@code Link} and its member {@code next} say it. Answers are
 * made, kept and marked with paths; when one is sent, they become addresses.
 */
public final class NextLink {

  private static final String END = ">; rel=\"next\"";

  private NextLink() {}

  /**
   * The value of {@code Link}.
   *
   * @param path from the root on, with its query
   */
  public static String field(String path) {
    return "<" + path + END;
  }

  /** The path in such a value; null if there is none. */
  static @Nullable String path(String field) {
    return field.startsWith("</") && field.endsWith(END)
        ? field.substring(1, field.length() - END.length())
        : null;
  }

  /**
   * A list whose {@code next} is an address.
   *
   * @param list as JSON without spaces, whose {@code next} is a path
   * @param field its header, with the path or already with the address
   */
  static byte[] absolute(byte[] list, String field, String base) {
    var path = path(field.replaceFirst("^<" + Pattern.quote(base), "<"));
    return path == null ? list : inserted(base, path, list);
  }

  private static byte[] inserted(String base, String path, byte[] list) {
    // Within a text of JSON quotes are escaped, so that nothing there is taken for the member.
    var member = ("\"next\":\"" + path + '"').getBytes(StandardCharsets.UTF_8);
    int at = lastIndexOf(list, member);
    if (at < 0) {
      return list;
    }
    var start = base.getBytes(StandardCharsets.UTF_8);
    int before = at + member.length - path.length() - 1;
    var all = new byte[list.length + start.length];
    System.arraycopy(list, 0, all, 0, before);
    System.arraycopy(start, 0, all, before, start.length);
    System.arraycopy(list, before, all, before + start.length, list.length - before);
    return all;
  }

  private static int lastIndexOf(byte[] in, byte[] member) {
    int at = in.length - member.length;
    while (at >= 0 && !matches(in, at, member)) {
      at--;
    }
    return at;
  }

  private static boolean matches(byte[] in, int at, byte[] member) {
    for (int i = 0; i < member.length; i++) {
      if (in[at + i] != member[i]) {
        return false;
      }
    }
    return true;
  }
}

package org.announced.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The codes nearest to a word that is none, where each code has a name it may have been meant by.
 */
public final class NearestCode {

  private static final int SHOWN = 5;
  private static final Pattern WORDS = Pattern.compile("\\P{L}+");

  private NearestCode() {}

  /**
   * At most five codes, best first: those whose name has the word in it ("YEN" is JPY), then those
   * that are most like it. What is no longer than a code is compared with codes first, what is
   * longer with names.
   */
  public static List<String> to(String word, Map<String, String> namesByCode) {
    var codesByName = new LinkedHashMap<String, String>();
    namesByCode.forEach((code, name) -> codesByName.put(name, code));
    var byName = Nearest.to(word, codesByName.keySet()).stream().map(codesByName::get);
    var byCode = Nearest.to(word, namesByCode.keySet()).stream();
    var likely = word.length() <= 3 ? Stream.concat(byCode, byName) : byName;
    return new LinkedHashSet<>(Stream.concat(named(word, namesByCode), likely).toList())
        .stream().limit(SHOWN).toList();
  }

  private static Stream<String> named(String word, Map<String, String> namesByCode) {
    return namesByCode.entrySet().stream()
        .filter(entry -> WORDS.splitAsStream(entry.getValue()).anyMatch(word::equalsIgnoreCase))
        .map(Map.Entry::getKey);
  }
}

package org.announced.problem;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The codes nearest to a word that is none, where each code has names it may have been meant by. It
 * is made when something is refused for the first time, and kept.
 */
public final class NearestCode {

  private static final int LIKE = 5;

  private final Map<String, String> namesByCode;

  /** Folded names in the languages of those who may write them. */
  private final Map<String, Set<String>> codesByName = new LinkedHashMap<>();

  /**
   * Among these codes.
   *
   * @param namesByCode the name that people are shown
   * @param otherNames what else a code is called
   */
  public NearestCode(
      Map<String, String> namesByCode, Function<String, Collection<String>> otherNames) {
    this.namesByCode = namesByCode;
    namesByCode.forEach(
        (code, name) ->
            Stream.concat(Stream.of(name), otherNames.apply(code).stream())
                .forEach(other -> name(code, Meanings.folded(other))));
  }

  private void name(String code, String folded) {
    codesByName.computeIfAbsent(folded, any -> new LinkedHashSet<>()).add(code);
  }

  /**
   * At most twelve codes, best first: those that the word is known to mean ("YEN" is JPY), those of
   * this name in some language, those whose name has the word in it, then at most five that are
   * most like it. What is no longer than a code is compared with codes first, what is longer with
   * names.
   */
  public List<String> to(String word) {
    var found = new LinkedHashSet<String>();
    found.addAll(Meanings.of(word));
    found.retainAll(namesByCode.keySet());
    found.addAll(codesByName.getOrDefault(Meanings.folded(word), Set.of()));
    found.addAll(Nearest.meant(word, namesByCode.keySet()));
    named(word).forEach(found::add);
    like(word).filter(code -> !found.contains(code)).limit(LIKE).toList().forEach(found::add);
    return found.stream().limit(Nearest.MOST).toList();
  }

  private Stream<String> named(String word) {
    var words = folded(word);
    return namesByCode.entrySet().stream()
        .filter(entry -> !words.isEmpty() && folded(entry.getValue()).containsAll(words))
        .map(Map.Entry::getKey);
  }

  private static Set<String> folded(String name) {
    var words = new HashSet<String>();
    Meanings.tokens(name).forEach(token -> words.add(Meanings.folded(token)));
    return words;
  }

  private Stream<String> like(String word) {
    var byName = new LinkedHashMap<String, String>();
    namesByCode.forEach((code, name) -> byName.put(name, code));
    var likeName = Nearest.to(word, byName.keySet()).stream().map(byName::get);
    return word.length() <= 3
        ? Stream.concat(
            Nearest.to(word.toUpperCase(Locale.ROOT), namesByCode.keySet()).stream(), likeName)
        : likeName;
  }
}

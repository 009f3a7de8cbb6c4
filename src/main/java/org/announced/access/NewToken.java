package org.announced.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.announced.problem.Fault;
import org.announced.problem.Nearest;
import org.announced.problem.QueryFaults;

/**
 * A token that somebody asks for.
 *
 * @param name what it is for, in words: 1 to 100 characters that can be seen
 * @param scopes not empty; with each scope those that it includes
 */
record NewToken(String name, Set<TokenScope> scopes) {

  private static final int LONGEST = 100;

  /** Controls, what joins or turns letters unseen, and halves of surrogate pairs. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

  /** Of a name and scopes without faults. */
  static NewToken of(String name, List<String> scopes) {
    var included = EnumSet.noneOf(TokenScope.class);
    scopes.forEach(word -> included.addAll(TokenScope.of(word).orElseThrow().included()));
    return new NewToken(name.strip(), included);
  }

  static List<Fault> faultsOfName(String given) {
    var name = given.strip();
    if (name.codePoints().allMatch(Character::isSpaceChar)) {
      return nameFault("blank", "The name is empty. Say in words what the token is for.");
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      return nameFault("too-long", "A name has at most " + LONGEST + " characters.");
    }
    if (UNSEEN.matcher(name).find()) {
      return nameFault(
          "unstorable-text", "The name holds a character that cannot be seen. Take it out.");
    }
    if (name.equals(FirstToken.CONFIGURED)) {
      return nameFault(
          "reserved", "This name is kept for the token set as ANNOUNCED_TOKEN. Take another.");
    }
    return List.of();
  }

  private static List<Fault> nameFault(String code, String detail) {
    return List.of(Fault.at("/name", code, detail));
  }

  static List<Fault> faultsOfScopes(List<String> words) {
    if (words.isEmpty()) {
      return List.of(
          Fault.at("/scopes", "too-few", "At least one scope is needed. " + thereIs(), all()));
    }
    var faults = new ArrayList<Fault>();
    for (var at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (TokenScope.of(word).isEmpty()) {
        faults.add(
            Fault.at(
                "/scopes/" + at,
                "unknown-value",
                "'%s' is not a scope. %s".formatted(shown(word), thereIs()),
                Nearest.to(word, all())));
      }
    }
    return faults;
  }

  static String thereIs() {
    return "There is " + String.join(", ", all()) + ".";
  }

  private static List<String> all() {
    return TokenScope.words();
  }

  /** What a caller sent, made fit to be shown to them. */
  static String shown(String text) {
    return UNSEEN.matcher(QueryFaults.shown(text)).replaceAll("\ufffd");
  }
}

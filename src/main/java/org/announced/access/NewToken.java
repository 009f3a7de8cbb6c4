package org.announced.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.announced.http.PostedFields;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.Nearest;
import org.announced.problem.ShownText;

/**
 * A token that somebody asks for.
 *
 * @param name what it is for, in words: 1 to 100 characters that can be seen
 * @param scopes not empty; with each scope those that it includes
 */
record NewToken(String name, Set<TokenScope> scopes) {

  private static final int LONGEST = 100;

  /** Of a name and scopes that were read without faults. */
  static NewToken of(String name, List<String> scopes) {
    var included = EnumSet.noneOf(TokenScope.class);
    scopes.forEach(word -> included.addAll(TokenScope.of(word).orElseThrow().included()));
    return new NewToken(name, included);
  }

  /** The name as it is kept; what is wrong with it is noted. */
  static String readName(String given, Faults faults) {
    var name =
        new PostedFields(faults)
            .text(given, "name", LONGEST, "Say in words what the token is for.");
    if (name.equals(FirstToken.CONFIGURED)) {
      faults.add(
          "/name",
          FaultCode.RESERVED,
          "This name is kept for the token set as ANNOUNCED_TOKEN. Take another.");
    }
    return name;
  }

  /** Notes which of them are no scopes. */
  static void checkScopes(List<String> words, Faults faults) {
    if (words.isEmpty()) {
      faults.add("/scopes", FaultCode.TOO_FEW, "At least one scope is needed. " + thereIs(), all());
    }
    for (var at = 0; at < words.size(); at++) {
      var word = words.get(at);
      if (TokenScope.of(word).isEmpty()) {
        faults.add(
            "/scopes/" + at,
            FaultCode.UNKNOWN_VALUE,
            "'%s' is not a scope. %s".formatted(ShownText.shortened(word), thereIs()),
            Nearest.to(word, all()));
      }
    }
  }

  static String thereIs() {
    return "There is " + String.join(", ", all()) + ".";
  }

  private static List<String> all() {
    return TokenScope.words();
  }
}

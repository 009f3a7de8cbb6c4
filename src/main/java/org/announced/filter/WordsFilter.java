package org.announced.filter;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.announced.problem.FaultCode;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * {@code q=}: free words. Commas in it are only commas.
 *
 * @param asks whether {@code match} asks the database
 * @param match gives the condition for the words and the binder
 */
public record WordsFilter(
    String description, String example, boolean asks, BiFunction<String, Binder, String> match)
    implements Criterion {

  private static final int LONGEST = 200;

  @Override
  public String name() {
    return "q";
  }

  @Override
  public Set<Operator> operators() {
    return Set.of(Operator.IS);
  }

  @Override
  public boolean takesCommas() {
    return true;
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> values, Binder binder, QueryFaults faults) {
    String words = values.get(0);
    if (words.codePointCount(0, words.length()) > LONGEST) {
      faults.add("q", FaultCode.TOO_LONG, "q takes at most " + LONGEST + " characters.");
      return null;
    }
    return match.apply(words, binder);
  }
}

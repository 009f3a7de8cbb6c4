package org.announced.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.announced.problem.FaultCode;
import org.announced.problem.Nearest;
import org.announced.problem.QueryFaults;
import org.jspecify.annotations.Nullable;

/**
 * A filter by values that exist or do not: codes, publishers, ids. {@code null} asks for the rows
 * that have no value.
 *
 * @param condition SQL with {@code ?} where the values go, such as {@code i.country in (?)}
 * @param missing SQL that is true of a row without a value; null when each row has one
 * @param values the values it can take, when they are few and fixed; empty otherwise
 * @param reading turns a value into what is bound, or null when there is no such value
 * @param nearest finds the valid values nearest to one that is not
 * @param ranked whether the values have an order, lowest first, so that {@code .gte} makes sense
 * @param asks whether {@code reading} asks the database
 * @param fault what a value is told to be that there is not
 */
public record ChoiceFilter(
    String name,
    String condition,
    @Nullable String missing,
    String description,
    String example,
    List<String> values,
    Function<String, @Nullable Object> reading,
    Function<String, Collection<String>> nearest,
    boolean ranked,
    boolean asks,
    Function<String, FaultCode> fault)
    implements Criterion {

  /** A few fixed words, each row having one. */
  public static ChoiceFilter word(
      String name, String condition, String description, List<String> words) {
    return new ChoiceFilter(
        name,
        condition,
        null,
        description,
        words.get(0),
        words,
        value -> words.contains(value) ? value : null,
        value -> Nearest.to(value, words),
        false,
        false,
        value -> FaultCode.UNKNOWN_VALUE);
  }

  /** The same filter under another name. */
  public ChoiceFilter named(String other) {
    return new ChoiceFilter(
        other,
        condition,
        missing,
        description,
        example,
        values,
        reading,
        nearest,
        ranked,
        asks,
        fault);
  }

  /** Makes {@code .gte} and its like compare by the order in which the values are listed. */
  public ChoiceFilter inOrder() {
    return new ChoiceFilter(
        name,
        condition,
        missing,
        description,
        example,
        values,
        reading,
        nearest,
        true,
        asks,
        fault);
  }

  /** What the values stand for is known without asking the database. */
  public ChoiceFilter remembered() {
    return new ChoiceFilter(
        name,
        condition,
        missing,
        description,
        example,
        values,
        reading,
        nearest,
        ranked,
        false,
        fault);
  }

  /** Says of a value that there is not what is said of it in a document. */
  public ChoiceFilter faultedAs(Function<String, FaultCode> code) {
    return new ChoiceFilter(
        name,
        condition,
        missing,
        description,
        example,
        values,
        reading,
        nearest,
        ranked,
        asks,
        code);
  }

  /** Lets {@code null} ask for the rows of which this SQL is true. */
  public ChoiceFilter orMissing(String isMissing) {
    return new ChoiceFilter(
        name,
        condition,
        isMissing,
        description,
        example,
        values,
        reading,
        nearest,
        ranked,
        asks,
        fault);
  }

  /** A value that has to be among those that exist; {@code known} is asked at each request. */
  public static ChoiceFilter existing(
      String name,
      String condition,
      @Nullable String missing,
      String description,
      String example,
      Function<String, @Nullable Object> known,
      Function<String, Collection<String>> nearest) {
    return new ChoiceFilter(
        name,
        condition,
        missing,
        description,
        example,
        List.of(),
        known,
        nearest,
        false,
        true,
        value -> FaultCode.UNKNOWN_VALUE);
  }

  @Override
  public Set<Operator> operators() {
    return ranked ? EnumSet.allOf(Operator.class) : EnumSet.of(Operator.IS, Operator.NOT);
  }

  @Override
  public @Nullable String condition(
      Operator operator, List<String> given, Binder binder, QueryFaults faults) {
    List<Object> known = new ArrayList<>();
    boolean orMissing = false;
    boolean faulty = false;
    for (String value : given) {
      boolean isMissing = value.equals("null") && missing != null;
      Object read = isMissing ? null : reading.apply(value);
      if (isMissing) {
        orMissing = true;
      } else if (read != null) {
        known.add(read);
      } else {
        List<String> near = List.copyOf(nearest.apply(value));
        String told = near.isEmpty() ? "; for example " + example : QueryFaults.told(near, values);
        faults.unknownValue(name + operator.suffix(), fault.apply(value), name, value, told, near);
        faulty = true;
      }
    }
    return faulty ? null : condition(operator, known, orMissing, binder);
  }

  @Override
  public boolean inverted(String from, String to) {
    return values.contains(to) && values.indexOf(from) > values.indexOf(to);
  }

  private String condition(
      Operator operator, List<Object> known, boolean orMissing, Binder binder) {
    if (operator != Operator.IS && operator != Operator.NOT) {
      known = List.copyOf(within(operator, values.indexOf(String.valueOf(known.get(0)))));
    }
    List<String> any = new ArrayList<>();
    if (!known.isEmpty()) {
      any.add(condition.replace("?", binder.write(known)));
    }
    if (orMissing) {
      any.add(missing);
    }
    String either = any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")";
    return operator == Operator.NOT ? either + " is not true" : either;
  }

  private List<String> within(Operator operator, int rank) {
    return switch (operator) {
      case GTE -> values.subList(rank, values.size());
      case GT -> values.subList(rank + 1, values.size());
      case LTE -> values.subList(0, rank + 1);
      case LT -> values.subList(0, rank);
      case IS, NOT -> throw new IllegalArgumentException("Not an order: " + operator);
    };
  }
}

package org.announced.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.announced.summary.Key.Label;
import org.announced.summary.Question.Order;
import org.announced.summary.Tally.Place;
import org.jspecify.annotations.Nullable;

/** Chooses, names and sorts the groups of an outcome. */
final class Groups {

  private static final String MISSING = "not stated";

  private final Outcome outcome;
  private final Question question;
  private final Slice slice;

  Groups(Outcome outcome) {
    this.outcome = outcome;
    this.question = outcome.question();
    this.slice = question.slice(Slice.GROUPS);
  }

  /** The groups that meet {@code having}, in the order asked for. Looks up names. */
  List<Group> shown() {
    List<Place> places =
        outcome.tally().places(Slice.GROUPS).filter(place -> meets(place.keys())).toList();
    List<Map<String, Label>> labels = new ArrayList<>();
    for (int i = 0; i < question.keys().size(); i++) {
      labels.add(question.keys().get(i).labels().apply(values(places, i)));
    }
    Link all = slice.narrowing().apply(question.all());
    return places.stream().map(place -> group(place, labels, all)).sorted(order()).toList();
  }

  private boolean meets(List<@Nullable String> keys) {
    Map<String, @Nullable BigDecimal> measures = outcome.shown(slice, keys);
    return question.bounds().stream()
        .allMatch(
            bound -> {
              BigDecimal value = measures.get(bound.measure());
              return value != null && bound.holds(value);
            });
  }

  private static Set<String> values(List<Place> places, int key) {
    return places.stream()
        .map(place -> place.keys().get(key))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Group group(Place place, List<Map<String, Label>> labels, Link all) {
    Map<String, @Nullable String> key = new LinkedHashMap<>();
    List<String> texts = new ArrayList<>();
    Link details = all;
    for (int i = 0; i < labels.size(); i++) {
      Key asked = question.keys().get(i);
      String value = place.keys().get(i);
      Label label = value == null ? null : labels.get(i).get(value);
      String shown = label == null ? value : label.value();
      key.put(asked.name(), shown);
      texts.add(label == null ? MISSING : label.text());
      details = asked.narrowing().apply(details, shown);
    }
    return new Group(key, String.join(", ", texts), outcome.shown(slice, place.keys()), details);
  }

  private Comparator<Group> order() {
    List<Order> orders = new ArrayList<>(question.order());
    if (orders.isEmpty() && !(question.keys().size() == 1 && question.keys().get(0).time())) {
      orders.add(new Order(question.description().leading(), true));
    }
    question.keys().forEach(key -> orders.add(new Order(key.name(), false)));
    return orders.stream().map(this::by).reduce(Comparator::thenComparing).orElseThrow();
  }

  /** What is missing comes last, whichever the direction. */
  private Comparator<Group> by(Order order) {
    if (order.name().equals("label")) {
      return Comparator.comparing(Group::label, directed(order));
    }
    return slice.shown().contains(order.name())
        ? Comparator.comparing(group -> group.measures().get(order.name()), directed(order))
        : Comparator.comparing(group -> group.key().get(order.name()), directed(order));
  }

  private static <T extends Comparable<? super T>> Comparator<@Nullable T> directed(Order order) {
    Comparator<T> direction =
        order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.nullsLast(direction);
  }
}

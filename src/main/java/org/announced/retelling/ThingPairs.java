package org.announced.retelling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.announced.announcement.Correctable;
import org.announced.commitment.Commitment;
import org.announced.part.DocumentPart;
import org.announced.plan.Contents;
import tools.jackson.databind.JsonNode;

/**
 * Which things of a document are which of a known announcement: by who takes part, place, kind and
 * how large they are. A thing that is more than twice as large as another is another, and so is one
 * in another country.
 */
final class ThingPairs {

  private static final int ANOTHER = -100;
  private static final int OTHER_REGION = -3;
  private static final BigDecimal HARDLY_MORE = new BigDecimal("1.05");
  private static final BigDecimal TWICE = new BigDecimal(2);

  private final DocumentPart<?> part;
  private final JsonNode told;
  private final JsonNode stored;
  private final List<Set<UUID>> parties = new ArrayList<>();
  private final List<BigDecimal> amounts = new ArrayList<>();
  private final List<Optional<UUID>> sites = new ArrayList<>();

  /**
   * @param told those of the document, as they are posted
   * @param stored those of the announcement, as they are shown
   */
  private <T extends Correctable<T>> ThingPairs(
      DocumentPart<T> part,
      Contents contents,
      JsonNode told,
      JsonNode stored,
      ToldDollars dollars) {
    this.part = part;
    this.told = told;
    this.stored = stored;
    for (var thing : contents.of(part)) {
      parties.add(part.parties(thing));
      amounts.add(dollars.of(thing instanceof Commitment one ? one.money() : null));
      sites.add(Optional.ofNullable(thing instanceof Commitment one ? one.site() : null));
    }
  }

  /** Two that may be one. */
  private record ThingPair(int told, int stored, int points) {}

  /** The places of those stored, by the places of those told; each once. */
  static <T extends Correctable<T>> Map<Integer, Integer> of(
      DocumentPart<T> part,
      Contents contents,
      JsonNode told,
      JsonNode stored,
      ToldDollars dollars) {
    return new ThingPairs(part, contents, told, stored, dollars).places();
  }

  /**
   * The same where both are told by one record of a data set: one that is left over on each side is
   * one, however much it has grown.
   *
   * @param isItsOwn whether a stored one was told by the record
   */
  static <T extends Correctable<T>> Map<Integer, Integer> ofRecord(
      DocumentPart<T> part,
      Contents contents,
      JsonNode told,
      JsonNode stored,
      ToldDollars dollars,
      Predicate<JsonNode> isItsOwn) {
    var pairs = new ThingPairs(part, contents, told, stored, dollars);
    var places = pairs.places();
    var mine = left(told.size(), places.keySet());
    var known = left(stored.size(), places.values());
    if (mine.size() == 1
        && known.size() == 1
        && isItsOwn.test(stored.get(known.get(0)))
        && pairs.isOfItsKind(mine.get(0), known.get(0))) {
      places.put(mine.get(0), known.get(0));
    }
    return places;
  }

  private static List<Integer> left(int all, Collection<Integer> taken) {
    return IntStream.range(0, all).boxed().filter(place -> !taken.contains(place)).toList();
  }

  private Map<Integer, Integer> places() {
    var possible = new ArrayList<ThingPair>();
    for (int i = 0; i < told.size(); i++) {
      for (int j = 0; j < stored.size(); j++) {
        int points = points(i, j);
        if (points >= 0) {
          possible.add(new ThingPair(i, j, points));
        }
      }
    }
    possible.sort(Comparator.comparing(ThingPair::points).reversed());
    var places = new HashMap<Integer, Integer>();
    var taken = new HashSet<Integer>();
    for (var pair : possible) {
      if (!places.containsKey(pair.told()) && taken.add(pair.stored())) {
        places.put(pair.told(), pair.stored());
      }
    }
    return places;
  }

  private int points(int i, int j) {
    return pointsWithoutSize(i, j) + bySize(i, told.get(i), stored.get(j));
  }

  private int pointsWithoutSize(int i, int j) {
    var one = told.get(i);
    var other = stored.get(j);
    if (!isOfItsKind(i, j)) {
      return ANOTHER;
    }
    int country =
        !isSaid(one, other, "country")
            ? 0
            : one.get("country").equals(other.get("country")) ? 2 : ANOTHER;
    return country
        + byRegion(one, other)
        + bySite(i, other)
        + byParties(parties.get(i), acting(other));
  }

  /** In another region it is another where there is one, and else told differently. */
  private static int byRegion(JsonNode one, JsonNode other) {
    return !isSaid(one, other, "region")
        ? 0
        : one.get("region").equals(other.get("region")) ? 2 : OTHER_REGION;
  }

  /** One place may be known as two sites, so that others say less than the rest. */
  private int bySite(int i, JsonNode other) {
    var known = other.path("site").path("id").asString("");
    return known.isEmpty()
        ? 0
        : sites.get(i).map(one -> one.toString().equals(known) ? 4 : -2).orElse(0);
  }

  private boolean isOfItsKind(int i, int j) {
    var one = told.get(i);
    var other = stored.get(j);
    return part.comparedFields().keys().stream()
        .noneMatch(
            key -> isSaid(one, other, key) && !text(one.path(key)).equals(text(other.path(key))));
  }

  private static boolean isSaid(JsonNode one, JsonNode other, String field) {
    return !one.path(field).isMissingNode()
        && !one.path(field).isNull()
        && !other.path(field).isMissingNode()
        && !other.path(field).isNull();
  }

  private static String text(JsonNode key) {
    return key.asString("").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Outlets name a parent in the place of its subsidiary, so other parties say less than the rest.
   */
  private static int byParties(Set<UUID> one, Set<UUID> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    return one.equals(other) ? 5 : Collections.disjoint(one, other) ? -2 : 4;
  }

  private int bySize(int i, JsonNode one, JsonNode other) {
    int points = byRatio(amounts.get(i), ToldDollars.shown(other));
    for (var size : part.comparedFields().sizes()) {
      if (points != ANOTHER) {
        int byThis = byNearest(figures(one, size), figures(other, size));
        points = byThis == ANOTHER ? ANOTHER : points + byThis;
      }
    }
    return points;
  }

  /**
   * That of the whole and those of its levels: one document may tell the first, and another all.
   */
  private List<BigDecimal> figures(JsonNode thing, String size) {
    var levels = part.comparedFields().levels();
    return Stream.concat(
            Stream.of(thing), levels == null ? Stream.of() : thing.path(levels).valueStream())
        .map(each -> number(each.path(size)))
        .filter(figure -> figure.signum() > 0)
        .toList();
  }

  private static int byNearest(List<BigDecimal> ones, List<BigDecimal> others) {
    return ones.stream()
        .flatMap(one -> others.stream().map(other -> byRatio(one, other)))
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private static BigDecimal number(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
  }

  /**
   * @param one zero where it is not known, as the other
   */
  private static int byRatio(BigDecimal one, BigDecimal other) {
    if (one.signum() == 0 || other.signum() == 0) {
      return 0;
    }
    var ratio = one.max(other).divide(one.min(other), MathContext.DECIMAL32);
    return ratio.compareTo(HARDLY_MORE) <= 0 ? 2 : ratio.compareTo(TWICE) <= 0 ? 1 : ANOTHER;
  }

  /** Who acts in it; who gets the money does not. */
  private Set<UUID> acting(JsonNode shown) {
    var ids = new HashSet<UUID>();
    add(shown, ids);
    for (var member : shown.properties()) {
      if (!part.comparedFields().companies().contains(member.getKey())) {
        add(member.getValue(), ids);
        member.getValue().forEach(one -> add(one, ids));
      }
    }
    return ids;
  }

  private static void add(JsonNode role, Set<UUID> ids) {
    var id = role.path("company").path("id");
    if (id.isString()) {
      ids.add(UUID.fromString(id.asString()));
    }
  }
}

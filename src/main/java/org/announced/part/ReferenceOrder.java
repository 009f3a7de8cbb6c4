package org.announced.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.announced.announcement.Correctable;
import org.jspecify.annotations.Nullable;

/**
 * How things of one list lead to each other. Those that are posted name what stands before them;
 * those that were read from a service may name any other, by a correction.
 */
public final class ReferenceOrder<T extends Correctable<T>> {

  private final List<T> things;
  private final Map<UUID, T> byId = new HashMap<>();
  private final Function<T, @Nullable UUID> reference;

  /**
   * @param reference gives the id of what a thing leads to, here or elsewhere; null for none
   */
  public ReferenceOrder(List<T> things, Function<T, @Nullable UUID> reference) {
    this.things = things;
    this.reference = reference;
    things.forEach(one -> byId.put(one.getId(), one));
  }

  /** The same things, each after the one that it leads to. None leads back to itself. */
  public List<T> inOrder() {
    var stored = new LinkedHashSet<T>();
    things.forEach(one -> store(one, stored));
    return List.copyOf(stored);
  }

  private void store(T thing, Set<T> stored) {
    var way = new ArrayList<T>();
    var one = thing;
    while (one != null && !stored.contains(one)) {
      way.add(0, one);
      one = next(one);
    }
    stored.addAll(way);
  }

  /** Those that lead back to themselves over others. */
  public List<T> circular() {
    return things.stream().filter(this::leadsBack).toList();
  }

  private boolean leadsBack(T thing) {
    var seen = new HashSet<T>();
    var one = next(thing);
    while (one != null && !one.equals(thing) && seen.add(one)) {
      one = next(one);
    }
    return one != null && one.equals(thing) && seen.size() > 0;
  }

  private @Nullable T next(T thing) {
    var id = reference.apply(thing);
    return id == null ? null : byId.get(id);
  }
}

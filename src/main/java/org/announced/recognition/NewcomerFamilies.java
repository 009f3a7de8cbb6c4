package org.announced.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.recognition.CorporateFamily.FamilyMember;
import org.jspecify.annotations.Nullable;

/** Puts companies that are not stored yet into the families of those that are. */
final class NewcomerFamilies {

  private final Map<UUID, Newcomer> byId = new LinkedHashMap<>();

  NewcomerFamilies(Collection<Newcomer> newcomers) {
    newcomers.forEach(one -> byId.put(one.id(), one));
  }

  /**
   * The stored companies through which the families of these companies are found. A company without
   * a stored relative adds none.
   */
  Set<UUID> known(Collection<UUID> companies) {
    var known = new LinkedHashSet<UUID>();
    for (var company : companies) {
      var anchor = byId.containsKey(company) ? anchor(company) : company;
      if (anchor != null) {
        known.add(anchor);
      }
    }
    return known;
  }

  /** A name of a newcomer; it may have several. */
  record NamedNewcomer(UUID id, String name) {}

  /** Those of these companies that are not stored yet. */
  Set<UUID> strangers(Collection<UUID> companies) {
    return companies.stream().filter(byId::containsKey).collect(Collectors.toSet());
  }

  /** All names of all of them. */
  List<NamedNewcomer> names() {
    return byId.values().stream()
        .flatMap(one -> one.names().stream().map(name -> new NamedNewcomer(one.id(), name)))
        .toList();
  }

  /**
   * The nearest stored company that controls a newcomer, directly or through others; null if none
   * does.
   */
  private @Nullable UUID anchor(UUID newcomer) {
    UUID above = newcomer;
    for (var one = byId.get(above); one != null; one = byId.get(above)) {
      if (one.parent() == null) {
        return null;
      }
      above = one.parent();
    }
    return above;
  }

  /** The newcomer at the top of those that control this one. */
  private UUID top(UUID newcomer) {
    UUID top = newcomer;
    for (var one = byId.get(top); one != null && one.parent() != null; one = byId.get(top)) {
      top = one.parent();
    }
    return top;
  }

  /**
   * The members of the families of all companies, newcomers included.
   *
   * @param known the members of the families of all that {@link #known} gave
   */
  List<FamilyMember> among(List<FamilyMember> known) {
    var roots = new HashMap<UUID, UUID>();
    known.forEach(member -> roots.putIfAbsent(member.id(), member.root()));
    var families = new HashMap<UUID, Map<UUID, FamilyMember>>();
    for (var member : known) {
      families
          .computeIfAbsent(member.root(), any -> new LinkedHashMap<>())
          .putIfAbsent(member.id(), member);
    }
    var added = new HashMap<UUID, List<Newcomer>>();
    for (var newcomer : byId.values()) {
      added.computeIfAbsent(root(newcomer, roots), any -> new ArrayList<>()).add(newcomer);
    }
    var all = new ArrayList<>(known);
    var parties = new HashMap<UUID, Set<UUID>>();
    known.forEach(
        member ->
            parties
                .computeIfAbsent(member.party(), any -> new LinkedHashSet<>())
                .add(member.root()));
    parties.forEach(
        (party, theirs) ->
            theirs.forEach(
                root ->
                    added
                        .getOrDefault(root, List.of())
                        .forEach(one -> all.add(member(party, root, one)))));
    for (var newcomer : byId.values()) {
      var root = root(newcomer, roots);
      families
          .getOrDefault(root, Map.of())
          .values()
          .forEach(
              one ->
                  all.add(
                      new FamilyMember(
                          newcomer.id(), root, one.id(), one.name(), one.parentId(), false)));
      added
          .getOrDefault(root, List.of())
          .forEach(other -> all.add(member(newcomer.id(), root, other)));
    }
    return all;
  }

  private UUID root(Newcomer newcomer, Map<UUID, UUID> roots) {
    var anchor = anchor(newcomer.id());
    return anchor == null ? top(newcomer.id()) : roots.getOrDefault(anchor, anchor);
  }

  private static FamilyMember member(UUID party, UUID root, Newcomer one) {
    return new FamilyMember(
        party, root, one.id(), one.name(), one.parent(), one.id().equals(party));
  }
}

package org.announced.recognition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.recognition.Relative.Kinship;
import org.announced.recognition.raise.Closeness;
import org.jspecify.annotations.Nullable;

/**
 * Which companies are related to the companies of a document.
 *
 * @param relatives by the id of each company of the document: its relatives by their ids, itself
 *     among them
 */
record CorporateFamily(Map<UUID, Map<UUID, Relative>> relatives) {

  /** How alike the headlines are of two pledges that name nobody. */
  private static final double ALIKE = 0.5;

  /**
   * A company that belongs to the family of a company of the document.
   *
   * @param party the id of the company of the document
   * @param root the id of the company at the top of the family, which has no parent
   * @param parentId null for the root
   * @param isCalled whether it is the party itself, or has a name of the party
   */
  record FamilyMember(
      UUID party,
      UUID root,
      UUID id,
      String name,
      @JsonProperty("parent_id") @Nullable UUID parentId,
      @JsonProperty("is_called") boolean isCalled) {}

  static CorporateFamily of(Collection<FamilyMember> members) {
    var parents = new HashMap<UUID, @Nullable UUID>();
    members.forEach(member -> parents.put(member.id(), member.parentId()));
    var relatives = new LinkedHashMap<UUID, Map<UUID, Relative>>();
    for (var member : members) {
      relatives
          .computeIfAbsent(member.party(), any -> new LinkedHashMap<>())
          .put(member.id(), new Relative(member.id(), member.name(), kinship(member, parents)));
    }
    return new CorporateFamily(relatives);
  }

  private static Kinship kinship(FamilyMember member, Map<UUID, @Nullable UUID> parents) {
    if (member.id().equals(member.party())) {
      return Kinship.SAME;
    }
    if (member.isCalled()) {
      return Kinship.NAMESAKE;
    }
    if (member.id().equals(parents.get(member.party()))) {
      return Kinship.PARENT;
    }
    return member.party().equals(member.parentId()) ? Kinship.SUBSIDIARY : Kinship.GROUP;
  }

  /** The same for some of these companies only. */
  CorporateFamily of(Set<UUID> companies) {
    var theirs = new LinkedHashMap<>(relatives);
    theirs.keySet().retainAll(companies);
    return new CorporateFamily(theirs);
  }

  /** The ids of all relatives. */
  Set<UUID> companies() {
    var all = new HashSet<UUID>();
    relatives.values().forEach(each -> all.addAll(each.keySet()));
    return all;
  }

  /** The nearest relative of a company among others; null if none of them is related to it. */
  @Nullable Relative among(Collection<UUID> companies, UUID one) {
    var own = relatives.getOrDefault(one, Map.of());
    return companies.stream()
        .map(own::get)
        .filter(Objects::nonNull)
        .min(Comparator.comparing(Relative::kinship))
        .orElse(null);
  }

  Set<String> names() {
    return relatives.values().stream()
        .flatMap(each -> each.values().stream().map(Relative::name))
        .collect(Collectors.toSet());
  }

  /** The name of a company of the document. */
  String name(UUID company) {
    var itself = relatives.getOrDefault(company, Map.of()).get(company);
    return itself == null ? "" : itself.name();
  }

  /**
   * How the investors of two pledges are related; null where half of those on either side are not,
   * or where nobody is named and the headlines are not alike.
   *
   * @param named those of a pledge of the document
   * @param likeness of the headlines, from 0 to 1
   */
  Closeness.@Nullable Degree closeness(
      Set<UUID> named, Set<UUID> others, double likeness, CompanyNames names) {
    if (named.isEmpty() && others.isEmpty()) {
      return likeness >= ALIKE ? Closeness.Degree.NEAR : null;
    }
    var degrees =
        named.stream()
            .map(company -> closeness(company, others, names))
            .filter(Objects::nonNull)
            .toList();
    if (degrees.isEmpty() || degrees.size() * 2 < Math.max(named.size(), others.size())) {
      return null;
    }
    return named.size() != others.size()
        ? Closeness.Degree.NEAR
        : degrees.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  private Closeness.@Nullable Degree closeness(UUID company, Set<UUID> others, CompanyNames names) {
    var relative = among(others, company);
    if (relative != null) {
      return switch (relative.kinship()) {
        case SAME, NAMESAKE -> Closeness.Degree.SAME;
        case PARENT, SUBSIDIARY -> Closeness.Degree.NEAR;
        case GROUP -> Closeness.Degree.SIBLINGS;
      };
    }
    var isNear =
        others.stream()
            .map(other -> names.likeness(company, other))
            .anyMatch(one -> one == NameLikeness.NEAR || one == NameLikeness.TRANSCRIBED);
    return isNear ? Closeness.Degree.NEAR : null;
  }
}

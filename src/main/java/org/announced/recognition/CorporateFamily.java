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
import org.jspecify.annotations.Nullable;

/**
 * Who is related to whom.
 *
 * @param relatives of each company that was asked for, itself included, by their ids
 */
record CorporateFamily(Map<UUID, Map<UUID, Relative>> relatives) {

  /**
   * A company of the family of one that was asked for.
   *
   * @param party the one that was asked for
   * @param root the company of the family that has no parent
   * @param parentId null when it is the root
   * @param isCalled whether it is the party, or has its name
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

  /** Those of some of the companies that were asked for. */
  CorporateFamily of(Set<UUID> companies) {
    var theirs = new LinkedHashMap<>(relatives);
    theirs.keySet().retainAll(companies);
    return new CorporateFamily(theirs);
  }

  /** All of them. */
  Set<UUID> companies() {
    var all = new HashSet<UUID>();
    relatives.values().forEach(each -> all.addAll(each.keySet()));
    return all;
  }

  /** Who among the companies is nearest to the one; null if nobody is related to it. */
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

  /** The name of a company that was asked for. */
  String name(UUID company) {
    var itself = relatives.getOrDefault(company, Map.of()).get(company);
    return itself == null ? "" : itself.name();
  }
}

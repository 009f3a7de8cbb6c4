package org.announced.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sites that documents describe and nobody knew, beside those that are known. A site is matched
 * by its operator and its name; where it is tells sites of one name apart, and never makes two of
 * them one.
 */
public final class NewSites {

  private final SiteLookup known;
  private final @Nullable NewSites earlier;
  private final Map<UUID, NewSite> byId = new LinkedHashMap<>();
  private final Map<String, Set<NewSite>> byKey = new HashMap<>();
  private final Set<UUID> taken;

  private NewSites(SiteLookup known, @Nullable NewSites earlier, Set<UUID> taken) {
    this.known = known;
    this.earlier = earlier;
    this.taken = taken;
  }

  /** None yet. */
  public static NewSites beside(SiteLookup known) {
    return new NewSites(known, null, new HashSet<>());
  }

  /** Those of another document, which knows these as well. */
  public NewSites further() {
    return new NewSites(known, this, taken);
  }

  /** Takes those of another document in, once it is read without a fault. */
  public void add(NewSites others) {
    others.byId.values().forEach(this::add);
  }

  private void add(NewSite site) {
    byId.put(site.id(), site);
    byKey.computeIfAbsent(known.key(site.name()), any -> new LinkedHashSet<>()).add(site);
  }

  /**
   * What a text means. Of several sites of that name the one is meant that the operator runs, or
   * else the one that a party runs.
   */
  public SiteMatch resolve(String text, SiteContext context) {
    var meant = new LinkedHashMap<UUID, SiteCandidate>();
    known.direct(text).forEach(one -> meant.put(one.id(), one));
    var passedOver = new ArrayList<SiteCandidate>();
    for (var one : named(text)) {
      if (SiteDraft.differ(context.country(), one.facts().country())) {
        passedOver.add(one);
      } else {
        meant.put(one.id(), one);
      }
    }
    return new SiteMatch(decided(List.copyOf(meant.values()), context), passedOver);
  }

  private static List<SiteCandidate> decided(List<SiteCandidate> meant, SiteContext context) {
    var operator = context.operator();
    return narrowed(
        narrowed(meant, one -> operator != null && one.operators().contains(operator)),
        one -> one.operators().stream().anyMatch(context.parties()::contains));
  }

  private static List<SiteCandidate> narrowed(
      List<SiteCandidate> meant, Predicate<SiteCandidate> condition) {
    var chosen = meant.size() < 2 ? meant : meant.stream().filter(condition).toList();
    return chosen.size() == 1 ? chosen : meant;
  }

  /** What a description means among the sites that there are. */
  public SiteMatch resolve(SiteDraft draft, SiteContext context) {
    var id = draft.id();
    var itself = id == null ? null : find(id);
    if (itself != null) {
      return new SiteMatch(List.of(itself), List.of());
    }
    var passedOver = new ArrayList<SiteCandidate>();
    var named = new ArrayList<SiteCandidate>();
    for (var one : named(draft.name())) {
      (draft.isElsewhereThan(one.facts()) ? passedOver : named).add(one);
    }
    var operator = draft.operator();
    if (operator == null) {
      return new SiteMatch(decided(named, context), passedOver);
    }
    var own = named.stream().filter(one -> one.operators().contains(operator)).toList();
    var nobodys = named.stream().filter(one -> one.operators().isEmpty()).toList();
    var meant = own.isEmpty() ? nobodys : own;
    named.stream().filter(one -> !meant.contains(one)).forEach(passedOver::add);
    return new SiteMatch(narrowed(meant, one -> saysAsMuch(draft, one.facts())), passedOver);
  }

  /** Whether each of the two says where it is, and both say the same. */
  private static boolean saysAsMuch(SiteDraft draft, SiteDraft known) {
    return (draft.region() != null && draft.region().equals(known.region()))
        || (draft.point() != null && draft.point().equals(known.point()));
  }

  /**
   * Makes a site of a description that means none that there is.
   *
   * @param pointer where it stands
   */
  public SiteCandidate describe(SiteDraft draft, String pointer) {
    var site = new NewSite(draft, pointer);
    add(site);
    return site.asCandidate();
  }

  /** Takes in what a description says beyond what was said of a site of this document. */
  public void describeAgain(UUID id, SiteDraft draft) {
    var own = byId.get(id);
    if (own != null) {
      own.describe(draft);
    }
  }

  private List<SiteCandidate> named(String text) {
    var named = new ArrayList<>(known.named(text));
    var key = known.key(text);
    for (var all = this; all != null && !key.isEmpty(); all = all.earlier) {
      all.byKey.getOrDefault(key, Set.of()).forEach(one -> named.add(one.asCandidate()));
    }
    return named;
  }

  private @Nullable SiteCandidate find(UUID id) {
    for (var all = this; all != null; all = all.earlier) {
      var one = all.byId.get(id);
      if (one != null) {
        return one.asCandidate();
      }
    }
    return known.direct(id.toString()).stream().findFirst().orElse(null);
  }

  /** Whether a description told another name than a known site of its id has. */
  public boolean isAnotherName(SiteDraft draft, SiteCandidate site) {
    var key = known.key(draft.name());
    return !draft.name().equals(site.name())
        && named(draft.name()).stream().noneMatch(one -> one.id().equals(site.id()))
        && !key.isEmpty();
  }

  /** Those of these sites that have still to be made, each told once. */
  public List<NewSite> takeNeeded(Collection<UUID> sites) {
    var needed = new ArrayList<NewSite>();
    for (var id : sites) {
      for (var all = this; all != null; all = all.earlier) {
        var site = all.byId.get(id);
        if (site != null && taken.add(id)) {
          needed.add(site);
        }
      }
    }
    return needed;
  }
}

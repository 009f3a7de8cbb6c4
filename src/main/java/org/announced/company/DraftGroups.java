package org.announced.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.announced.company.NameLookup.Distinction;
import org.announced.company.NameLookup.NameKeys;
import org.announced.company.identifier.CompanyIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Which of the descriptions in one document are of one company: those whose names are the same but
 * for the legal form, unless their countries or their identifiers tell them apart, and those that
 * share a listing or an identifier. An alias proves nothing, since anybody may write any: two
 * companies that share one would be ambiguous for ever.
 */
final class DraftGroups {

  private final List<CompanyDraft> drafts;
  private final Map<String, NameKeys> keys;

  /** Drafts that could be of several of the companies. */
  private final Set<Integer> ambiguous = new HashSet<>();

  /** Leads from each draft, over others, to the first that is of its company. */
  private final int[] earlier;

  /**
   * @param keys of all their names
   */
  DraftGroups(List<CompanyDraft> drafts, Map<String, NameKeys> keys) {
    this.drafts = drafts;
    this.keys = keys;
    this.earlier = new int[drafts.size()];
    var owners = new HashMap<StockListing, Integer>();
    var identified = new HashMap<String, Integer>();
    var named = new HashMap<String, List<Integer>>();
    for (int i = 0; i < drafts.size(); i++) {
      earlier[i] = i;
      for (var listing : drafts.get(i).listings()) {
        var owner = owners.putIfAbsent(listing, i);
        if (owner != null) {
          join(first(owner), first(i));
        }
      }
      for (var identifier : drafts.get(i).identifiers()) {
        var owner = identified.putIfAbsent(identifier.key(), i);
        if (owner != null) {
          join(first(owner), first(i));
        }
      }
      var namesakes = named.computeIfAbsent(key(drafts.get(i).name()), any -> new ArrayList<>());
      joinOne(i, namesakes);
      namesakes.add(i);
    }
  }

  /** Where several are of its name, the one in its country is the same company. */
  private void joinOne(int draft, List<Integer> namesakes) {
    var same = namesakes.stream().filter(other -> !areTwo(draft, other)).toList();
    var country = drafts.get(draft).country();
    var there =
        same.stream()
            .filter(other -> country != null && country.equals(drafts.get(other).country()))
            .toList();
    var meant = there.isEmpty() ? same : there;
    if (!meant.isEmpty()) {
      join(first(meant.get(0)), first(draft));
    }
    if (meant.stream().map(this::first).distinct().count() > 1) {
      ambiguous.add(draft);
    }
  }

  /**
   * Whether their names are the same, and countries and legal forms tell them apart, identifiers
   * do, or a service did, from which they were read.
   */
  private boolean areTwo(int one, int other) {
    var first = drafts.get(one);
    var second = drafts.get(other);
    return sameName(one, other)
        && (areReadAsTwo(first, second)
            || CompanyIdentifier.tellApart(first.identifiers(), second.identifiers())
            || new Distinction(form(first), first.country())
                .isAnother(Set.of(form(second)), second.country()));
  }

  private static boolean areReadAsTwo(CompanyDraft one, CompanyDraft other) {
    return one.id() != null
        && other.id() != null
        && !one.id().equals(other.id())
        && !one.name().equals(other.name());
  }

  private void join(int one, int other) {
    earlier[Math.max(one, other)] = Math.min(one, other);
  }

  private String key(String name) {
    var known = keys.get(name);
    return known == null ? name : known.bare();
  }

  private String form(CompanyDraft draft) {
    var known = keys.get(draft.name());
    return known == null ? "" : known.form();
  }

  /** The first draft of the same company. */
  int first(int draft) {
    int first = draft;
    while (earlier[first] != first) {
      first = earlier[first];
    }
    earlier[draft] = first;
    return first;
  }

  /**
   * For each draft that may not stand beside an earlier one, why.
   *
   * @param known the company that a draft is found to be; two that are one share what they like
   */
  Map<Integer, Objection> objections(IntFunction<@Nullable Object> known) {
    var objections = new LinkedHashMap<Integer, Objection>();
    var owners = new HashMap<String, Integer>();
    var facts = new HashMap<String, String>();
    for (int i = 0; i < drafts.size(); i++) {
      var contradiction = contradiction(i, facts);
      if (contradiction != null) {
        objections.put(i, contradiction);
      }
      if (ambiguous.contains(i)) {
        objections.putIfAbsent(i, several(drafts.get(i)));
      }
      for (var word : drafts.get(i).names()) {
        int owner = Objects.requireNonNullElse(owners.putIfAbsent(key(word), i), i);
        var company = known.apply(i);
        if (first(owner) != first(i)
            && !(key(word).equals(key(drafts.get(i).name())) && sameName(i, owner))
            && (company == null || !company.equals(known.apply(owner)))) {
          objections.putIfAbsent(i, shared(drafts.get(owner), drafts.get(i), word));
        }
      }
    }
    return objections;
  }

  private static Objection several(CompanyDraft draft) {
    return Objection.ambiguous(
        "This document describes two companies that \"%s\" could mean. Give the full name or the country of the one that is meant."
            .formatted(draft.name()),
        List.of());
  }

  private Objection shared(CompanyDraft owner, CompanyDraft draft, String word) {
    return Objection.ambiguous(
        "%s \"%s\" is %s of \"%s\", which this document describes as another company. Give both the"
                .formatted(
                    word.equals(draft.name()) ? "Its name" : "Its alias",
                    word,
                    key(word).equals(key(owner.name())) ? "the name" : "an alias",
                    owner.name())
            + " same name if they are one; else leave the alias out.",
        List.of());
  }

  /**
   * Facts that are left out contradict nothing.
   *
   * @param facts what has been said so far of the companies
   */
  private @Nullable Objection contradiction(int draft, Map<String, String> facts) {
    var country = contradiction(draft, "country", drafts.get(draft).country(), facts);
    var website = contradiction(draft, "website", drafts.get(draft).website(), facts);
    return country == null ? website : country;
  }

  private @Nullable Objection contradiction(
      int draft, String field, @Nullable String value, Map<String, String> facts) {
    var said = value == null ? null : facts.putIfAbsent(field + " " + first(draft), value);
    return !differ(said, value)
        ? null
        : Objection.contradiction(
            field,
            "Another place of this document describes the same company, \"%s\", with the %s %s."
                    .formatted(drafts.get(first(draft)).name(), field, said)
                + " Say the same in both, or say it once.",
            List.of());
  }

  /** Whether the name is that of the other but for the legal form. */
  boolean sameName(int one, int other) {
    return key(drafts.get(one).name()).equals(key(drafts.get(other).name()));
  }

  static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }
}

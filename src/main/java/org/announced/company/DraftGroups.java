package org.announced.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which of the descriptions in one document are of one company: those whose names are the same but
 * for the legal form, and those that share a listing. An alias proves nothing, since anybody may
 * write any: two companies that share one would be ambiguous for ever.
 */
final class DraftGroups {

  private final List<CompanyDraft> drafts;
  private final Map<String, String> keys;

  /** Leads from each draft, over others, to the first that is of its company. */
  private final int[] earlier;

  /**
   * @param keys of all their names, without legal form
   */
  DraftGroups(List<CompanyDraft> drafts, Map<String, String> keys) {
    this.drafts = drafts;
    this.keys = keys;
    this.earlier = new int[drafts.size()];
    var owners = new HashMap<String, Integer>();
    for (int i = 0; i < drafts.size(); i++) {
      earlier[i] = i;
      for (var identity : identities(drafts.get(i))) {
        var owner = owners.putIfAbsent(identity, i);
        if (owner != null) {
          join(first(owner), first(i));
        }
      }
    }
  }

  private void join(int one, int other) {
    earlier[Math.max(one, other)] = Math.min(one, other);
  }

  private List<String> identities(CompanyDraft draft) {
    var identities = new ArrayList<String>();
    identities.add("name " + key(draft.name()));
    draft.listings().forEach(listing -> identities.add("listing " + listing));
    return identities;
  }

  private String key(String name) {
    return keys.getOrDefault(name, name);
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
      for (var word : drafts.get(i).names()) {
        int owner = Objects.requireNonNullElse(owners.putIfAbsent(key(word), i), i);
        var company = known.apply(i);
        if (first(owner) != first(i) && (company == null || !company.equals(known.apply(owner)))) {
          objections.putIfAbsent(i, shared(drafts.get(owner), drafts.get(i), word));
        }
      }
    }
    return objections;
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

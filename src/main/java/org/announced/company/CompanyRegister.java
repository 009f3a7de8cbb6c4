package org.announced.company;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.access.Caller;
import org.announced.company.Resolution.Candidate;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.None;
import org.announced.identity.PerTransaction;
import org.announced.identity.Slugs;
import org.announced.identity.Turns;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters companies that are described, each once: one that is known already is not made again. */
@Component
public class CompanyRegister {

  private final Companies companies;
  private final CompanyDirectory directory;
  private final NameKeys nameKeys;
  private final Slugs slugs;
  private final Turns turns;
  private final Revisions revisions;
  private final PerTransaction<Map<UUID, Company>> foreseen = new PerTransaction<>(HashMap::new);

  CompanyRegister(
      Companies companies,
      CompanyDirectory directory,
      NameKeys nameKeys,
      Slugs slugs,
      Turns turns,
      Revisions revisions) {
    this.companies = companies;
    this.directory = directory;
    this.nameKeys = nameKeys;
    this.slugs = slugs;
    this.turns = turns;
    this.revisions = revisions;
  }

  /**
   * What a draft stands for.
   *
   * @param isNew whether the company was made for it just now
   * @param parent the company that is known to control it; null when none is
   * @param objections why it is not taken; nothing is made for it if there are any
   */
  public record Entry(
      Resolution resolution, boolean isNew, @Nullable UUID parent, List<Objection> objections) {}

  /** Looks at once for the companies that drafts to come are going to name. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void foresee(Set<String> names) {
    nameKeys.foresee(names);
    var ids = new HashSet<UUID>();
    for (var resolution : directory.foresee(names).values()) {
      if (resolution instanceof Found found) {
        ids.add(found.company().id());
      }
    }
    find(ids).forEach(one -> foreseen.get().put(one.getId(), one));
  }

  /** Whether a draft of this name makes no company, since there is one. */
  public boolean foresees(String name) {
    return directory.foresees(name);
  }

  /**
   * For each draft the known company that it describes, else a new one; drafts of one new company
   * make one. A draft that could describe several companies, or that says otherwise than what is
   * known, makes none.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Entry> enter(List<CompanyDraft> drafts, Caller by, Instant now) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    var keys = nameKeys.of(drafts);
    var matches = match(drafts);
    if (matches.stream().anyMatch(match -> match.resolution() instanceof None)) {
      turns.take(turnsFor(drafts, keys));
      // Whoever had the turn before may have made one of them.
      matches = match(drafts);
    }
    return entries(drafts, matches, new DraftGroups(drafts, keys), by, now);
  }

  /** Says who controls a company. Both are known, and differ. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void place(UUID company, UUID parent, Instant now) {
    companies.findById(company).orElseThrow().belongsTo(parent, now);
  }

  static List<String> turnsFor(List<CompanyDraft> drafts, Map<String, String> keys) {
    var listings =
        drafts.stream().flatMap(draft -> draft.listings().stream()).map(Listing::toString);
    return Stream.concat(keys.values().stream(), listings)
        .distinct()
        .map(key -> "company:" + key)
        .toList();
  }

  private List<DraftMatch> match(List<CompanyDraft> drafts) {
    var texts = new LinkedHashSet<String>();
    drafts.forEach(draft -> texts.addAll(draft.names()));
    drafts.forEach(draft -> draft.listings().forEach(listing -> texts.add(listing.toString())));
    var resolutions = directory.match(texts);
    return drafts.stream().map(draft -> DraftMatch.of(draft, resolutions)).toList();
  }

  private List<Entry> entries(
      List<CompanyDraft> drafts,
      List<DraftMatch> matches,
      DraftGroups groups,
      Caller by,
      Instant now) {
    var known = known(matches);
    var shared = groups.objections(i -> found(matches.get(i)));
    var objections = new ArrayList<List<Objection>>();
    for (int i = 0; i < drafts.size(); i++) {
      var all = new ArrayList<Objection>();
      var company = known.get(found(matches.get(i)));
      var contradiction = company == null ? null : company.contradiction(drafts.get(i));
      Stream.of(matches.get(i).objection(), shared.get(i), contradiction)
          .filter(Objects::nonNull)
          .forEach(all::add);
      objections.add(all);
    }
    var unknown = new ArrayList<Integer>();
    for (int i = 0; i < drafts.size(); i++) {
      if (matches.get(i).resolution() instanceof None && objections.get(i).isEmpty()) {
        unknown.add(i);
      }
    }
    var made = make(drafts, unknown, groups, by, now);
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < drafts.size(); i++) {
      var company = made.get(i);
      var old = known.get(found(matches.get(i)));
      entries.add(
          new Entry(
              company == null ? matches.get(i).resolution() : new Found(company),
              company != null,
              old == null ? null : old.parent(),
              objections.get(i)));
    }
    return entries;
  }

  private Map<UUID, Company> known(List<DraftMatch> matches) {
    var ids = new HashSet<UUID>();
    matches.stream().map(CompanyRegister::found).filter(Objects::nonNull).forEach(ids::add);
    var known = new HashMap<>(foreseen.get());
    known.keySet().retainAll(ids);
    ids.removeAll(known.keySet());
    find(ids).forEach(one -> known.put(one.getId(), one));
    return known;
  }

  private List<Company> find(Set<UUID> ids) {
    return ids.isEmpty() ? List.of() : companies.findAllByIdIn(ids);
  }

  private static @Nullable UUID found(DraftMatch match) {
    return match.resolution() instanceof Found found ? found.company().id() : null;
  }

  /** One for all drafts of a company, with all that they say of it. */
  private Map<Integer, Candidate> make(
      List<CompanyDraft> drafts,
      List<Integer> unknown,
      DraftGroups groups,
      Caller by,
      Instant now) {
    var firsts = new LinkedHashMap<Integer, Integer>();
    unknown.forEach(i -> firsts.putIfAbsent(groups.first(i), i));
    if (firsts.isEmpty()) {
      return Map.of();
    }
    var names = firsts.values().stream().map(i -> drafts.get(i).name()).toList();
    var claimed = slugs.claim(Slugs.Kind.COMPANY, names).iterator();
    var companiesMade = new LinkedHashMap<Integer, Company>();
    firsts.forEach(
        (group, i) ->
            companiesMade.put(group, new Company(claimed.next(), drafts.get(i).name(), now)));
    var made = new HashMap<Integer, Candidate>();
    for (int i : unknown) {
      int group = groups.first(i);
      var company = Objects.requireNonNull(companiesMade.get(group));
      company.isDescribedAs(
          drafts.get(i), groups.sameName(i, Objects.requireNonNull(firsts.get(group))));
      made.put(i, company.asCandidate());
    }
    companiesMade.values().forEach(companies::save);
    companies.flush();
    companiesMade.values().forEach(this::forget);
    var created = new HashMap<UUID, Instant>();
    companiesMade.values().forEach(company -> created.put(company.getId(), now));
    revisions.recordCreated(Subject.COMPANY, created, by);
    return made;
  }

  /** A text that named another company may name this one as well. */
  private void forget(Company made) {
    var slug = made.asCandidate().slug();
    var families = made.names().stream().map(nameKeys::family).collect(Collectors.toSet());
    directory.forget(
        text -> text.equalsIgnoreCase(slug) || families.contains(nameKeys.family(text)));
  }
}

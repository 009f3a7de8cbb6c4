package org.announced.company;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.announced.company.Resolution.Candidate;
import org.announced.company.Resolution.Found;
import org.announced.company.Resolution.None;
import org.announced.company.Resolution.Several;
import org.announced.identity.Slugs;
import org.announced.identity.Turns;
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

  CompanyRegister(
      Companies companies,
      CompanyDirectory directory,
      NameKeys nameKeys,
      Slugs slugs,
      Turns turns) {
    this.companies = companies;
    this.directory = directory;
    this.nameKeys = nameKeys;
    this.slugs = slugs;
    this.turns = turns;
  }

  /**
   * What a draft stands for.
   *
   * @param isNew whether the company was made for it just now
   */
  public record Entry(Resolution resolution, boolean isNew) {}

  /**
   * For each draft the known company that it describes, else a new one; drafts of one new company
   * make one. A draft that could describe several companies makes none.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Entry> enter(List<CompanyDraft> drafts, Instant now) {
    var resolutions = match(drafts);
    var unknown = unknown(drafts, resolutions);
    if (!unknown.isEmpty()) {
      var keys = nameKeys.of(unknown);
      turns.take(keys.values().stream().flatMap(Set::stream).map(key -> "company:" + key).toList());
      // Whoever had the turn before may have made one of them.
      resolutions = match(drafts);
      unknown = unknown(drafts, resolutions);
      var made = make(unknown, keys, now);
      return entries(drafts, resolutions, made);
    }
    return entries(drafts, resolutions, Map.of());
  }

  /** Says who controls a company. Both are known, and differ. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void place(UUID company, UUID parent, Instant now) {
    companies.findById(company).orElseThrow().belongsTo(parent, now);
  }

  private static List<CompanyDraft> unknown(List<CompanyDraft> drafts, List<Resolution> found) {
    var unknown = new ArrayList<CompanyDraft>();
    for (int i = 0; i < drafts.size(); i++) {
      if (found.get(i) instanceof None && !unknown.contains(drafts.get(i))) {
        unknown.add(drafts.get(i));
      }
    }
    return unknown;
  }

  private static List<Entry> entries(
      List<CompanyDraft> drafts, List<Resolution> found, Map<CompanyDraft, Candidate> made) {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < drafts.size(); i++) {
      var company = made.get(drafts.get(i));
      entries.add(
          company == null ? new Entry(found.get(i), false) : new Entry(new Found(company), true));
    }
    return entries;
  }

  /** The name decides; where it is unknown, the aliases; where they are, the listings. */
  private List<Resolution> match(List<CompanyDraft> drafts) {
    var texts = new LinkedHashSet<String>();
    drafts.forEach(draft -> texts.addAll(names(draft)));
    drafts.forEach(draft -> draft.listings().forEach(listing -> texts.add(listing.toString())));
    var resolutions = directory.resolve(texts);
    return drafts.stream()
        .map(
            draft ->
                Stream.of(
                        List.of(draft.name()),
                        draft.aliases().stream().map(Alias::name).toList(),
                        draft.listings().stream().map(Listing::toString).toList())
                    .map(some -> together(some, resolutions))
                    .filter(resolution -> !(resolution instanceof None))
                    .findFirst()
                    .orElseGet(() -> together(List.of(draft.name()), resolutions)))
        .toList();
  }

  private static Resolution together(List<String> texts, Map<String, Resolution> resolutions) {
    var meant = new LinkedHashSet<Candidate>();
    var nearest = new LinkedHashSet<Candidate>();
    for (var text : texts) {
      var resolution = resolutions.get(text);
      if (resolution instanceof Found found) {
        meant.add(found.company());
      } else if (resolution instanceof Several several) {
        meant.addAll(several.candidates());
      } else if (resolution instanceof None none) {
        nearest.addAll(none.nearest());
      }
    }
    return switch (meant.size()) {
      case 0 -> new None(List.copyOf(nearest));
      case 1 -> new Found(meant.iterator().next());
      default -> new Several(List.copyOf(meant));
    };
  }

  private static List<String> names(CompanyDraft draft) {
    return Stream.concat(Stream.of(draft.name()), draft.aliases().stream().map(Alias::name))
        .toList();
  }

  /** Drafts that share a name, an alias or a listing describe one company. */
  private Map<CompanyDraft, Candidate> make(
      List<CompanyDraft> unknown, Map<CompanyDraft, Set<String>> keys, Instant now) {
    var claimed =
        slugs.claim(Slugs.Kind.COMPANY, unknown.stream().map(CompanyDraft::name).toList());
    var byKey = new HashMap<String, Company>();
    var byDraft = new LinkedHashMap<CompanyDraft, Company>();
    for (int i = 0; i < unknown.size(); i++) {
      var draft = unknown.get(i);
      var slug = claimed.get(i);
      var company =
          keys.getOrDefault(draft, Set.of()).stream()
              .filter(byKey::containsKey)
              .findFirst()
              .map(byKey::get)
              .orElseGet(
                  () -> new Company(slug, draft.name(), draft.country(), draft.website(), now));
      company.isAlsoCalled(draft.aliases());
      company.isListedAs(draft.listings());
      keys.getOrDefault(draft, Set.of()).forEach(key -> byKey.put(key, company));
      byDraft.put(draft, company);
    }
    byDraft.values().stream().distinct().forEach(companies::save);
    companies.flush();
    var made = new HashMap<CompanyDraft, Candidate>();
    byDraft.forEach((draft, company) -> made.put(draft, company.asCandidate()));
    return made;
  }
}

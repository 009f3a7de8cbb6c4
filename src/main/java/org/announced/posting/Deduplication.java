package org.announced.posting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.company.NewCompanies;
import org.announced.dataset.DatasetRecord;
import org.announced.dataset.KnownRecord;
import org.announced.part.DocumentParts;
import org.announced.plan.Lookup;
import org.announced.plan.Submission;
import org.announced.posting.Decision.Alike;
import org.announced.posting.Decision.KnownAlready;
import org.announced.posting.Decision.New;
import org.announced.recognition.Candidate;
import org.announced.recognition.Newcomer;
import org.announced.recognition.Recognition;
import org.announced.recognition.Resemblances;
import org.announced.source.AnnouncementSources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells documents that are new from those that are known, or look like what is known. */
@Component
class Deduplication {

  private final Recognition recognition;
  private final DocumentParts parts;
  private final AnnouncementSources sources;

  Deduplication(Recognition recognition, DocumentParts parts, AnnouncementSources sources) {
    this.recognition = recognition;
    this.parts = parts;
    this.sources = sources;
  }

  /**
   * The announcement that was made of the very same document, or that its records were told to be
   * by it last; null unless that is for certain.
   *
   * @param nth as in {@link Plan}
   */
  static @Nullable UUID same(Submission submission, int nth, Lookup lookup) {
    if (submission.records().stream().anyMatch(lookup.records()::containsKey)) {
      return TaleOfRecords.told(submission.records(), submission.digest(), lookup.records());
    }
    var made = lookup.madeOf(submission.digest());
    return nth < made.size() ? made.get(nth) : null;
  }

  /** Of documents that came together. */
  GroupDecisions of(List<Plan> plans, Lookup lookup, PostOptions options) {
    return new GroupDecisions(plans, lookup, options);
  }

  /** Decides of one document after the other, each knowing what became of those before it. */
  final class GroupDecisions {

    private final List<Plan> plans;
    private final PostOptions options;
    private final @Nullable Resemblances resemblances;
    private final Map<Integer, List<Candidate>> near = new HashMap<>();
    private final Map<String, List<UUID>> documents = new HashMap<>();
    private final Map<DatasetRecord, KnownRecord> records;

    /** The places of those documents that are stored or about to be. */
    private final Map<UUID, Integer> recorded = new LinkedHashMap<>();

    private final RelatedForms forms = new RelatedForms();

    private GroupDecisions(List<Plan> plans, Lookup lookup, PostOptions options) {
      this.plans = plans;
      this.records = new HashMap<>(lookup.records());
      plans.forEach(
          plan ->
              documents.computeIfAbsent(
                  plan.digest().hex(), any -> new ArrayList<>(lookup.madeOf(plan.digest()))));
      this.options = options;
      this.resemblances =
          plans.isEmpty()
              ? null
              : recognition.compare(
                  plans.stream().map(one -> one.contents().statement()).toList(), newcomers(plans));
    }

    /**
     * What a document is. Its record says it before all else; an article that it shares with what
     * it looks like makes that sure.
     *
     * @throws org.announced.problem.ProblemException if its records say different things
     */
    Decision decide(int place) {
      var plan = plans.get(place);
      if (plan.contents().records().stream().anyMatch(records::containsKey)) {
        return TaleOfRecords.of(plan.contents().records(), records).as(plan.digest());
      }
      var made = documents.getOrDefault(plan.digest().hex(), List.of());
      if (plan.nth() < made.size()) {
        return new KnownAlready(made.get(plan.nth()), true, 0);
      }
      if (plan.known() != null) {
        return new KnownAlready(plan.known(), false, missing(plan, plan.known()));
      }
      var alike = alike(place);
      if (options.to() != null && !alike.isEmpty()) {
        return new Alike(alike);
      }
      var known = alike.stream().filter(GroupDecisions::isKnown).findFirst();
      if (known.isPresent()) {
        var missing = missing(plan, known.get().id()) + plan.contents().records().size();
        return new KnownAlready(known.get().id(), false, missing);
      }
      return alike.isEmpty() ? new New() : new Alike(alike);
    }

    /** What shares an article and says another amount than before is asked about. */
    private static boolean isKnown(Candidate alike) {
      return alike.sharesSource() && alike.looksTheSame() && alike.suggestion().isEmpty();
    }

    /** What investments of documents before this one are to others by now. */
    RelatedForms forms() {
      return forms;
    }

    /** The document is stored: those after it may be the same, or look like it. */
    void record(int place) {
      var plan = plans.get(place);
      documents.computeIfAbsent(plan.digest().hex(), any -> new ArrayList<>()).add(plan.id());
      recorded.put(plan.id(), place);
      told(place, plan.id());
    }

    /** An announcement has the records of a document, as it tells them. */
    void told(int place, UUID announcement) {
      var plan = plans.get(place);
      for (var record : plan.contents().records()) {
        records.put(record, new KnownRecord(announcement, plan.digest().hex(), null));
      }
    }

    /** Who insists that a document is another announcement is not told what it looks like. */
    private List<Candidate> alike(int place) {
      if (options.onDuplicate() == OnDuplicate.CREATE) {
        return List.of();
      }
      var alike = near(place).stream().filter(Candidate::isAlike).toList();
      var still = new ArrayList<>(forms.stillOf(alike));
      still.sort(Resemblances.BEST_FIRST);
      return options.onDuplicate() == OnDuplicate.ATTACH ? still : untold(plans.get(place), still);
    }

    /**
     * What a document that is stored as another announcement looks like all the same, or nearly so;
     * best first. A person should look at them.
     */
    List<Candidate> pairs(int place) {
      return untold(plans.get(place), near(place));
    }

    private List<Candidate> near(int place) {
      return near.computeIfAbsent(place, this::compare);
    }

    private List<Candidate> compare(int place) {
      if (resemblances == null) {
        return List.of();
      }
      var found = new ArrayList<>(resemblances.known(place));
      recorded.forEach(
          (id, earlier) ->
              resemblances
                  .earlier(place, earlier, id, String.valueOf(plans.get(earlier).slug()))
                  .ifPresent(found::add));
      found.sort(Resemblances.BEST_FIRST);
      return found;
    }

    /** Without those of which the document says itself what it is to them. */
    private List<Candidate> untold(Plan plan, List<Candidate> alike) {
      if (alike.isEmpty()) {
        return alike;
      }
      var told = plan.contents().leadsTo(parts);
      return alike.stream().filter(one -> !told.contains(one.id())).toList();
    }

    /** How many sources of the document the announcement does not have. */
    private int missing(Plan plan, UUID announcement) {
      var earlier = recorded.get(announcement);
      var has =
          new HashSet<>(
              earlier == null ? sources.of(announcement) : plans.get(earlier).citedSources());
      return (int) plan.citedSources().stream().filter(one -> !has.contains(one)).count();
    }
  }

  private static Collection<Newcomer> newcomers(List<Plan> plans) {
    return plans.stream()
        .map(Plan::described)
        .map(NewCompanies::list)
        .flatMap(List::stream)
        .map(one -> new Newcomer(one.id(), one.name(), one.names().toList(), one.parent()))
        .toList();
  }
}

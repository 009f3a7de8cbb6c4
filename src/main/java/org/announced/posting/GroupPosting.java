package org.announced.posting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.announced.correction.AnnouncementCorrections;
import org.announced.correction.Attachments;
import org.announced.correction.RecordCorrections;
import org.announced.dataset.DatasetRecord;
import org.announced.dataset.EditionRegister;
import org.announced.dataset.SeenEditions;
import org.announced.identity.SlugRegistry;
import org.announced.part.DocumentParts;
import org.announced.plan.Submission;
import org.announced.posting.AnnouncementPairs.KeptPair;
import org.announced.posting.Decision.Alike;
import org.announced.posting.Decision.KnownAlready;
import org.announced.posting.Decision.OfRecord;
import org.announced.posting.Planning.Planned;
import org.announced.problem.ProblemException;
import org.announced.recognition.Candidate.Suggestion;
import org.announced.written.MadeThings;
import org.announced.written.TriedPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes documents in together, in few statements, each as if it came after those before it. First
 * they are read, which gives a plan for each or its faults; then it is decided of each plan whether
 * it is known, looks like what is known, or is new; then the new ones are stored. Only the last
 * step writes.
 */
@Service
public class GroupPosting {

  private final Planning planning;
  private final Deduplication deduplication;
  private final SlugRegistry slugs;
  private final PlanExecution plans;
  private final AnnouncementCorrections corrections;
  private final DocumentParts parts;
  private final Attachments attachments;
  private final RecordCorrections records;
  private final DerivedWarnings derived;
  private final EditionRegister editions;
  private final TriedPart tried;

  GroupPosting(
      Planning planning,
      Deduplication deduplication,
      SlugRegistry slugs,
      PlanExecution plans,
      AnnouncementCorrections corrections,
      Attachments attachments,
      RecordCorrections records,
      DocumentParts parts,
      DerivedWarnings derived,
      EditionRegister editions,
      TriedPart tried) {
    this.planning = planning;
    this.deduplication = deduplication;
    this.slugs = slugs;
    this.plans = plans;
    this.corrections = corrections;
    this.parts = parts;
    this.attachments = attachments;
    this.records = records;
    this.derived = derived;
    this.editions = editions;
    this.tried = tried;
  }

  /**
   * Takes the first of these, one at least. What a dry run has stored is to be taken back by
   * whoever began the transaction.
   *
   * @throws org.springframework.dao.DataAccessException if nothing can be done any more but roll
   *     the transaction back, and take the documents one by one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(List<JsonNode> posted, PostOptions options) {
    return new DocumentGroup(planning.plan(posted, options), options).take();
  }

  /** Documents that were read, each by its place. */
  private final class DocumentGroup {

    private final Planned planned;
    private final PostOptions options;
    private final List<Integer> places;
    private final List<Plan> read;
    private final Deduplication.GroupDecisions decisions;
    private final SlugRegistry.Free free;
    private final SeenEditions seen;
    private final List<Plan> waiting = new ArrayList<>();
    private final MadeThings makes = new MadeThings(new ArrayList<>(), new ArrayList<>());
    private final List<KeptPair> pairs = new ArrayList<>();

    /** Those that are stored and were read from a service, by their places among all. */
    private final Map<Integer, Plan> moved = new LinkedHashMap<>();

    private final Set<UUID> storedSources = new HashSet<>();

    DocumentGroup(Planned planned, PostOptions options) {
      this.planned = planned;
      this.options = options;
      this.places = List.copyOf(planned.plans().keySet());
      this.read = List.copyOf(planned.plans().values());
      this.decisions = deduplication.of(read, planned.lookup(), options);
      this.seen =
          editions.seen(planned.submissions().values().stream().map(Submission::editions).toList());
      this.free = slugs.free(SlugRegistry.SluggedKind.ANNOUNCEMENT, planned.lookup().slugs());
    }

    List<Taken> take() {
      var taken = new TreeMap<>(planned.settled());
      for (int n = 0; n < places.size(); n++) {
        try {
          var decision = decisions.decide(n);
          int place = n;
          // In a dry run, what it changes is taken back before the next one may see it.
          var outcome =
              options.isDryRunOfMany() && adds(decision)
                  ? tried.tryOut(() -> settle(place, decision))
                  : settle(n, decision);
          taken.put(places.get(n), Taken.as(outcome));
        } catch (ProblemException refused) {
          taken.put(places.get(n), Taken.refused(refused));
        }
      }
      store();
      if (!options.isDryRunOfMany()) {
        seen.note(known(taken));
      }
      derived
          .of(moved)
          .forEach((place, more) -> taken.computeIfPresent(place, (any, one) -> one.warning(more)));
      return List.copyOf(taken.values());
    }

    /** The editions from which known rows came; those that are stored are noted with that. */
    private List<Map<DatasetRecord, String>> known(Map<Integer, Taken> taken) {
      return planned.submissions().entrySet().stream()
          .filter(one -> Taken.isKnown(taken.get(one.getKey())))
          .map(one -> one.getValue().editions())
          .toList();
    }

    private PostOutcome settle(int n, Decision decision) {
      if (decision instanceof OfRecord record) {
        return ofRecord(n, record);
      }
      if (decision instanceof KnownAlready known) {
        return adds(decision) ? attach(n, known.id()) : known(n, known);
      }
      if (options.to() != null && !(decision instanceof Alike)) {
        throw PossibleDuplicate.unlike();
      }
      if (decision instanceof Alike alike) {
        if (options.onDuplicate() == OnDuplicate.REFUSE) {
          throw PossibleDuplicate.refused(alike.candidates());
        }
        return options.onDuplicate() == OnDuplicate.RELATE
            ? relate(n, SuggestedRelations.chosen(alike.candidates(), options))
            : attach(n, PossibleDuplicate.meant(alike.candidates(), options).id());
      }
      return PostOutcome.stored(read.get(n), keep(n));
    }

    /** It waits to be stored. */
    private MadeThings keep(int n) {
      var plan = read.get(n);
      var made = plan.needed();
      if (!options.isDryRunOfMany()) {
        var announcement = plan.contents().announcement();
        announcement.record(free.next(announcement.headline()), plan.digest().bytes());
        AnnouncementPairs.of(plan.id(), decisions.pairs(n)).forEach(pairs::add);
        decisions.record(n);
        if (plan.submission().given().announcement() != null) {
          moved.put(places.get(n), plan);
        }
        waiting.add(plan);
        makes.addAll(made);
      }
      return made;
    }

    /**
     * It is stored as an earlier or later form of what is known. In a dry run each is alone.
     *
     * @param suggested by the ids of known announcements
     */
    private PostOutcome relate(int n, Map<UUID, List<Suggestion>> suggested) {
      var plan = read.get(n);
      var forms = options.isDryRunOfMany() ? new RelatedForms() : decisions.forms();
      var later = new LinkedHashMap<UUID, Map<UUID, UUID>>();
      suggested.forEach(
          (known, all) -> later.put(known, forms.relate(plan.contents(), all, parts)));
      later.values().removeIf(Map::isEmpty);
      var made = keep(n);
      if (!later.isEmpty() && !options.isDryRunOfMany()) {
        store();
        later.forEach((known, those) -> corrections.supersede(known, those, options.by()));
      }
      return PostOutcome.related(plan, made);
    }

    /** Whether a known announcement is changed by the document. */
    private boolean adds(Decision decision) {
      if (decision instanceof OfRecord record) {
        return !record.isAsTold()
            && (options.onKnown() == OnKnown.CORRECT
                || options.onDuplicate() == OnDuplicate.ATTACH);
      }
      return options.onDuplicate() == OnDuplicate.ATTACH
          && (decision instanceof Alike
              || (decision instanceof KnownAlready known && !known.isSame()));
    }

    /** It is the announcement of its record, and no other. */
    private PostOutcome ofRecord(int n, OfRecord record) {
      var plan = read.get(n);
      if (options.to() != null && !options.to().equals(record.id())) {
        throw PossibleDuplicate.ofAnotherRecord(record.id());
      }
      if (options.onKnown() == OnKnown.KEEP && adds(record)) {
        return attach(n, record.id());
      }
      if (record.isAsTold()) {
        return PostOutcome.known(record.id(), 0, plan).with(record.warnings());
      }
      store();
      var earlier = seen.earlier(plan.contents().records(), plan.contents().editions());
      if (options.onKnown() == OnKnown.CORRECT && earlier.isEmpty()) {
        var edited = records.correct(record.id(), plan.told(), options.by());
        told(n, record.id());
        return PostOutcome.edited(record.id(), edited, plan).with(record.warnings());
      }
      int differs = records.differences(record.id(), plan.told());
      return PostOutcome.known(record.id(), differs, plan).with(record.warnings()).with(earlier);
    }

    /** It may be one of those that wait to be stored. */
    private PostOutcome known(int n, KnownAlready known) {
      var plan = read.get(n);
      if (known.isSame()) {
        return PostOutcome.known(known.id(), 0, plan);
      }
      store();
      int more = attachments.differences(known.id(), plan.told());
      return PostOutcome.known(known.id(), known.missing() + more, plan);
    }

    /** Of a document that is known, nothing is stored but what the announcement does not have. */
    private PostOutcome attach(int n, UUID announcement) {
      var plan = read.get(n);
      plan.refuseToAttachRetracted();
      store();
      var added = attachments.attach(announcement, plan.told(), options.by());
      told(n, announcement);
      return PostOutcome.attached(announcement, added, plan);
    }

    /** Of what a dry run takes back, those after it know nothing. */
    private void told(int n, UUID announcement) {
      if (!options.isDryRunOfMany()) {
        decisions.told(n, announcement);
      }
    }

    private void store() {
      plans.carryOut(waiting, makes, pairs, storedSources, options.by());
      pairs.clear();
      waiting.clear();
      makes.clear();
    }
  }
}

package org.announced.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.announced.announcement.AnnouncementDocuments;
import org.announced.investment.Investments;
import org.announced.recognition.Candidate;
import org.announced.recognition.Recognition;
import org.announced.revision.Action;
import org.announced.revision.Revisions;
import org.announced.revision.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Finds out what a document is (new, known, or like what is known), and does what follows. */
@Component
class Filing {

  private final KnownSources knownSources;
  private final DocumentReader reader;
  private final MentionedCompanies companies;
  private final Recognition recognition;
  private final Archive archive;
  private final Corrections corrections;
  private final AddressKeys keys;
  private final AnnouncementDocuments documents;
  private final Revisions revisions;
  private final Investments investments;

  Filing(
      KnownSources knownSources,
      DocumentReader reader,
      MentionedCompanies companies,
      Recognition recognition,
      Archive archive,
      Corrections corrections,
      AddressKeys keys,
      AnnouncementDocuments documents,
      Revisions revisions,
      Investments investments) {
    this.knownSources = knownSources;
    this.reader = reader;
    this.companies = companies;
    this.recognition = recognition;
    this.archive = archive;
    this.corrections = corrections;
    this.keys = keys;
    this.documents = documents;
    this.revisions = revisions;
    this.investments = investments;
  }

  /**
   * A document that was read, and not yet compared with what is known.
   *
   * @param contents null if the very same document is known
   * @param known the announcement that it is for certain; null if there is none
   * @param missing how many of its sources that one does not have
   * @param marked whether reading it may have made companies, which can be taken back
   */
  record Draft(
      Submission submission,
      @Nullable Contents contents,
      @Nullable UUID known,
      int missing,
      boolean marked) {

    Contents read() {
      return Objects.requireNonNull(contents);
    }

    /** Whether what it is known as, or turns out to be, is changed by it. */
    boolean addsSources(Terms terms) {
      return known == null || (missing > 0 && terms.onDuplicate() == OnDuplicate.ATTACH);
    }
  }

  /** All with one document. */
  Outcome take(Submission submission, Terms terms) {
    var draft = read(submission, terms);
    var alike = draft.known() == null ? alike(List.of(draft), terms).get(0) : List.<Candidate>of();
    if (draft.known() == null && alike.isEmpty()) {
      keep(List.of(draft), terms);
      return stored(draft, terms);
    }
    return recognised(draft, alike, terms);
  }

  /**
   * Reads a document to its end, unless the very same is known: one with faults is never taken for
   * a known one because of its sources.
   */
  Draft read(Submission submission, Terms terms) {
    var document = submission.document();
    var sources = knownSources.of(document);
    if (sources.isEmpty()) {
      var same = same(submission, terms);
      if (same.isPresent()) {
        return new Draft(submission, null, same.get(), 0, false);
      }
    }
    var marked = !companies.foresees(document);
    if (marked) {
      archive.mark();
    }
    var contents = reader.read(submission.checked(), submission.findings(), terms.by());
    return sources.isEmpty()
        ? new Draft(submission, contents, null, 0, marked)
        : new Draft(
            submission,
            contents,
            sources.announcement(),
            knownSources.missing(document, sources),
            marked);
  }

  /** The very same document, word for word, was posted before; unless it is meant to be another. */
  private Optional<UUID> same(Submission submission, Terms terms) {
    return terms.onDuplicate() == OnDuplicate.CREATE && !terms.oneOfMany()
        ? Optional.empty()
        : recognition.madeOf(submission.digest());
  }

  /** What the first of these look like, at least one: see {@link Recognition#candidates}. */
  List<List<Candidate>> alike(List<Draft> drafts, Terms terms) {
    if (terms.onDuplicate() == OnDuplicate.CREATE) {
      return drafts.stream().map(any -> List.<Candidate>of()).toList();
    }
    var alike = recognition.candidates(drafts.stream().map(one -> one.read().statement()).toList());
    return terms.onDuplicate() == OnDuplicate.ATTACH
        ? alike
        : IntStream.range(0, alike.size())
            .mapToObj(i -> untold(drafts.get(i).read(), alike.get(i)))
            .toList();
  }

  /** Without those of which the document says itself what it is to them. */
  private List<Candidate> untold(Contents contents, List<Candidate> alike) {
    var related = contents.related();
    if (alike.isEmpty() || related.isEmpty()) {
      return alike;
    }
    var told = investments.listAnnouncements(related);
    return alike.stream().filter(one -> !told.contains(one.id())).toList();
  }

  /** Stores what is new. */
  void keep(List<Draft> drafts, Terms terms) {
    var contents = new ArrayList<Contents>();
    var created = new HashMap<UUID, Instant>();
    for (var draft : drafts) {
      var one = draft.read();
      one.announcement().isMadeOf(draft.submission().digest().bytes());
      contents.add(one);
      created.put(one.announcement().getId(), one.recordedAt());
    }
    archive.keep(contents);
    revisions.recordCreated(Subject.ANNOUNCEMENT, created, terms.by());
  }

  Outcome stored(Draft draft, Terms terms) {
    return outcome(Outcome.Kind.STORED, draft.read().announcement().getId(), 0, terms);
  }

  /**
   * Of a document that is known, nothing stays but its sources and what they say differently, not
   * even a company that it describes.
   *
   * @param alike what it looks like, if it is not known for certain
   */
  Outcome recognised(Draft draft, List<Candidate> alike, Terms terms) {
    if (draft.known() == null && terms.onDuplicate() == OnDuplicate.REFUSE) {
      throw PossibleDuplicate.refused(alike);
    }
    if (draft.marked()) {
      archive.backToMark();
    } else {
      archive.forget();
    }
    var id = draft.known() == null ? PossibleDuplicate.meant(alike).id() : draft.known();
    if (!draft.addsSources(terms)) {
      return outcome(Outcome.Kind.KNOWN, id, draft.missing(), terms);
    }
    attach(draft, id, terms);
    return outcome(Outcome.Kind.ATTACHED, id, 0, terms);
  }

  private void attach(Draft draft, UUID known, Terms terms) {
    var document = draft.submission().document().node();
    var sources = new ArrayList<ObjectNode>();
    document.path(Member.SOURCES.field()).forEach(one -> sources.add((ObjectNode) one.deepCopy()));
    var added =
        new AddedSources(
            sources, keys, state -> Differences.between(document, state, draft.read()::investors));
    corrections.correct(
        known,
        new Edit(Action.SOURCE_ADDED, terms.by(), AddedSources.WHY, new Findings(), added),
        Corrections.View.NOBODYS,
        false);
  }

  private Outcome outcome(Outcome.Kind kind, UUID id, int sourcesNotStored, Terms terms) {
    return new Outcome(kind, id, terms.oneOfMany() ? null : documents.json(id), sourcesNotStored);
  }
}

package org.announced.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.announced.identity.Slugs;
import org.announced.recognition.Candidate;
import org.announced.recognition.Recognition;
import org.announced.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes documents in together, in few statements, each as if it came after those before it. What
 * all are going to ask is asked ahead. A document of which everything was foreseen makes nothing
 * while it is read, and waits to be compared and stored with others of its like. Any other, and any
 * that what waits may have an influence on, is taken by itself, when nothing waits any more.
 */
@Service
public class GroupIntake {

  private final Form form;
  private final KnownSources knownSources;
  private final Recognition recognition;
  private final Slugs slugs;
  private final MentionedCompanies companies;
  private final Filing filing;
  private final Archive archive;

  GroupIntake(
      Form form,
      KnownSources knownSources,
      Recognition recognition,
      Slugs slugs,
      MentionedCompanies companies,
      Filing filing,
      Archive archive) {
    this.form = form;
    this.knownSources = knownSources;
    this.recognition = recognition;
    this.slugs = slugs;
    this.companies = companies;
    this.filing = filing;
    this.archive = archive;
  }

  /** What became of one: an outcome, or why it was refused. */
  public record Taken(@Nullable Outcome outcome, @Nullable ProblemException refusal) {

    /** Why it was refused, if it has no outcome. */
    public ProblemException problem() {
      return Objects.requireNonNull(refusal);
    }

    static Taken of(Supplier<Outcome> outcome) {
      try {
        return new Taken(outcome.get(), null);
      } catch (ProblemException refused) {
        return new Taken(null, refused);
      } catch (DataAccessException e) {
        return new Taken(null, UncheckedRule.brokenIn(e).orElseThrow(() -> e));
      }
    }
  }

  /**
   * Takes the first of these, one at least.
   *
   * @param enough whether to leave the rest for later
   * @throws DataAccessException if the transaction can only be rolled back, and the documents taken
   *     one by one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(List<JsonNode> posted, Terms terms, BooleanSupplier enough) {
    var group = new Group(terms);
    var submissions = new LinkedHashMap<Integer, Submission>();
    for (int i = 0; i < posted.size(); i++) {
      group.check(i, posted.get(i), submissions);
    }
    if (!terms.dryRun()) {
      foresee(List.copyOf(submissions.values()));
    }
    int next = 0;
    do {
      group.take(next, submissions.get(next));
      next++;
    } while (next < posted.size() && !enough.getAsBoolean());
    group.settle();
    return List.copyOf(group.taken.headMap(next).values());
  }

  /** In the order in which everybody takes turns. */
  private void foresee(List<Submission> submissions) {
    var documents = submissions.stream().map(Submission::document).toList();
    knownSources.foresee(documents);
    recognition.foresee(submissions.stream().map(Submission::digest).collect(Collectors.toSet()));
    companies.foresee(documents);
    slugs.foresee(Slugs.Kind.ANNOUNCEMENT, documents.stream().map(GroupIntake::headline).toList());
  }

  /**
   * Whether nothing has to be asked to read the document. Of two with one headline it is not so for
   * the second, since a slug is foreseen once; so no two that wait have the same.
   */
  private boolean foresees(Submission submission) {
    var document = submission.document();
    return knownSources.foresees(document)
        && recognition.foresees(submission.digest())
        && slugs.foresees(Slugs.Kind.ANNOUNCEMENT, headline(document))
        && companies.foresees(document);
  }

  private static String headline(Piece document) {
    var headline = document.text("headline");
    return headline == null ? "" : headline;
  }

  /** Documents on their way in. */
  private final class Group {

    private final Terms terms;
    private final Map<Integer, Filing.Draft> waiting = new LinkedHashMap<>();
    private final TreeMap<Integer, Taken> taken = new TreeMap<>();

    Group(Terms terms) {
      this.terms = terms;
    }

    void check(int place, JsonNode posted, Map<Integer, Submission> submissions) {
      try {
        submissions.put(place, Submission.of(posted, form));
      } catch (ProblemException refused) {
        taken.put(place, new Taken(null, refused));
      }
    }

    void take(int place, @Nullable Submission submission) {
      if (submission == null) {
        return;
      }
      if (foresees(submission)) {
        read(place, submission);
      } else {
        alone(place, () -> filing.take(submission, terms));
      }
    }

    private void read(int place, Submission submission) {
      try {
        var draft = filing.read(submission, terms);
        if (draft.known() == null) {
          waiting.put(place, draft);
        } else if (draft.isAttached(terms)) {
          alone(place, () -> filing.recognised(draft, List.of(), terms));
        } else {
          taken.put(place, new Taken(filing.recognised(draft, List.of(), terms), null));
        }
      } catch (ProblemException refused) {
        taken.put(place, new Taken(null, refused));
      }
    }

    private void alone(int place, Supplier<Outcome> work) {
      settle();
      taken.put(place, Taken.of(() -> archive.apart(work, terms.dryRun())));
    }

    /** Compares and stores all that wait; of those that may look like each other, one at a time. */
    void settle() {
      while (!waiting.isEmpty()) {
        var places = List.copyOf(waiting.keySet());
        var drafts = List.copyOf(waiting.values());
        var alike = filing.alike(drafts, terms);
        var fresh = IntStream.range(0, alike.size()).filter(i -> alike.get(i).isEmpty());
        filing.keep(fresh.mapToObj(drafts::get).toList(), terms);
        for (int i = 0; i < alike.size(); i++) {
          var draft = drafts.get(i);
          var candidates = alike.get(i);
          waiting.remove(places.get(i));
          taken.put(
              places.get(i),
              candidates.isEmpty()
                  ? new Taken(filing.stored(draft, terms), null)
                  : recognised(draft, candidates));
        }
      }
    }

    private Taken recognised(Filing.Draft draft, List<Candidate> alike) {
      return Taken.of(
          () -> archive.apart(() -> filing.recognised(draft, alike, terms), terms.dryRun()));
    }
  }
}

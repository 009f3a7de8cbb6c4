package org.announced.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.announced.recognition.Candidate;
import org.announced.web.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes documents in together, in few statements, each as if it came after those before it. A
 * document of which everything was foreseen is read, and waits to be compared and stored with
 * others of its like. Any other, such as one that makes a company, is taken by itself, once nothing
 * waits any more.
 */
@Service
public class GroupIntake {

  private final Form form;
  private final Foresight foresight;
  private final Filing filing;
  private final Archive archive;

  GroupIntake(Form form, Foresight foresight, Filing filing, Archive archive) {
    this.form = form;
    this.foresight = foresight;
    this.filing = filing;
    this.archive = archive;
  }

  /**
   * Takes the first of these, one at least. In a dry run each is taken by itself.
   *
   * @param enough whether to leave the rest for later
   * @throws org.springframework.dao.DataAccessException if nothing can be done any more but roll
   *     the transaction back, and take the documents one by one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(List<JsonNode> posted, Terms terms, BooleanSupplier enough) {
    var group = new Group(terms);
    var submissions = new TreeMap<Integer, Submission>();
    for (int place = 0; place < posted.size(); place++) {
      try {
        submissions.put(place, Submission.of(posted.get(place), form));
      } catch (ProblemException refused) {
        group.taken.put(place, Taken.refused(refused));
      }
    }
    if (!terms.dryRun()) {
      foresight.of(List.copyOf(submissions.values()));
    }
    int next = 0;
    while (next < posted.size() && (next == 0 || !enough.getAsBoolean())) {
      var submission = submissions.get(next);
      if (submission != null) {
        group.take(next, submission);
      }
      next++;
    }
    group.settle();
    return List.copyOf(group.taken.headMap(next).values());
  }

  /** Documents on their way in, each by its place. */
  private final class Group {

    private final Terms terms;
    private final Map<Integer, Filing.Draft> waiting = new LinkedHashMap<>();
    private final TreeMap<Integer, Taken> taken = new TreeMap<>();

    Group(Terms terms) {
      this.terms = terms;
    }

    void take(int place, Submission submission) {
      if (!foresight.covers(submission)) {
        settle();
        taken.put(place, apart(() -> filing.take(submission, terms)));
        return;
      }
      try {
        var draft = filing.read(submission, terms);
        if (draft.known() == null) {
          waiting.put(place, draft);
        } else if (draft.addsSources(terms)) {
          settle();
          taken.put(place, apart(() -> filing.recognised(draft, List.of(), terms)));
        } else {
          taken.put(place, Taken.as(filing.recognised(draft, List.of(), terms)));
        }
      } catch (ProblemException refused) {
        taken.put(place, Taken.refused(refused));
      }
    }

    private Taken apart(Supplier<Outcome> work) {
      return Taken.of(() -> archive.apart(work, terms.dryRun()));
    }

    /** Compares and stores all that wait; of those that may look like each other, one at a time. */
    void settle() {
      while (!waiting.isEmpty()) {
        var places = List.copyOf(waiting.keySet());
        var drafts = List.copyOf(waiting.values());
        var alike = filing.alike(drafts, terms);
        keep(drafts, alike);
        for (int i = 0; i < alike.size(); i++) {
          waiting.remove(places.get(i));
          taken.put(places.get(i), settled(drafts.get(i), alike.get(i)));
        }
      }
    }

    private void keep(List<Filing.Draft> drafts, List<List<Candidate>> alike) {
      var fresh = new ArrayList<Filing.Draft>();
      for (int i = 0; i < alike.size(); i++) {
        if (alike.get(i).isEmpty()) {
          fresh.add(drafts.get(i));
        }
      }
      filing.keep(fresh, terms);
    }

    private Taken settled(Filing.Draft draft, List<Candidate> alike) {
      return alike.isEmpty()
          ? Taken.as(filing.stored(draft, terms))
          : apart(() -> filing.recognised(draft, alike, terms));
    }
  }
}

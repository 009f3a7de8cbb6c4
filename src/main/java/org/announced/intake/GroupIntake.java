package org.announced.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.announced.identity.Slugs;
import org.announced.intake.Decision.Alike;
import org.announced.intake.Decision.Known;
import org.announced.intake.Planning.Planned;
import org.announced.web.ProblemException;
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
public class GroupIntake {

  private final Planning planning;
  private final Deduplication deduplication;
  private final Slugs slugs;
  private final Plans plans;
  private final Corrections corrections;
  private final AddressKeys keys;

  GroupIntake(
      Planning planning,
      Deduplication deduplication,
      Slugs slugs,
      Plans plans,
      Corrections corrections,
      AddressKeys keys) {
    this.planning = planning;
    this.deduplication = deduplication;
    this.slugs = slugs;
    this.plans = plans;
    this.corrections = corrections;
    this.keys = keys;
  }

  /**
   * Takes the first of these, one at least. What a dry run has stored is to be taken back by
   * whoever began the transaction.
   *
   * @throws org.springframework.dao.DataAccessException if nothing can be done any more but roll
   *     the transaction back, and take the documents one by one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Taken> take(List<JsonNode> posted, Terms terms) {
    return new Group(planning.plan(posted, terms), terms).take();
  }

  /** Documents that were read, each by its place. */
  private final class Group {

    private final Planned planned;
    private final Terms terms;
    private final List<Integer> places;
    private final Deduplication.Group decisions;
    private final Slugs.Free free;
    private final List<Plan> waiting = new ArrayList<>();

    Group(Planned planned, Terms terms) {
      this.planned = planned;
      this.terms = terms;
      this.places = List.copyOf(planned.plans().keySet());
      this.decisions =
          deduplication.of(List.copyOf(planned.plans().values()), planned.lookup(), terms);
      this.free = slugs.free(Slugs.Kind.ANNOUNCEMENT, planned.lookup().slugs());
    }

    List<Taken> take() {
      var taken = new TreeMap<>(planned.settled());
      int end = taken.size() + places.size();
      for (int n = 0; n < places.size() && places.get(n) < end; n++) {
        try {
          var decision = decisions.decide(n);
          if (terms.isDryRunOfMany() && adds(decision)) {
            // What it changes is taken back before the next one may see it.
            end = Math.max(places.get(n), 1);
          }
          if (places.get(n) < end) {
            taken.put(places.get(n), Taken.as(settle(n, decision)));
          }
        } catch (ProblemException refused) {
          taken.put(places.get(n), Taken.refused(refused));
        }
      }
      store();
      return List.copyOf(taken.headMap(end).values());
    }

    private Outcome settle(int n, Decision decision) {
      if (decision instanceof Known known) {
        return known.missing() > 0 && adds(decision)
            ? attach(n, known.id())
            : Outcome.known(known.id(), known.missing());
      }
      if (decision instanceof Alike alike) {
        if (!adds(decision)) {
          throw PossibleDuplicate.refused(alike.candidates());
        }
        return attach(n, PossibleDuplicate.meant(alike.candidates()).id());
      }
      var plan = plan(n);
      if (!terms.isDryRunOfMany()) {
        var announcement = plan.contents().announcement();
        announcement.record(free.next(announcement.headline()), plan.digest().bytes());
        decisions.record(n);
        waiting.add(plan);
      }
      return Outcome.stored(plan.id());
    }

    /** Whether the document's sources are to be added to a known announcement. */
    private boolean adds(Decision decision) {
      return terms.onDuplicate() == OnDuplicate.ATTACH
          && (decision instanceof Alike
              || (decision instanceof Known known && known.missing() > 0));
    }

    /**
     * Of a document that is known, nothing is stored but its sources and what they say differently,
     * not even a company that it describes.
     */
    private Outcome attach(int n, UUID announcement) {
      store();
      corrections.attach(announcement, AddedSources.edit(plan(n), keys, terms.by()));
      decisions.attach(n, announcement);
      return Outcome.attached(announcement);
    }

    private void store() {
      plans.carryOut(waiting, terms.by());
      waiting.clear();
    }

    private Plan plan(int n) {
      return List.copyOf(planned.plans().values()).get(n);
    }
  }
}

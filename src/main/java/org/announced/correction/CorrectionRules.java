package org.announced.correction;

import java.util.List;
import java.util.UUID;
import org.announced.document.JsonPart;
import org.announced.identity.AdvisoryLocks;
import org.announced.investment.Relations;
import org.announced.part.Member;
import org.announced.plan.Contents;
import org.announced.plan.KnownSources;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.springframework.stereotype.Component;

/** What a correction may not do to other announcements, or they to it. */
@Component
class CorrectionRules {

  private final Relations relations;
  private final AdvisoryLocks turns;

  CorrectionRules(Relations relations, AdvisoryLocks turns) {
    this.relations = relations;
    this.turns = turns;
  }

  /** An article reports one announcement. */
  static void refuseSourcesOfOthers(UUID id, KnownSources sources) {
    var known = sources.except(id);
    if (!known.isEmpty()) {
      throw known.conflict("Another announcement has a source of this one");
    }
  }

  /** What is true of investments in each other's announcements is decided one after the other. */
  void waitToRelate(JsonPart document) {
    if (document.items("investments").stream().anyMatch(one -> one.has("relation"))) {
      waitToRelate();
    }
  }

  void waitToRelate() {
    turns.take(List.of("relations of investments"));
  }

  /** Nothing that another investment relates to is taken away. */
  void refuseToRemoveWhatOthersNeed(UUID id, Contents contents, Correction correction) {
    var removed = correction.removed(Member.INVESTMENTS);
    if (removed.isEmpty()) {
      return;
    }
    var findings = new Faults();
    for (var investment : contents.investments()) {
      var relation = investment.relation();
      if (relation != null && removed.contains(relation.investmentId())) {
        findings.add(
            Member.INVESTMENTS.pointer(investment.position()) + "/relation/investment",
            FaultCode.REMOVED,
            "That investment would be gone. Keep it, or leave the relation out.");
      }
    }
    var referring = relations.listReferring(removed, id);
    if (!referring.isEmpty()) {
      findings.add(
          "/investments",
          FaultCode.RELATED,
          "Other investments relate to one that would be gone. Take their relations away first, or"
              + " keep it and set its status to CANCELLED.",
          referring.stream().limit(10).map(UUID::toString).toList());
    }
    if (!findings.isEmpty()) {
      throw findings.asProblem();
    }
  }

  /** No investment leads back to itself; to be asked when all is stored. */
  void refuseCircles(UUID id, Contents contents) {
    if (contents.related().isEmpty()) {
      return;
    }
    var circular = relations.listCircular(id);
    if (!circular.isEmpty()) {
      var findings = new Faults();
      circular.forEach(
          place ->
              findings.add(
                  Member.INVESTMENTS.pointer(place) + "/relation/investment",
                  FaultCode.CIRCULAR,
                  "That investment leads back to this one over its own relations. Relate only the"
                      + " later or smaller one to the other."));
      throw findings.asProblem();
    }
  }
}

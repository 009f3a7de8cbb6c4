package org.announced.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.announced.announcement.Correctable;
import org.announced.document.JsonPart;
import org.announced.identity.AdvisoryLocks;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.plan.Contents;
import org.announced.plan.KnownSources;
import org.announced.problem.Faults;
import org.springframework.stereotype.Component;

/** What a correction may not do to other announcements, or they to it. */
@Component
class CorrectionRules {

  private final DocumentParts parts;
  private final AdvisoryLocks locks;

  CorrectionRules(DocumentParts parts, AdvisoryLocks locks) {
    this.parts = parts;
    this.locks = locks;
  }

  /** An article reports one announcement. */
  static void refuseSourcesOfOthers(UUID id, KnownSources sources) {
    var known = sources.except(id);
    if (!known.isEmpty()) {
      throw known.conflict("Another announcement has a source of this one");
    }
  }

  /** What leads from one announcement to another is decided one after the other. */
  void waitToLeadElsewhere(JsonPart document) {
    var names = new ArrayList<String>();
    for (var part : parts.list()) {
      if (part.leadsElsewhere(document)) {
        names.addAll(part.turns());
      }
    }
    locks.take(names);
  }

  /** The same for an announcement as a whole. */
  void waitToLeadElsewhere() {
    locks.take(parts.list().stream().flatMap(part -> part.turns().stream()).toList());
  }

  /** Nothing that something else needs is taken away. */
  void refuseToRemoveWhatOthersNeed(UUID id, Contents contents, Correction correction) {
    var faults = new Faults();
    parts.list().forEach(part -> checkRemoval(part, id, contents, correction, faults));
    refuse(faults);
  }

  private static <T extends Correctable<T>> void checkRemoval(
      DocumentPart<T> part, UUID id, Contents contents, Correction correction, Faults faults) {
    List<UUID> removed = correction.removed(part.list());
    if (!removed.isEmpty()) {
      part.checkRemoval(id, removed, contents.of(part), faults);
    }
  }

  /** To be asked when all is stored. */
  void refuseWhatCannotBe(UUID id, Contents contents) {
    var faults = new Faults();
    parts.list().forEach(part -> checkStored(part, id, contents, faults));
    refuse(faults);
  }

  private static <T extends Correctable<T>> void checkStored(
      DocumentPart<T> part, UUID id, Contents contents, Faults faults) {
    part.checkStored(id, contents.of(part), faults);
  }

  private static void refuse(Faults faults) {
    if (!faults.isEmpty()) {
      throw faults.asProblem();
    }
  }
}

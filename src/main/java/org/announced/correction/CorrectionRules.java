package org.announced.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.announced.announcement.Correctable;
import org.announced.document.JsonPart;
import org.announced.identity.AdvisoryLocks;
import org.announced.part.DocumentPart;
import org.announced.part.DocumentParts;
import org.announced.plan.Contents;
import org.announced.plan.SourcePart;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.source.AnnouncementSources;
import org.springframework.stereotype.Component;

/** What a correction may not do to other announcements, or they to it. */
@Component
class CorrectionRules {

  private final DocumentParts parts;
  private final AdvisoryLocks locks;
  private final AnnouncementSources sources;

  CorrectionRules(DocumentParts parts, AdvisoryLocks locks, AnnouncementSources sources) {
    this.parts = parts;
    this.locks = locks;
    this.sources = sources;
  }

  /** A source that reports other announcements, too, is not told otherwise through one of them. */
  void refuseToCorrectShared(UUID id, Correction correction, Faults faults) {
    var retold = new HashMap<UUID, String>();
    correction
        .things()
        .forEach(
            (pointer, source) -> {
              if (SourcePart.LIST.holds(pointer) && correction.written().contains(pointer)) {
                retold.put(source, pointer);
              }
            });
    if (!retold.isEmpty()) {
      for (var source : sources.shared(id, retold.keySet())) {
        faults.add(
            String.valueOf(retold.get(source)),
            FaultCode.SHARED_SOURCE,
            "It reports other announcements as well. PATCH /api/v1/sources/%s corrects it for all."
                .formatted(source));
      }
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

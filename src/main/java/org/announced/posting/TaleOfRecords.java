package org.announced.posting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.announced.announcement.AnnouncementReferences;
import org.announced.dataset.DatasetRecord;
import org.announced.dataset.KnownRecord;
import org.announced.dataset.PostedRecords;
import org.announced.posting.Decision.OfRecord;
import org.announced.problem.Fault;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.announced.problem.ProblemException;
import org.announced.recognition.DocumentDigest;
import org.jspecify.annotations.Nullable;

/**
 * Which announcement the records of a document say that it is.
 *
 * @param all those that it names
 * @param known those of them that are known, at least one, and all of one announcement
 */
record TaleOfRecords(
    UUID announcement, List<DatasetRecord> all, Map<DatasetRecord, KnownRecord> known) {

  /**
   * Of records of which one at least is known.
   *
   * @throws ProblemException if they are those of different announcements
   */
  static TaleOfRecords of(List<DatasetRecord> all, Map<DatasetRecord, KnownRecord> known) {
    var found = new LinkedHashMap<DatasetRecord, KnownRecord>();
    for (var one : all) {
      Optional.ofNullable(known.get(one)).ifPresent(as -> found.put(one, as));
    }
    var announcements = found.values().stream().map(KnownRecord::announcement).distinct().toList();
    if (announcements.size() > 1) {
      throw contradictory(all, found);
    }
    return new TaleOfRecords(announcements.get(0), all, found);
  }

  /**
   * The announcement of which the very same document told all of the records last, and which
   * stands; null where any of that is not so.
   */
  static @Nullable UUID told(
      List<DatasetRecord> all, DocumentDigest digest, Map<DatasetRecord, KnownRecord> known) {
    var found = all.stream().map(known::get).distinct().toList();
    var only = found.size() == 1 ? found.get(0) : null;
    return only != null && digest.hex().equals(only.toldAs()) && only.retractedOn() == null
        ? only.announcement()
        : null;
  }

  /** The decision that they make of a document. */
  OfRecord as(DocumentDigest digest) {
    var isAsTold =
        known.size() == all.size()
            && known.values().stream().allMatch(one -> digest.hex().equals(one.toldAs()));
    var warnings =
        known.values().stream()
            .map(KnownRecord::retractedOn)
            .filter(Objects::nonNull)
            .limit(1)
            .map(
                day ->
                    Fault.at(
                        "/" + PostedRecords.FIELD,
                        FaultCode.RETRACTED,
                        "The announcement of this record was retracted on %s, and stays so. POST %s/%s/retraction/undo takes that back."
                            .formatted(day, AnnouncementReferences.PATH, announcement)))
            .toList();
    return new OfRecord(announcement, isAsTold, warnings);
  }

  private static ProblemException contradictory(
      List<DatasetRecord> all, Map<DatasetRecord, KnownRecord> found) {
    var faults = new Faults();
    found.forEach(
        (record, known) ->
            faults.add(
                "/%s/%d".formatted(PostedRecords.FIELD, all.indexOf(record)),
                FaultCode.RECORD_OF_ANOTHER,
                "Record %s is that of %s/%s. A document is about one announcement: leave the records of others out."
                    .formatted(record, AnnouncementReferences.PATH, known.announcement()),
                List.of(known.announcement().toString())));
    return faults.asProblem();
  }
}

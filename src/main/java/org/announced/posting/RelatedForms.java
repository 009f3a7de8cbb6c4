package org.announced.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.part.DocumentParts;
import org.announced.plan.Contents;
import org.announced.recognition.Candidate;
import org.announced.recognition.Candidate.Suggestion;
import org.announced.recognition.Candidate.Suggestion.SupersededSide;

/**
 * Which investments became earlier or later forms of others since the documents of a group were
 * compared with what is known.
 */
final class RelatedForms {

  /** By the id of each that no longer counts, what took its place. */
  private final Map<UUID, UUID> successors = new HashMap<>();

  /** By the id of each that supersedes another, that other. */
  private final Map<UUID, UUID> formers = new HashMap<>();

  /**
   * What is left of candidates: nothing is raised that was superseded meanwhile. Where something
   * looks the same, the document is no other form of anything else.
   */
  List<Candidate> stillOf(List<Candidate> candidates) {
    var left = new ArrayList<Candidate>();
    for (var one : candidates) {
      var still = one.without(successors.keySet());
      if (one.looksTheSame() || one.suggestion().isEmpty() || !still.suggestion().isEmpty()) {
        left.add(still);
      }
    }
    return left.stream().anyMatch(one -> one.looksTheSame() && one.suggestion().isEmpty())
        ? left.stream().filter(Candidate::looksTheSame).toList()
        : left;
  }

  /**
   * Relates what a document says to what is known, as it was suggested.
   *
   * @return by the ids of those known investments that are to supersede an investment of the
   *     document, that one
   */
  Map<UUID, UUID> relate(Contents contents, List<Suggestion> suggestions, DocumentParts parts) {
    var later = new HashMap<UUID, UUID>();
    for (var one : suggestions) {
      var own = contents.idAt(one.pointer(), parts);
      var other = one.investment();
      if (one.superseded() == SupersededSide.NEW) {
        var former = formers.getOrDefault(other, one.former());
        if (former != null) {
          contents.relate(one.pointer(), one.kind().name(), former, parts);
          supersede(former, own);
        }
        supersede(own, other);
        later.put(other, own);
      } else {
        contents.relate(one.pointer(), one.kind().name(), other, parts);
        if (one.superseded() == SupersededSide.KNOWN) {
          supersede(other, own);
        }
      }
    }
    return later;
  }

  private void supersede(UUID earlier, UUID later) {
    successors.put(earlier, later);
    formers.put(later, earlier);
  }
}

package org.announced.posting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.announced.recognition.Candidate;
import org.announced.recognition.Candidate.Suggestion;

/** Chooses with which of the suggested relations a document is stored. */
final class SuggestedRelations {

  private final List<Candidate> alike;
  private final PostOptions options;

  /** By the ids of announcements. */
  private final Map<UUID, List<Suggestion>> chosen = new LinkedHashMap<>();

  /** By the pointers of the document's investments, to whom each is related. */
  private final Map<String, Candidate> related = new LinkedHashMap<>();

  private SuggestedRelations(List<Candidate> alike, PostOptions options) {
    this.alike = alike;
    this.options = options;
  }

  /**
   * One relation at most for each investment of the document, and for each known one.
   *
   * @param alike best first, at least one
   * @return by the ids of announcements
   * @throws org.announced.problem.ProblemException if there are several for one investment, or none
   *     of the announcement that is named or the best
   */
  static Map<UUID, List<Suggestion>> chosen(List<Candidate> alike, PostOptions options) {
    return new SuggestedRelations(alike, options).choose();
  }

  private Map<UUID, List<Suggestion>> choose() {
    var named = PossibleDuplicate.named(alike, options.to());
    var first = named == null ? alike.get(0) : named;
    if (first.suggestion().isEmpty()) {
      throw PossibleDuplicate.unrelated(first, alike);
    }
    var inOrder = new ArrayList<>(alike);
    inOrder.remove(first);
    inOrder.add(0, first);
    var investments = new HashSet<UUID>();
    for (var one : inOrder) {
      for (var suggestion : one.suggestion()) {
        var rival = related.get(suggestion.pointer());
        if (rival == null) {
          if (investments.add(suggestion.investment())) {
            related.put(suggestion.pointer(), one);
            chosen.computeIfAbsent(one.id(), any -> new ArrayList<>()).add(suggestion);
          }
        } else if (!rival.equals(named) && PossibleDuplicate.isHardlyDifferent(rival, one)) {
          throw PossibleDuplicate.several(alike, options);
        }
      }
    }
    return chosen;
  }
}

package org.announced.posting;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.announced.announcement.AnnouncementReferences;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.ShownText;
import org.announced.recognition.Candidate;
import org.jspecify.annotations.Nullable;

/** The refusal of a document that looks like announcements that are known. */
final class PossibleDuplicate {

  private static final int SHOWN = 10;

  /** Scores that are closer to each other than this tell nobody which one is meant. */
  private static final BigDecimal HARDLY_DIFFERENT = new BigDecimal("0.05");

  private PossibleDuplicate() {}

  /**
   * A refusal that shows what it looks like, and why.
   *
   * @param alike best first, at least one
   */
  static ProblemException refused(List<Candidate> alike) {
    var best = alike.get(0);
    return problem(
        "It looks like %s (%s): %s. If it is, send it with ?onDuplicate=attach; if it is another announcement, with ?onDuplicate=create."
            .formatted(
                ShownText.quoted(best.headline()), best.url(), String.join("; ", best.reasons())),
        alike);
  }

  /**
   * The one that its sources can be added to.
   *
   * @param alike best first, at least one
   * @param named the one that the caller names; null where that is left to the likeness
   * @throws ProblemException if it could be the second as well, or is not the one that is named
   */
  static Candidate meant(List<Candidate> alike, @Nullable UUID named) {
    if (named != null) {
      return alike.stream()
          .filter(one -> one.id().equals(named))
          .findFirst()
          .orElseThrow(
              () -> problem("It looks like others than the one that is named by to.", alike));
    }
    var best = alike.get(0);
    if (alike.size() > 1
        && best.score().subtract(alike.get(1).score()).compareTo(HARDLY_DIFFERENT) < 0) {
      throw problem(
          "It looks like several announcements. Name the one that is meant with"
              + " ?onDuplicate=attach&to={id}, or send it with ?onDuplicate=create if it is none of"
              + " them.",
          alike);
    }
    return best;
  }

  /** It was to be attached to an announcement, and looks like none. */
  static ProblemException unlike() {
    return problem(
        "It looks like no announcement that is known, so it is attached to none. Leave to out, and"
            + " it is stored; or add an article with POST %s/{ref}/sources."
                .formatted(AnnouncementReferences.PATH),
        List.of());
  }

  private static ProblemException problem(String detail, List<Candidate> alike) {
    return new ProblemException(ProblemType.POSSIBLE_DUPLICATE, detail)
        .telling("candidates", alike.stream().limit(SHOWN).toList());
  }
}

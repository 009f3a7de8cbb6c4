package org.announced.posting;

import java.math.BigDecimal;
import java.util.List;
import org.announced.announcement.AnnouncementReferences;
import org.announced.problem.ProblemException;
import org.announced.problem.ProblemType;
import org.announced.problem.ShownText;
import org.announced.recognition.Candidate;

/** The refusal of a document that looks like announcements that are known. */
final class PossibleDuplicate {

  private static final int SHOWN = 10;

  /** Scores that are closer to each other than this tell nobody which one is meant. */
  private static final BigDecimal HARDLY_DIFFERENT = new BigDecimal("0.03");

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
   * @throws ProblemException if it could be the second as well
   */
  static Candidate meant(List<Candidate> alike) {
    var best = alike.get(0);
    if (alike.size() > 1
        && best.score().subtract(alike.get(1).score()).compareTo(HARDLY_DIFFERENT) < 0) {
      throw problem(
          "It looks like several announcements. Add its sources to the one that is meant with POST"
              + " %s/{ref}/sources, or send it with ?onDuplicate=create if it is none of them."
                  .formatted(AnnouncementReferences.PATH),
          alike);
    }
    return best;
  }

  private static ProblemException problem(String detail, List<Candidate> alike) {
    return new ProblemException(ProblemType.POSSIBLE_DUPLICATE, detail)
        .telling("candidates", alike.stream().limit(SHOWN).toList());
  }
}

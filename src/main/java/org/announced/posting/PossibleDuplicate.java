package org.announced.posting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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

  private static final String SEVERAL_RELATIONS =
      "What is known stands in relation to others already, so that no single relation says what this"
          + " is to it. Say it by /investments/0/relation, with RESTATES if it is told again. ";

  private PossibleDuplicate() {}

  /**
   * A refusal that shows what it looks like, and why.
   *
   * @param alike best first, at least one
   */
  static ProblemException refused(List<Candidate> alike) {
    var best = alike.get(0);
    var cure =
        best.looksTheSame()
            ? "If it is, send it with ?onDuplicate=attach; if it is another announcement, with"
                + " ?onDuplicate=create."
            : "If it is another announcement, send it with ?onDuplicate=create.";
    if (!best.suggestion().isEmpty()) {
      cure =
          "If it tells the same pledge with another amount, send it with ?onDuplicate=relate. "
              + cure;
    } else if (!best.looksTheSame()) {
      cure = SEVERAL_RELATIONS + cure;
    }
    return problem(
        "It looks like %s (%s): %s. %s"
            .formatted(
                ShownText.quoted(best.headline()),
                best.url(),
                String.join("; ", best.reasons()),
                cure),
        alike);
  }

  /**
   * The one that its sources can be added to.
   *
   * @param alike best first, at least one
   * @throws ProblemException if it could be the second as well, is not the one that the caller
   *     names, or only tells the same pledge with another amount
   */
  static Candidate meant(List<Candidate> alike, PostOptions options) {
    var named = named(alike, options.to());
    if (named != null) {
      return named;
    }
    var best = alike.get(0);
    if (alike.size() > 1 && isHardlyDifferent(best, alike.get(1))) {
      throw several(alike, options);
    }
    if (!best.looksTheSame()) {
      throw problem(
          "It does not look like the same announcement told again, but like the same pledge with"
              + " another amount. Send it with ?onDuplicate=relate; or, if its amount is only told"
              + " differently, with ?onDuplicate=attach&to={id}.",
          alike);
    }
    return best;
  }

  /**
   * The one that the caller names; null if none is named.
   *
   * @throws ProblemException if it is none of those that the document looks like
   */
  static @Nullable Candidate named(List<Candidate> alike, @Nullable UUID named) {
    return named == null
        ? null
        : alike.stream()
            .filter(one -> one.id().equals(named))
            .findFirst()
            .orElseThrow(
                () -> problem("It looks like others than the one that is named by to.", alike));
  }

  /** Whether nobody can tell from the scores which one is meant. */
  static boolean isHardlyDifferent(Candidate one, Candidate other) {
    return one.score().subtract(other.score()).abs().compareTo(HARDLY_DIFFERENT) < 0;
  }

  /** It could be another one as well. */
  static ProblemException several(List<Candidate> alike, PostOptions options) {
    return problem(
        "It looks like several announcements. Name the one that is meant with"
            + " ?onDuplicate=%s&to={id}, or send it with ?onDuplicate=create if it is none of them."
                .formatted(options.onDuplicate().name().toLowerCase(Locale.ROOT)),
        alike);
  }

  /** It was to be related to an announcement of which nothing is suggested. */
  static ProblemException unrelated(Candidate meant, List<Candidate> alike) {
    return problem(
        meant.looksTheSame()
            ? "It looks like the same announcement told again, and not like a raise: the amounts are"
                + " as good as equal, or nothing says that one took the place of the other. Send it"
                + " with ?onDuplicate=attach; or with the relation that it has, as"
                + " /investments/0/relation."
            : SEVERAL_RELATIONS,
        alike);
  }

  /** It was to be attached to an announcement, and its record is that of another. */
  static ProblemException ofAnotherRecord(UUID announcement) {
    return problem(
        "Its record is that of %s/%s, and not of the one that is named by to. Leave to out."
            .formatted(AnnouncementReferences.PATH, announcement),
        List.of());
  }

  /** It was to be attached or related to an announcement, and looks like none. */
  static ProblemException unlike() {
    return problem(
        "It looks like no announcement that is known, so it is attached or related to none. Leave to out, and"
            + " it is stored; or add an article with POST %s/{ref}/sources."
                .formatted(AnnouncementReferences.PATH),
        List.of());
  }

  private static ProblemException problem(String detail, List<Candidate> alike) {
    return new ProblemException(ProblemType.POSSIBLE_DUPLICATE, detail)
        .telling("candidates", alike.stream().limit(SHOWN).toList());
  }
}

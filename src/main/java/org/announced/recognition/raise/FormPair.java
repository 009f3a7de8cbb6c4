package org.announced.recognition.raise;

import org.announced.recognition.Candidate.Suggestion;
import org.announced.recognition.Candidate.Suggestion.SuggestedKind;
import org.announced.recognition.Candidate.Suggestion.SupersededSide;
import org.announced.recognition.Figure;
import org.announced.recognition.Figure.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * A pledge of a document and one that is known, of which one may be an earlier form of the other.
 *
 * @param evidence how sure that is; not above 0 where it is not
 */
record FormPair(ToldPledge told, ToldPledge known, FormKind kind, double evidence) {

  /** What the document's pledge may be to the known one. */
  enum FormKind {
    RAISED,
    LOWERED,
    ON_TOP,
    /** It was told before, and later posted. */
    EARLIER
  }

  private static final double MOST = 3;

  /** For how long others still tell of what was announced. */
  private static final int RETOLD_DAYS = 14;

  /** An increment that is a smaller part of the whole is one project of it. */
  private static final double LEAST_INCREMENT = 0.05;

  /**
   * @param closeness of the investors; null where they are others
   * @param days from the known one to the document; 0 where they may be of one day
   * @param likeness of the headlines
   */
  static FormPair of(
      ToldPledge told,
      ToldPledge known,
      Closeness.@Nullable Degree closeness,
      long days,
      double likeness) {
    var ratio = told.figure().ratioTo(known.figure());
    var mayBe = ratio == null ? isAgain(told, known, days) : ratio >= LEAST_INCREMENT;
    if (closeness == null || !mayBe || !told.mayBeWhere(known)) {
      return new FormPair(told, known, FormKind.RAISED, 0);
    }
    if (ratio == null) {
      var evidence = new RaiseEvidence(known, told, likeness, closeness);
      return new FormPair(
          told, known, FormKind.ON_TOP, evidence.isFurtherItself() ? 0 : evidence.ofIncrement());
    }
    if (ratio > MOST || (days < 0 && ratio >= 1) || (days < 0 && ratio * MOST < 1)) {
      return new FormPair(told, known, FormKind.RAISED, 0);
    }
    if (days < 0) {
      var raised = 1 / ratio;
      var evidence = new RaiseEvidence(told, known, likeness, closeness);
      return new FormPair(
          told, known, FormKind.EARLIER, isRaise(raised) ? evidence.ofRaise(raised) : 0);
    }
    var evidence = new RaiseEvidence(known, told, likeness, closeness);
    var isIncrement = ratio >= LEAST_INCREMENT && ratio <= MOST - 1;
    if (days > 0 && isIncrement && evidence.ofIncrement() > 0) {
      return new FormPair(told, known, FormKind.ON_TOP, evidence.ofIncrement());
    }
    if (isRaise(ratio)) {
      var isLater = days > 0 || evidence.isLinked();
      return new FormPair(told, known, FormKind.RAISED, isLater ? evidence.ofRaise(ratio) : 0);
    }
    var isCut = days > 0 && isRaise(1 / ratio);
    return new FormPair(told, known, FormKind.LOWERED, isCut ? evidence.ofCut() : 0);
  }

  /** Whether as much again may come on top. */
  private static boolean isAgain(ToldPledge told, ToldPledge known, long days) {
    return days > RETOLD_DAYS
        && told.all().size() + known.all().size() == 2
        && told.figure().to(known.figure()) == Likeness.EQUAL;
  }

  private static boolean isRaise(double ratio) {
    return ratio > 1 && ratio <= MOST;
  }

  /** Whether two amounts are as good as one. */
  static boolean isSame(Figure one, Figure other) {
    var likeness = one.to(other);
    return likeness == Likeness.EQUAL || likeness == Likeness.WITHIN;
  }

  /** Whether as much again comes on top. */
  boolean isSameAgain() {
    return kind == FormKind.ON_TOP && isSame(told.figure(), known.figure());
  }

  /** Null where no single relation says it. */
  @Nullable Suggestion suggestion() {
    var one = known.terms();
    var isIncrease = one.isIncreased() || SuggestedKind.INCREASES.name().equals(one.relation());
    var pointer = told.terms().pointer();
    return switch (kind) {
      case ON_TOP -> new Suggestion(pointer, SuggestedKind.INCREASES, one.id(), null, null);
      case RAISED, LOWERED ->
          isIncrease
              ? null
              : new Suggestion(
                  pointer, SuggestedKind.SUPERSEDES, one.id(), SupersededSide.KNOWN, null);
      case EARLIER ->
          one.relation() != null && !one.relation().equals(SuggestedKind.SUPERSEDES.name())
              ? null
              : new Suggestion(
                  pointer, SuggestedKind.SUPERSEDES, one.id(), SupersededSide.NEW, one.related());
    };
  }

  /** What it may be, in words for people. */
  String words() {
    var is = told.figure().shown();
    var was = known.figure().shown();
    return switch (kind) {
      case RAISED -> "it may raise %s to %s".formatted(was, is);
      case LOWERED -> "it may lower %s to %s".formatted(was, is);
      case ON_TOP -> "its %s may come on top of %s".formatted(is, was);
      case EARLIER -> "its %s may be an earlier form of %s".formatted(is, was);
    };
  }
}

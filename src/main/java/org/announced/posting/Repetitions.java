package org.announced.posting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.announced.plan.Submission;
import org.announced.recognition.DocumentDigest;
import org.jspecify.annotations.Nullable;

/** Which of documents that came together say the same, word for word. */
final class Repetitions {

  private static final int NONE_THAT_THERE_IS = Integer.MAX_VALUE;

  private final @Nullable RepeatedTexts texts;
  private final boolean areInsistedOn;
  private final Map<Integer, Integer> nth = new HashMap<>();

  private Repetitions(PostOptions options) {
    this.texts = options.onDuplicate() == OnDuplicate.CREATE ? options.texts() : null;
    this.areInsistedOn = options.isInsistedOn();
  }

  /**
   * Counts them, and has the batch remember which documents these are.
   *
   * @param posted how many came together
   * @param submissions those that are documents, by their places
   */
  static Repetitions of(int posted, Map<Integer, Submission> submissions, PostOptions options) {
    var repetitions = new Repetitions(options);
    var counts = new HashMap<String, Integer>();
    submissions.forEach(
        (place, one) ->
            repetitions.nth.put(place, counts.merge(one.digest().hex(), 1, Integer::sum) - 1));
    if (repetitions.texts != null) {
      repetitions.texts.attempt(
          IntStream.range(0, posted)
              .mapToObj(place -> Optional.ofNullable(submissions.get(place)))
              .map(one -> one.map(Submission::digest))
              .toList());
    }
    return repetitions;
  }

  /** How many lines before these had the text. */
  int earlier(DocumentDigest digest) {
    return texts == null ? 0 : texts.earlier(digest);
  }

  /**
   * Which of the announcements that are made of its text a document is, from 0 and without those of
   * earlier lines. Without insisting on others it is the first.
   */
  int nth(int place) {
    return areInsistedOn ? NONE_THAT_THERE_IS : texts == null ? 0 : nth.getOrDefault(place, 0);
  }
}

package org.announced.summary.answer;

/**
 * How much memory summaries may take, as a part of what the process has, so that questions of any
 * size, however many at once, leave room for all else.
 *
 * @param answerBytes of finished answers that are kept
 * @param sums that are kept, of some 600 bytes each
 * @param sumsOfOne that one question may add up to in memory; beyond, the database does it
 * @param atOnce how many answers are worked out at the same time
 * @param largeAtOnce how many of them by the database
 */
record Room(int answerBytes, int sums, int sumsOfOne, int atOnce, int largeAtOnce) {

  private static final int BYTES_OF_A_SUM = 640;
  private static final int MOST_ANSWER_BYTES = 64 << 20;
  private static final int MOST_SUMS = 300_000;
  private static final long MUCH = 400L << 20;

  /** Of a process with so many bytes of memory. */
  static Room of(long heap) {
    int sums = (int) Math.min(MOST_SUMS, heap / 12 / BYTES_OF_A_SUM);
    return new Room(
        (int) Math.min(MOST_ANSWER_BYTES, heap / 16),
        sums,
        sums / 2,
        heap < MUCH ? 2 : 4,
        heap < MUCH ? 1 : 2);
  }

  Room forOne(int most) {
    return new Room(answerBytes, sums, most, atOnce, largeAtOnce);
  }
}

package org.announced.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.announced.recognition.DocumentDigest;

/**
 * How often the lines of a batch have said the same, word for word: the n-th line of a text is the
 * n-th announcement that is stored from that text, so that the batch may be sent again. Remembers
 * 64 bits of the digest of each line, in a table of at most four times that, and nothing where
 * nothing is insisted on. What bounds it is the number of lines, and so the size of the batch.
 */
public final class RepeatedTexts {

  private static final int SMALLEST = 1 << 10;

  /** Open addressing; 0 is a free place. At most half of them are taken. */
  private long[] seen = new long[SMALLEST];

  private int size;

  /** How many more times those were seen that were seen more than once. */
  private final Map<Long, Integer> again = new HashMap<>();

  private List<Optional<DocumentDigest>> attempted = List.of();

  /** How many lines that have been answered had this text. */
  int earlier(DocumentDigest digest) {
    var key = key(digest);
    return seen[place(key)] == 0 ? 0 : 1 + again.getOrDefault(key, 0);
  }

  /**
   * Notes which documents are being stored together; those of an attempt before this one that were
   * not settled are forgotten.
   *
   * @param digests in their order; empty for what is no document
   */
  void attempt(List<Optional<DocumentDigest>> digests) {
    attempted = new ArrayList<>(digests);
  }

  /** Notes that the first so many documents of the last attempt are answered. */
  public void settle(int documents) {
    attempted.stream().limit(documents).flatMap(Optional::stream).forEach(this::add);
    attempted = List.of();
  }

  private void add(DocumentDigest digest) {
    var key = key(digest);
    var place = place(key);
    if (seen[place] != 0) {
      again.merge(key, 1, Integer::sum);
      return;
    }
    seen[place] = key;
    size++;
    if (size > seen.length / 2) {
      var all = seen;
      seen = new long[2 * all.length];
      Arrays.stream(all).filter(one -> one != 0).forEach(one -> seen[place(one)] = one);
    }
  }

  /** Where it is, or would be. */
  private int place(long key) {
    var place = (int) key & (seen.length - 1);
    while (seen[place] != 0 && seen[place] != key) {
      place = (place + 1) & (seen.length - 1);
    }
    return place;
  }

  /** The digest's last 64 bits; 1 for 0, which is a free place. */
  private static long key(DocumentDigest digest) {
    var key = Long.parseUnsignedLong(digest.hex().substring(48), 16);
    return key == 0 ? 1 : key;
  }
}

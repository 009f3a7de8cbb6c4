package org.announced.dataset;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * A row of a data set.
 *
 * @param dataset its name: lower-case letters a to z and digits, joined by single full stops,
 *     slashes, hyphens or underscores, such as {@code epoch.ai/data-centers}
 * @param id the key that the row has there, as it is written there
 */
public record DatasetRecord(String dataset, String id) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+([._/-][a-z0-9]+)*");

  /**
   * @throws IllegalArgumentException if the name has not that form, or the key is empty
   */
  public DatasetRecord {
    if (!isName(dataset) || id.isEmpty()) {
      throw new IllegalArgumentException("no record of a data set: " + dataset + " " + id);
    }
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * Whether two announcements are two because a data set has a row for each: they have rows of one
   * data set, and none in common.
   */
  public static boolean tellApart(
      Collection<DatasetRecord> ones, Collection<DatasetRecord> others) {
    var sameDataset = false;
    for (var one : ones) {
      if (others.contains(one)) {
        return false;
      }
      sameDataset |= others.stream().anyMatch(other -> other.dataset().equals(one.dataset()));
    }
    return sameDataset;
  }

  @Override
  public String toString() {
    return id + " of " + dataset;
  }
}

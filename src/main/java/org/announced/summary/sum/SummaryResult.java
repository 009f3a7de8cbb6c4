package org.announced.summary.sum;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.announced.summary.Measure;
import org.announced.summary.Slice;
import org.announced.summary.SliceSums;
import org.announced.summary.query.SummaryQuery;
import org.announced.summary.sum.GroupSums.SumPlace;
import org.jspecify.annotations.Nullable;

/** A question and what its rows add up to. */
public record SummaryResult(SummaryQuery question, GroupSums tally) implements SliceSums {

  @Override
  public BigDecimal sum(String slice, String measure) {
    return of(new SumPlace(slice, List.of()), measure);
  }

  /** One sum; zero where nothing falls. */
  public BigDecimal of(SumPlace place, String measure) {
    return tally.of(place)[index(measure)];
  }

  @Override
  public boolean any(String measure) {
    int index = index(measure);
    return tally.places(Slice.GROUPS).anyMatch(place -> tally.of(place)[index].signum() != 0);
  }

  /**
   * The measures that a slice shows of a place, by name; null for one that is not known. Of cases
   * the smallest and the largest are low and high.
   */
  public Map<String, @Nullable BigDecimal> shown(Slice slice, List<@Nullable String> keys) {
    Map<String, @Nullable BigDecimal> shown = known(slice, keys);
    CaseSums cases = CaseSums.of(question.description().measures(), shown);
    return cases == null ? shown : cases.inPlaces(question.description().measures(), shown);
  }

  /** The cases of a place, where low and high do not show them; null where they do. */
  public @Nullable CaseSums cases(Slice slice, List<@Nullable String> keys) {
    CaseSums cases = CaseSums.of(question.description().measures(), known(slice, keys));
    return cases == null || cases.areInOrder() ? null : cases;
  }

  private Map<String, @Nullable BigDecimal> known(Slice slice, List<@Nullable String> keys) {
    BigDecimal[] sums = tally.of(new SumPlace(slice.name(), keys));
    Map<String, @Nullable BigDecimal> shown = new LinkedHashMap<>();
    for (String name : slice.shown()) {
      int index = index(name);
      String unless = question.description().measures().get(index).unless();
      boolean known = unless == null || sums[index(unless)].signum() == 0;
      shown.put(name, known ? sums[index] : null);
    }
    return shown;
  }

  private int index(String measure) {
    List<Measure> measures = question.description().measures();
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).name().equals(measure)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No measure is called " + measure);
  }
}

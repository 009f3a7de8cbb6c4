package org.announced.investment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.announced.problem.FaultCode;
import org.announced.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * How the investments of one document lead to each other. One that was posted relates to those
 * before it; one that was read from a service may relate to any other, by a correction.
 */
final class InvestmentOrder {

  static final String CIRCULAR =
      "That investment leads back to this one over its own relations. Relate only the later or"
          + " smaller one to the other.";

  private final Map<UUID, Investment> byId = new HashMap<>();

  private InvestmentOrder(List<Investment> investments) {
    investments.forEach(one -> byId.put(one.getId(), one));
  }

  /** The same investments, each after the one that it relates to. None leads back to itself. */
  static List<Investment> of(List<Investment> investments) {
    var order = new InvestmentOrder(investments);
    var stored = new LinkedHashSet<Investment>();
    investments.forEach(one -> order.store(one, stored));
    return List.copyOf(stored);
  }

  private void store(Investment investment, Set<Investment> stored) {
    var way = new ArrayList<Investment>();
    for (var one = investment; one != null && !stored.contains(one); one = related(one)) {
      way.add(0, one);
    }
    stored.addAll(way);
  }

  /** Notes each that leads back to itself. */
  static void refuseCircles(List<Investment> investments, Faults faults) {
    var order = new InvestmentOrder(investments);
    for (var investment : investments) {
      if (order.leadsBack(investment)) {
        faults.add(
            InvestmentPart.LIST.pointer(investment.position()) + InvestmentPart.RELATED,
            FaultCode.CIRCULAR,
            CIRCULAR);
      }
    }
  }

  private boolean leadsBack(Investment investment) {
    var seen = new HashSet<Investment>();
    var one = related(investment);
    while (one != null && !one.equals(investment) && seen.add(one)) {
      one = related(one);
    }
    return one != null && one.equals(investment) && !Objects.equals(related(investment), one);
  }

  private @Nullable Investment related(Investment investment) {
    var relation = investment.relation();
    return relation == null ? null : byId.get(relation.investmentId());
  }
}

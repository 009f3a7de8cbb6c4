package org.announced.plan;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.announcement.Announcement;
import org.announced.capacity.Capacity;
import org.announced.investment.Investment;
import org.announced.investment.Investor;
import org.announced.investment.Relation;
import org.announced.partnership.Partnership;
import org.announced.recognition.Statement;
import org.announced.recognition.Statement.Pledge;
import org.announced.signal.Indicator;
import org.announced.signal.MarketReaction;
import org.announced.source.Claim;
import org.announced.source.Source;
import org.announced.training.TrainingGoal;
import org.jspecify.annotations.Nullable;

/**
 * An announcement with everything in it, made and not yet stored.
 *
 * @param companies all that it names, known ones and new ones
 */
public record Contents(
    Announcement announcement,
    List<Source> sources,
    List<Investment> investments,
    List<Partnership> partnerships,
    List<TrainingGoal> trainingGoals,
    List<Capacity> capacities,
    List<MarketReaction> marketReactions,
    List<Indicator> indicators,
    List<Claim> claims,
    Set<UUID> companies,
    Instant recordedAt) {

  /** What it says, as far as a known announcement is recognised by it. */
  public Statement statement() {
    var pledges =
        investments.stream().map(one -> new Pledge(investors(one), one.amount())).toList();
    return new Statement(
        announcement.headline(), announcement.announcedOn(), countries(), pledges, parties());
  }

  /** The companies that the investment at a place names as investors. */
  public Set<UUID> investors(int place) {
    return investors(investments.get(place));
  }

  /** The investments that its own relate to. */
  public Set<UUID> related() {
    return investments.stream()
        .flatMap(one -> Stream.ofNullable(one.relation()))
        .map(Relation::investmentId)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> investors(Investment investment) {
    return investment.investors().stream().map(Investor::companyId).collect(Collectors.toSet());
  }

  /** Where it takes effect; where it was announced, if nothing is said of that. */
  private Set<String> countries() {
    var countries =
        Stream.of(investments, partnerships, trainingGoals, capacities)
            .flatMap(List::stream)
            .flatMap(commitment -> Stream.ofNullable(commitment.country()))
            .collect(Collectors.toSet());
    var ownCountry = announcement.country();
    return countries.isEmpty() && ownCountry != null ? Set.of(ownCountry) : countries;
  }

  /** Every company that says it will do something. */
  private Set<UUID> parties() {
    var parties = new LinkedHashSet<UUID>();
    investments.forEach(one -> parties.addAll(investors(one)));
    partnerships.forEach(one -> one.parties().forEach(party -> parties.add(party.companyId())));
    trainingGoals.forEach(one -> addIfNamed(parties, one.sponsor()));
    capacities.forEach(one -> addIfNamed(parties, one.operator()));
    return parties;
  }

  private static void addIfNamed(Set<UUID> parties, @Nullable UUID company) {
    if (company != null) {
      parties.add(company);
    }
  }
}

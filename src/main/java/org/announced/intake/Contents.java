package org.announced.intake;

import java.time.Instant;
import java.util.List;
import org.announced.announcement.Announcement;
import org.announced.announcement.Claim;
import org.announced.announcement.Source;
import org.announced.capacity.Capacity;
import org.announced.investment.Investment;
import org.announced.partnership.Partnership;
import org.announced.signal.Indicator;
import org.announced.signal.MarketReaction;
import org.announced.training.TrainingGoal;

/** An announcement with everything in it, made and not yet stored. */
record Contents(
    Announcement announcement,
    List<Source> sources,
    List<Investment> investments,
    List<Partnership> partnerships,
    List<TrainingGoal> trainingGoals,
    List<Capacity> capacities,
    List<MarketReaction> marketReactions,
    List<Indicator> indicators,
    List<Claim> claims,
    Instant recordedAt) {}

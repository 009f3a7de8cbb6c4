package org.announced.posting;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.announced.announcement.Announcements;
import org.announced.capacity.Capacities;
import org.announced.investment.Investments;
import org.announced.partnership.Partnerships;
import org.announced.plan.Contents;
import org.announced.signal.Indicators;
import org.announced.signal.MarketReactions;
import org.announced.source.Claims;
import org.announced.source.Sources;
import org.announced.training.TrainingGoals;
import org.springframework.stereotype.Repository;

/**
 * Puts an announcement where each of its parts is kept. Failures are translated, as by Spring Data.
 */
@Repository
class Archive {

  private final Announcements announcements;
  private final Sources sources;
  private final Investments investments;
  private final Partnerships partnerships;
  private final TrainingGoals trainingGoals;
  private final Capacities capacities;
  private final MarketReactions marketReactions;
  private final Indicators indicators;
  private final Claims claims;
  private final EntityManager entities;

  Archive(
      Announcements announcements,
      Sources sources,
      Investments investments,
      Partnerships partnerships,
      TrainingGoals trainingGoals,
      Capacities capacities,
      MarketReactions marketReactions,
      Indicators indicators,
      Claims claims,
      EntityManager entities) {
    this.announcements = announcements;
    this.sources = sources;
    this.investments = investments;
    this.partnerships = partnerships;
    this.trainingGoals = trainingGoals;
    this.capacities = capacities;
    this.marketReactions = marketReactions;
    this.indicators = indicators;
    this.claims = claims;
    this.entities = entities;
  }

  /** What is referred to goes first. Afterwards SQL sees it all. */
  void keep(List<Contents> contents) {
    contents.forEach(one -> announcements.save(one.announcement()));
    contents.forEach(one -> sources.saveAll(one.sources()));
    contents.forEach(one -> investments.saveAll(one.investments()));
    contents.forEach(one -> partnerships.saveAll(one.partnerships()));
    contents.forEach(one -> trainingGoals.saveAll(one.trainingGoals()));
    contents.forEach(one -> capacities.saveAll(one.capacities()));
    contents.forEach(one -> marketReactions.saveAll(one.marketReactions()));
    contents.forEach(one -> indicators.saveAll(one.indicators()));
    contents.forEach(one -> claims.saveAll(one.claims()));
    entities.flush();
    entities.clear();
  }
}

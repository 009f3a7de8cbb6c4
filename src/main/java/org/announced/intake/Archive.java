package org.announced.intake;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.announced.announcement.Announcements;
import org.announced.announcement.Claims;
import org.announced.announcement.Sources;
import org.announced.capacity.Capacities;
import org.announced.investment.Investments;
import org.announced.partnership.Partnerships;
import org.announced.signal.Indicators;
import org.announced.signal.MarketReactions;
import org.announced.training.TrainingGoals;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient jdbc;

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
      EntityManager entities,
      JdbcClient jdbc) {
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
    this.jdbc = jdbc;
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

  /**
   * Does work of which nothing is left if it fails, or if it is taken back on purpose, while what
   * the transaction did before stays. Past Hibernate, which would do no more after a failure.
   */
  <T> T apart(Supplier<T> work, boolean takeBack) {
    jdbc.sql("savepoint apart").update();
    var keep = false;
    try {
      var result = work.get();
      keep = !takeBack;
      return result;
    } finally {
      entities.clear();
      jdbc.sql(keep ? "release savepoint apart" : "rollback to savepoint apart").update();
    }
  }

  /** Holds nothing any more of what was read. */
  void forget() {
    entities.clear();
  }

  /** Marks a point that can be gone back to; a later mark takes its place. */
  void mark() {
    entities.createNativeQuery("savepoint mark").executeUpdate();
  }

  /** Takes back whatever was stored since the mark. */
  void backToMark() {
    entities.clear();
    entities.createNativeQuery("rollback to savepoint mark").executeUpdate();
  }
}

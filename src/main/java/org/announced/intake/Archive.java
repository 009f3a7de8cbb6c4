package org.announced.intake;

import jakarta.persistence.EntityManager;
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
  void keep(Contents contents) {
    announcements.save(contents.announcement());
    sources.saveAll(contents.sources());
    investments.saveAll(contents.investments());
    partnerships.saveAll(contents.partnerships());
    trainingGoals.saveAll(contents.trainingGoals());
    capacities.saveAll(contents.capacities());
    marketReactions.saveAll(contents.marketReactions());
    indicators.saveAll(contents.indicators());
    claims.saveAll(contents.claims());
    entities.flush();
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

  /** Does work whose only purpose is to fail or not: all that it stores is taken back. */
  void rehearse(Runnable work) {
    entities.createNativeQuery("savepoint rehearsal").executeUpdate();
    work.run();
    entities.clear();
    entities.createNativeQuery("rollback to savepoint rehearsal").executeUpdate();
  }
}

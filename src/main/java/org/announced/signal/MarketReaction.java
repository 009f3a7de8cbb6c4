package org.announced.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.announced.announcement.AnnouncedFact;
import org.announced.announcement.Correctable;
import org.announced.announcement.Origin;
import org.announced.company.StockListing;
import org.jspecify.annotations.Nullable;

/** The move of a listed security on a day, as a source reported it beside the announcement. */
@Entity
@Table(name = "market_reaction")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public class MarketReaction extends AnnouncedFact implements Correctable<MarketReaction> {

  @Column(name = "company_id")
  private UUID companyId;

  private @Nullable String mic;
  private @Nullable String ticker;

  @Column(name = "on_day")
  private LocalDate onDay;

  private BigDecimal percent;

  @Enumerated(EnumType.STRING)
  private ReactionMeasure measure;

  @Column(name = "source_id")
  private UUID sourceId;

  /** Which move of the day it is. */
  public enum ReactionMeasure {
    CLOSE,
    INTRADAY_HIGH,
    INTRADAY_LOW,
    /** The source does not say. */
    UNSPECIFIED
  }

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected MarketReaction() {
    super();
  }

  /**
   * A move of the company, or of one of its securities.
   *
   * @param listing null when the source names only the company
   */
  public MarketReaction(
      Origin origin, UUID companyId, @Nullable StockListing listing, Move move, UUID sourceId) {
    super(origin);
    this.companyId = companyId;
    this.mic = listing == null ? null : listing.mic();
    this.ticker = listing == null ? null : listing.ticker();
    this.onDay = move.on();
    this.percent = move.percent();
    this.measure = move.measure();
    this.sourceId = sourceId;
  }

  /** Whose security moved. */
  UUID companyId() {
    return companyId;
  }

  @Override
  public void correct(MarketReaction told, Set<String> lists) {
    correctFact(told);
    this.companyId = told.companyId;
    this.mic = told.mic;
    this.ticker = told.ticker;
    this.onDay = told.onDay;
    this.percent = told.percent;
    this.measure = told.measure;
    this.sourceId = told.sourceId;
  }

  /**
   * How far it went.
   *
   * @param on the trading day
   * @param percent from -100 to 1000: 20.2 is a fifth more
   */
  public record Move(LocalDate on, BigDecimal percent, ReactionMeasure measure) {}
}

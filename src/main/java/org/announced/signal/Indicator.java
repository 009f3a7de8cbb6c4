package org.announced.signal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.announced.announcement.AnnouncedFact;
import org.announced.announcement.Correctable;
import org.announced.announcement.Origin;
import org.announced.money.Qualifier;
import org.announced.source.Evidence;
import org.jspecify.annotations.Nullable;

/** A measured share of people in a place, from a report that the announcement draws on. */
@Entity
@Table(name = "indicator")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public class Indicator extends AnnouncedFact implements Correctable<Indicator> {

  private String name;
  private String geography;

  @Embedded private Measured measured;

  private @Nullable String report;
  private @Nullable String publisher;

  @ElementCollection
  @CollectionTable(name = "indicator_evidence", joinColumns = @JoinColumn(name = "indicator_id"))
  @OrderColumn(name = "position")
  private List<Evidence> evidence = new ArrayList<>();

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected Indicator() {}

  /**
   * One that an announcement draws on.
   *
   * @param name what was measured, of whom
   * @param geography a country, ISO 3166-1 alpha-2, or WORLD
   */
  public Indicator(
      Origin origin,
      String name,
      String geography,
      Measured measured,
      Report report,
      List<Evidence> evidence) {
    super(origin);
    this.name = name;
    this.geography = geography;
    this.measured = measured;
    this.report = report.title();
    this.publisher = report.publisher();
    this.evidence.addAll(evidence);
  }

  @Override
  public void correct(Indicator told, Set<String> lists) {
    correctFact(told);
    this.name = told.name;
    this.geography = told.geography;
    this.measured = told.measured;
    this.report = told.report;
    this.publisher = told.publisher;
    this.evidence = retold("evidence", this.evidence, told.evidence, lists);
  }

  /**
   * The figure.
   *
   * @param share from 0 to 1
   * @param qualifier never undisclosed: what was measured has a figure
   * @param statedAs in the words of the source; null when not kept
   */
  @Embeddable
  public record Measured(
      BigDecimal share,
      @Enumerated(EnumType.STRING) Qualifier qualifier,
      @Column(name = "stated_as") @Nullable String statedAs) {

    /**
     * @throws IllegalArgumentException if it is undisclosed
     */
    public Measured {
      if (qualifier == Qualifier.UNDISCLOSED) {
        throw new IllegalArgumentException("what was measured has a figure");
      }
    }
  }

  /** Where it was measured; each part null when not named. */
  public record Report(@Nullable String title, @Nullable String publisher) {}
}

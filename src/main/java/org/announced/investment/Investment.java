package org.announced.investment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.announcement.Correctable;
import org.announced.announcement.Origin;
import org.announced.commitment.Build;
import org.announced.commitment.Commitment;
import org.announced.commitment.Milestone;
import org.announced.commitment.MoneyTerms;
import org.announced.commitment.Standing;
import org.announced.money.Amount;
import org.announced.source.Evidence;
import org.jspecify.annotations.Nullable;

/** Money that one or more parties say they will spend. Its dollars are derived by the database. */
@Entity
@Table(name = "investment")
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields.
public class Investment extends Commitment implements Correctable<Investment> {

  @Embedded private Amount amount;
  @Embedded private @Nullable Period period;
  @Embedded private @Nullable Estimate estimate;

  @Enumerated(EnumType.STRING)
  private @Nullable Build build;

  @Enumerated(EnumType.STRING)
  private Instrument instrument;

  @Column(name = "undisclosed_investors")
  private int undisclosedInvestors;

  @Embedded private @Nullable Relation relation;

  @ElementCollection
  @CollectionTable(name = "investment_investor", joinColumns = @JoinColumn(name = "investment_id"))
  @OrderColumn(name = "position")
  private List<Investor> investors = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "investment_recipient", joinColumns = @JoinColumn(name = "investment_id"))
  @OrderColumn(name = "position")
  @Column(name = "company_id")
  private List<UUID> recipients = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "investment_purpose", joinColumns = @JoinColumn(name = "investment_id"))
  @OrderColumn(name = "position")
  private List<PurposeShare> purposes = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "investment_evidence", joinColumns = @JoinColumn(name = "investment_id"))
  @OrderColumn(name = "position")
  private List<Evidence> evidence = new ArrayList<>();

  @Column(name = "site_id")
  private @Nullable UUID siteId;

  @ElementCollection
  @CollectionTable(name = "investment_milestone", joinColumns = @JoinColumn(name = "investment_id"))
  @OrderColumn(name = "position")
  private List<Milestone> milestones = new ArrayList<>();

  /** For Hibernate, which fills in a row. */
  @SuppressWarnings("NullAway.Init")
  protected Investment() {}

  /**
   * One that an announcement makes known.
   *
   * @param recipients the companies that get the money; none when the investors spend it themselves
   * @param relation to another investment; null when it stands alone
   */
  public Investment(
      Origin origin,
      Standing standing,
      InvestmentTerms terms,
      NamedInvestors investors,
      List<UUID> recipients,
      List<PurposeShare> purposes,
      @Nullable Relation relation,
      List<Evidence> evidence) {
    super(origin, standing);
    this.amount = terms.amount();
    this.period = terms.period();
    this.estimate = terms.estimate();
    this.instrument = terms.instrument();
    this.build = terms.build();
    this.undisclosedInvestors = investors.undisclosed();
    this.investors.addAll(investors.named());
    this.recipients.addAll(recipients);
    this.purposes.addAll(purposes);
    this.relation = relation;
    this.evidence.addAll(evidence);
    this.milestones.addAll(standing.milestones());
  }

  /** Stands on a site, as it is told; null when that is not said. */
  void standOn(@Nullable UUID site) {
    this.siteId = site;
  }

  @Override
  public @Nullable UUID site() {
    return siteId;
  }

  @Override
  public void correct(Investment told, Set<String> lists) {
    correctCommitment(told);
    this.siteId = told.siteId;
    this.amount = told.amount;
    this.period = told.period;
    this.estimate = told.estimate;
    this.instrument = told.instrument;
    this.build = told.build;
    this.undisclosedInvestors = told.undisclosedInvestors;
    this.relation = told.relation;
    this.investors = retold("investors", this.investors, told.investors, lists);
    this.recipients = retold("recipients", this.recipients, told.recipients, lists);
    this.purposes = retold("purposes", this.purposes, told.purposes, lists);
    this.evidence = retold("evidence", this.evidence, told.evidence, lists);
    this.milestones = retold("milestones", this.milestones, told.milestones, lists);
  }

  @Override
  public Amount money() {
    return amount;
  }

  @Override
  public @Nullable String years() {
    return period == null ? null : period.text();
  }

  @Override
  public MoneyTerms moneyTerms() {
    return new MoneyTerms(
        instrument.name(),
        purposes.stream().map(one -> one.purpose().name()).collect(Collectors.toSet()),
        period == null ? null : period.start(),
        period == null ? null : period.end(),
        relation != null,
        isEstimate());
  }

  /** Is related to another. Nothing that is related already is. */
  void relate(Relation to) {
    this.relation = to;
  }

  /** Whether nobody announced it, and somebody worked it out. */
  boolean isEstimate() {
    return estimate != null;
  }

  /** To another investment; null when it stands alone. */
  public @Nullable Relation relation() {
    return relation;
  }

  @Override
  public List<UUID> parties() {
    return investors.stream().map(Investor::companyId).toList();
  }

  /**
   * How much, as what, and when.
   *
   * @param period null when nothing is said of it
   * @param estimate null when the amount was announced
   * @param build what is done to the facility; null when not said
   */
  public record InvestmentTerms(
      Amount amount,
      Instrument instrument,
      @Nullable Period period,
      @Nullable Estimate estimate,
      @Nullable Build build) {}

  /**
   * Who pays.
   *
   * @param undisclosed how many more there are said to be, unnamed
   */
  public record NamedInvestors(List<Investor> named, int undisclosed) {}
}

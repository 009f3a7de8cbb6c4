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
import org.announced.announcement.Correctable;
import org.announced.announcement.Origin;
import org.announced.commitment.Commitment;
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
  @CollectionTable(name = "investment_purpose", joinColumns = @JoinColumn(name = "investment_id"))
  @OrderColumn(name = "position")
  private List<PurposeShare> purposes = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "investment_evidence", joinColumns = @JoinColumn(name = "investment_id"))
  @OrderColumn(name = "position")
  private List<Evidence> evidence = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Investment() {}

  /**
   * One that an announcement makes known.
   *
   * @param relation to another investment; null when it stands alone
   */
  public Investment(
      Origin origin,
      Standing standing,
      InvestmentTerms terms,
      NamedInvestors investors,
      List<PurposeShare> purposes,
      @Nullable Relation relation,
      List<Evidence> evidence) {
    super(origin, standing);
    this.amount = terms.amount();
    this.period = terms.period();
    this.instrument = terms.instrument();
    this.undisclosedInvestors = investors.undisclosed();
    this.investors.addAll(investors.named());
    this.purposes.addAll(purposes);
    this.relation = relation;
    this.evidence.addAll(evidence);
  }

  @Override
  public void correct(Investment told, Set<String> lists) {
    correctCommitment(told);
    this.amount = told.amount;
    this.period = told.period;
    this.instrument = told.instrument;
    this.undisclosedInvestors = told.undisclosedInvestors;
    this.relation = told.relation;
    if (lists.contains("investors")) {
      // A new list, so that all of its rows go before any come.
      this.investors = new ArrayList<>(told.investors);
    }
    if (lists.contains("purposes")) {
      // A new list, so that all of its rows go before any come.
      this.purposes = new ArrayList<>(told.purposes);
    }
    if (lists.contains("evidence")) {
      // A new list, so that all of its rows go before any come.
      this.evidence = new ArrayList<>(told.evidence);
    }
  }

  public Amount amount() {
    return amount;
  }

  /** To another investment; null when it stands alone. */
  public @Nullable Relation relation() {
    return relation;
  }

  public List<Investor> investors() {
    return List.copyOf(investors);
  }

  /**
   * How much, as what, and when.
   *
   * @param period null when nothing is said of it
   */
  public record InvestmentTerms(Amount amount, Instrument instrument, @Nullable Period period) {}

  /**
   * Who pays.
   *
   * @param undisclosed how many more there are said to be, unnamed
   */
  public record NamedInvestors(List<Investor> named, int undisclosed) {}
}

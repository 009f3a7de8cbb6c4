package org.announced.investment;

import java.time.LocalDate;
import java.util.Objects;
import org.announced.announcement.AnnouncementPart;
import org.announced.commitment.CommitmentListings;
import org.announced.http.RequestHead;
import org.announced.listing.Listing;
import org.announced.money.Currencies;
import org.announced.money.Currency;
import org.announced.site.SiteJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How investments are read, with amounts normalised to one currency. */
@Component
@Order(1)
public class InvestmentListing implements AnnouncementPart {

  static final String DEFAULT_CURRENCY = "USD";

  private final CommitmentListings commitments;
  private final Currencies currencies;
  private final InvestmentFilters filters;
  private final Currency dollars;
  private final Listing inDollars;

  InvestmentListing(
      CommitmentListings commitments, Currencies currencies, InvestmentFilters filters) {
    this.commitments = commitments;
    this.currencies = currencies;
    this.filters = filters;
    this.dollars = currencies.find(DEFAULT_CURRENCY).orElseThrow();
    Normalization amounts = Normalization.stored(dollars);
    this.inDollars = in(amounts, Share.whole(amounts), false);
  }

  @Override
  public String member() {
    return "investments";
  }

  @Override
  public Listing listing() {
    return inDollars;
  }

  /**
   * What a request asks for.
   *
   * @param amounts how its amounts are brought to one currency
   * @param ratesOn the day whose rates convert all of them; null for each announcement's own
   * @param withEstimates whether what nobody announced enters totals
   * @param withStopped whether what was shelved or cancelled does, as if nothing had been
   */
  record AskedTerms(
      Listing listing,
      Normalization amounts,
      @Nullable LocalDate ratesOn,
      boolean withEstimates,
      boolean withStopped) {

    /**
     * SQL of why a row is in no total; null when it is.
     *
     * @param anyInstrument whether the request says itself which kinds of money are summed, so that
     *     none is left out for its kind
     */
    String excluded(boolean anyInstrument) {
      return Counting.excluded(amounts, anyInstrument, withEstimates);
    }
  }

  @Override
  public Listing listing(RequestHead request) {
    return asked(request).listing();
  }

  /** What a request without parameters asks for. */
  AskedTerms asked() {
    return new AskedTerms(inDollars, Normalization.stored(dollars), null, false, false);
  }

  /**
   * The listing that a request asks for, with what its parameters make of amounts. A parameter that
   * is at fault counts as left out here, and is reported with the other faults when filters are
   * read.
   */
  AskedTerms asked(RequestHead request) {
    var currency =
        currencies
            .find(Objects.requireNonNullElse(request.parameter("currency"), DEFAULT_CURRENCY))
            .filter(Currency::isInUse)
            .orElse(dollars);
    var ratesOn = filters.ratesOn(request);
    var standing =
        currency.equals(dollars) && ratesOn.isEmpty()
            ? Normalization.stored(dollars)
            : Normalization.to(currency, ratesOn.orElse(null));
    var withStopped = InvestmentFilters.withStopped(request);
    var amounts = withStopped ? standing.withStopped(ratesOn.orElse(null)) : standing;
    var withEstimates = EstimateFilters.areIncluded(request);
    return new AskedTerms(
        in(amounts, filters.share(request, amounts), withEstimates),
        amounts,
        ratesOn.orElse(null),
        withEstimates,
        withStopped);
  }

  private Listing in(Normalization normalization, Share share, boolean withEstimates) {
    var counting = new Counting(normalization, share, withEstimates);
    return commitments
        .commitment(
            "investments",
            "Investment",
            "investment",
            "i",
            normalization.laterals() + share.lateral())
        .lookups(normalization.lookups())
        .join(CommitmentListings.site("i"))
        .filter(commitments.atSite("i"))
        .located(SiteJson.geometry(SiteJson.ALIAS), "i.site_id is not null")
        .show(InvestmentFields.shown(counting))
        .show(CommitmentListings.revision("i"))
        .filter(filters.of(counting))
        .sort("contribution", share.point(), "numeric")
        .sort("amount", normalization.point(), "numeric")
        .sort("instrument", "i.instrument", "text")
        .build();
  }
}

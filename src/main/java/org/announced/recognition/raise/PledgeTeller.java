package org.announced.recognition.raise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.announced.recognition.KnownAnnouncement.Stake;

/** A headline under which pledges are told together. */
final class PledgeTeller {

  private final String headline;
  private final Set<String> countries;
  private final Set<String> names;

  private static final Remembered<Reading, HeadlineScope> SCOPES =
      new Remembered<>(one -> HeadlineScope.of(one.headline(), one.names(), one.countries()));

  /** What a headline is read with. */
  private record Reading(String headline, Set<String> names, Set<String> countries) {}

  /**
   * @param countries ISO 3166-1 codes of where what is told takes effect
   * @param names of companies, which are no places
   */
  PledgeTeller(String headline, Set<String> countries, Set<String> names) {
    this.headline = headline;
    this.countries = countries;
    this.names = names;
  }

  String headline() {
    return headline;
  }

  Set<String> countries() {
    return countries;
  }

  /** Those that stand by themselves and tell how much. */
  List<ToldPledge> pledges(List<Stake> stakes) {
    var pledges = new ArrayList<ToldPledge>();
    for (var stake : stakes) {
      var terms = stake.terms();
      if (terms != null && !terms.isOut() && stake.figure().value() != null) {
        pledges.add(new ToldPledge(this, stake, terms, stakes));
      }
    }
    return pledges;
  }

  /**
   * How far what the headline tells reaches. It is read when it is asked for first: few pairs of
   * pledges come so far.
   *
   * @param where ISO 3166-1 codes of where the pledge takes effect
   */
  HeadlineScope scope(Set<String> where) {
    return SCOPES.of(new Reading(headline, names, where));
  }
}

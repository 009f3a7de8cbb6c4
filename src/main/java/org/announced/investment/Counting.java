package org.announced.investment;

/** Which investments enter the default total. */
final class Counting {

  /**
   * True of an investment {@code i} in building (CAPEX, MIXED) that stands: not cancelled, shelved
   * or retracted, not a restatement of another, and not superseded by one that stands.
   */
  static final String COUNTED =
      """
      (i.instrument in ('CAPEX', 'MIXED')
        and i.status not in ('CANCELLED', 'SHELVED')
        and i.relation is distinct from 'RESTATES'
        and not exists (select from announcement r where r.id = i.announcement_id and r.retracted_at is not null)
        and not exists (select from investment later join announcement r on r.id = later.announcement_id
          where later.related_investment_id = i.id and later.relation = 'SUPERSEDES' and r.retracted_at is null))\
      """;

  private Counting() {}
}

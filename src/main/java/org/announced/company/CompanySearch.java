package org.announced.company;

import org.announced.web.Binder;

/** Finding companies by what somebody typed. */
public final class CompanySearch {

  private CompanySearch() {}

  /**
   * A condition on {@code c}, a company: one of its names holds the words or nearly equals them, or
   * its listing is what was typed.
   */
  static String condition(String words, Binder binder) {
    return "c.id in (select hit.company_id from (" + hits(binder.bind(words)) + ") as hit)";
  }

  /**
   * A query of (company_id, matched, score) for a placeholder that holds the words: 1 for a name or
   * listing as it is, down to 0.9 for a part of a name, below 0.7 for one that is nearly it. The
   * same company may come several times.
   */
  public static String hits(String words) {
    return """
        select company_id, name as matched, 1.0 as score from company_name
        where exact_key = match_key(%1$s)
        union all
        select company_id, name, 0.98 from company_name where bare_key = suffix_free_key(%1$s)
        union all
        select company_id, mic || ':' || ticker, 1.0 from company_listing
        where ticker = upper(btrim(%1$s)) or (mic || ':' || ticker) = upper(btrim(%1$s))
        union all
        select company_id, name, case when starts_with(folded, folded(%1$s)) then 0.95 else 0.9 end
        from company_name
        where grams @> grams(%1$s) and grams(%1$s) <> '{}'
          and replace(folded, ' ', '') like '%%' || like_text(replace(folded(%1$s), ' ', '')) || '%%'
        union all
        select company_id, name, similarity(folded, folded(%1$s)) * 0.7 from company_name
        where folded %% folded(%1$s) and similarity(folded, folded(%1$s)) >= 0.4
        """
        .formatted(words);
  }
}

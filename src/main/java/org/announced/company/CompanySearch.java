package org.announced.company;

import org.announced.web.Binder;
import org.announced.web.SearchWords;

/** Finding companies by what somebody typed. */
public final class CompanySearch {

  private CompanySearch() {}

  /**
   * A condition on {@code c}, a company: one of its names holds the words or nearly equals them, or
   * its listing is what was typed.
   */
  static String condition(String words, Binder binder) {
    return "c.id in (select hit.company_id from (" + hits(words, binder) + ") as hit)";
  }

  /**
   * A query of (company_id, matched, score): 1 for a name or listing as it is, down to 0.9 for a
   * part of a name. Only when there is none of these come names that are nearly what was typed,
   * below 0.7. The same company may come several times.
   */
  public static String hits(String words, Binder binder) {
    return """
        with sure as materialized (
          select company_id, name as matched, 1.0 as score from company_name
          where exact_key = match_key(%1$s)
          union all
          select company_id, name, 0.98 from company_name where bare_key = suffix_free_key(%1$s)
          union all
          select company_id, mic || ':' || ticker, 1.0 from company_listing
          where ticker = upper(btrim(normalize(%1$s, NFKC)))
          union all
          select company_id, mic || ':' || ticker, 1.0 from company_listing
          where mic = split_part(upper(btrim(normalize(%1$s, NFKC))), ':', 1)
            and ticker = split_part(upper(btrim(normalize(%1$s, NFKC))), ':', 2)
          union all
          select company_id, name,
            case when starts_with(folded, folded(%1$s)) then 0.95 else 0.9 end
          from company_name where %2$s)
        select company_id, matched, score from sure where company_id is not null
        union all
        select company_id, name, similarity(folded, folded(%1$s)) * 0.7 from company_name
        where company_id is not null and not exists (select from sure where company_id is not null)
          and folded %% folded(%1$s) and similarity(folded, folded(%1$s)) >= 0.4
        """
        .formatted(binder.bind(words), SearchWords.condition(words, binder));
  }
}

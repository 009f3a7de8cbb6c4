package org.announced.site;

import org.announced.filter.Binder;
import org.announced.filter.SearchWords;

/** Finding sites by what somebody typed. */
public final class SiteSearch {

  private SiteSearch() {}

  /**
   * A query of (site_id, matched, score): 1 for a name as it is, 0.95 and 0.9 for a part of it.
   * Only when there is none of these come names with typing errors, from 0.6 down.
   */
  public static String hits(String words, Binder binder) {
    return """
        with sure as materialized (
          select coalesce(merged_into, id) as site_id, name as matched, 1.0 as score from site
          where name_key = (select name_words(%1$s)) and name_key <> ''
          union all
          select coalesce(merged_into, id), name,
            case when starts_with(unaccented(folded), unaccented(folded(%1$s))) then 0.95 else 0.9 end
          from site where %2$s)
        select site_id, matched, score from sure
        union all
        select coalesce(merged_into, id), name, 0.5 + 0.1 * similarity(folded, (select folded(%1$s))) from site
        where not exists (select from sure) and folded %% (select folded(%1$s))
          and similarity(folded, (select folded(%1$s))) >= 0.5
        """
        .formatted(
            binder.bind(words), SearchWords.of(words).condition("search_words(name)", "", binder));
  }

  /** A condition on {@code s}, a site: its name holds the words or is written much like them. */
  static String condition(String words, Binder binder) {
    return "s.id in (select hit.site_id from (" + hits(words, binder) + ") as hit)";
  }
}

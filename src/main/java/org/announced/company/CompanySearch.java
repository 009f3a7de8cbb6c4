package org.announced.company;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.announced.company.identifier.IdentifierText;
import org.announced.filter.Binder;
import org.announced.filter.SearchWords;

/** Finding companies by what somebody typed. */
public final class CompanySearch {

  /** What a hit that is no guess scores at least. */
  public static final String SURE = "0.9";

  private CompanySearch() {}

  /**
   * A condition on {@code c}, a company: one of its names holds the words or nearly equals them, or
   * its listing or identifier is what was typed.
   */
  static String condition(String words, Binder binder) {
    return "c.id in (select hit.company_id from (" + hits(words, binder) + ") as hit)";
  }

  /**
   * A query of (company_id, matched, score): 1 for a name, listing or identifier as it is, down to
   * {@value #SURE} for a part of a name. Only when there is none of these come names with typing
   * errors, from 0.85 down: first those in which every word is one letter off at most, then those
   * that are alike on the whole. The same company may come several times.
   */
  public static String hits(String words, Binder binder) {
    String near = near(SearchWords.near(words), binder);
    return """
        with sure as materialized (
          select company_id, name as matched, 1.0 as score from company_name
          where exact_key = (select exact_key from company_name_keys(%1$s))
          union all
          select company_id, name, 0.98 from company_name
          where bare_key = (select bare_key from company_name_keys(%1$s))
          union all
          select company_id, mic || ':' || ticker, 1.0 from company_listing
          where ticker = upper(btrim(normalize(%1$s, NFKC)))
          union all
          select company_id, mic || ':' || ticker, 1.0 from company_listing
          where mic = split_part(upper(btrim(normalize(%1$s, NFKC))), ':', 1)
            and ticker = split_part(upper(btrim(normalize(%1$s, NFKC))), ':', 2)
          %4$s
          union all
          select company_id, name,
            case when starts_with(unaccented(folded), unaccented(folded(%1$s))) then 0.95 else 0.9 end
          from company_name where %2$s),
        near as materialized (
          select company_id, name as matched, 0.65 + 0.2 * similarity(unaccented(folded), unaccented(folded(%1$s))) as score
          from company_name
          where not exists (select from sure where company_id is not null) and (%3$s))
        select company_id, matched, score from sure where company_id is not null
        union all
        select company_id, matched, score from near where company_id is not null
        union all
        select company_id, name, 0.5 + 0.1 * similarity(folded, (select folded(%1$s))) from company_name
        where company_id is not null and not exists (select from sure where company_id is not null)
          and not exists (select from near where company_id is not null)
          and folded %% (select folded(%1$s)) and similarity(folded, (select folded(%1$s))) >= 0.55
        """
        .formatted(
            binder.bind(words),
            SearchWords.of(words).condition("search_words(name)", "", binder),
            near,
            identified(words, binder));
  }

  /** An identifier is found as it is, by its value too; nothing else looks like one. */
  private static String identified(String words, Binder binder) {
    var sought = IdentifierText.sought(words);
    return sought == null
        ? ""
        : """
          union all
          select company_id, scheme || ':' || value, 1.0 from company_identifier
          where upper(value) = upper(%s)%s
          """
            .formatted(
                binder.bind(sought.value()),
                sought.scheme() == null ? "" : " and scheme = '%s'".formatted(sought.scheme()));
  }

  /** True of a name that has every word but for one letter, or all of them written as one. */
  private static String near(List<String> words, Binder binder) {
    if (words.isEmpty()) {
      return "false";
    }
    String each =
        words.stream().map(word -> near(word, binder)).collect(Collectors.joining(" and "));
    return Stream.of(each, near(String.join("", words), binder))
        .limit(words.size() == 1 ? 1 : 2)
        .collect(Collectors.joining(" or "));
  }

  private static String near(String word, Binder binder) {
    return "near_keys(name || ' ' || joined_key) && (select near_keys(" + binder.bind(word) + "))";
  }
}

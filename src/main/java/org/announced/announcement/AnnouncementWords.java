package org.announced.announcement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.announced.company.CompanySearch;
import org.announced.filter.Binder;
import org.announced.filter.SearchWords;
import org.announced.place.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody means among announcements who typed some words. */
@Component
public class AnnouncementWords {

  /**
   * So many are collected and sorted for a page. What more of them hold is found sooner by reading
   * in the page's order.
   */
  private static final int FEW = 10_000;

  /** Of the latest so many announcements, a share that makes words common, so that none count. */
  private static final int LATEST = 500;

  private static final int COMMON = 25;

  /**
   * From more than so many on, reading in the page's order is quicker as well, if the words are in
   * use: so many of the latest hold them.
   */
  private static final int SOME = 2_000;

  private static final int IN_USE = 2;

  private static final String MEANT =
      """
      with hit as materialized (%s)
      select array(select distinct company_id from hit where score >= %s) as sure,
        array(select distinct company_id from hit) as likely, own.latest, own.own
      from (%s) as own
      """;

  private static final String OWN =
      """
      select latest.holding as latest, case when latest.holding >= %d then %d
        else (select count(*) from (select from announcement x where %s limit %2$d) as own) end as own
      from (select count(*) as holding from (
        select words, folded, grams from announcement order by announced_on desc, id limit %d) as x
        where %3$s) as latest
      """;

  private final JdbcClient jdbc;
  private final HeadlineSpelling spelling;

  AnnouncementWords(JdbcClient jdbc, HeadlineSpelling spelling) {
    this.jdbc = jdbc;
    this.spelling = spelling;
  }

  /**
   * Announcements whose own text holds the words, those in which one of the companies acts, and
   * those of a region or of something in it.
   *
   * @param words those that were typed, or where they are nowhere, those that were meant
   * @param regions the codes of those that are called so
   * @param own how many hold the words, at most one more than are few
   * @param latest how many of the latest do
   * @param isGuess whether they are not those that were typed
   */
  public record Meant(
      SearchWords words,
      List<UUID> companies,
      List<String> regions,
      long own,
      long latest,
      boolean isGuess) {

    /** True of an announcement whose own text holds the words. */
    public String own(String alias, Binder binder) {
      return words.condition(alias + ".words", alias + ".", binder);
    }

    /** The companies' ids, as an array. */
    public String companies(Binder binder) {
      String ids =
          companies.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
      return "array(select unnest(cast(" + binder.bind(ids) + " as uuid[])))";
    }

    /** A query of the ids of announcements, some several times. */
    private String announcements(Binder binder) {
      String own = "select x.id from announcement x where " + own("x", binder);
      String acting = companies.isEmpty() ? own : own + " union all " + parties(binder, "offset 0");
      return regions.isEmpty() ? acting : acting + " union all " + located(binder);
    }

    /** Some several times. */
    private String located(Binder binder) {
      return """
          select x.announcement_id from commitment x where x.region = any (%1$s)
          union all select x.id as announcement_id from announcement x where x.region = any (%1$s)
          """
          .formatted("string_to_array(" + binder.bind(String.join(",", regions)) + ", ',')");
    }

    private String isLocated(String announcementId, Binder binder) {
      return "(select true from (%s) as located where located.announcement_id = %s limit 1)"
          .formatted(located(binder), announcementId);
    }

    /**
     * Those in which one of the companies acts. Companies are looked up one by one, since for all
     * at once PostgreSQL reads everything that any company does.
     *
     * @param end what ends the part of one company
     */
    private String parties(Binder binder, String end) {
      return """
          select one.announcement_id from unnest(%s) as company (id)
          cross join lateral (
            select p.announcement_id from announcement_party p where p.company_id = company.id %s) as one
          """
          .formatted(companies(binder), end);
    }
  }

  /**
   * What is meant: one statement, and two more where what was typed is nowhere. Only then are
   * errors assumed, in names and in the words of headlines.
   */
  public Meant of(String typed) {
    SearchWords words = SearchWords.of(typed);
    List<String> regions = Regions.soughtBy(typed);
    Binder binder = new Binder();
    String sql =
        MEANT.formatted(CompanySearch.hits(typed, binder), CompanySearch.SURE, own(words, binder));
    Meant meant =
        jdbc.sql(sql)
            .params(binder.values())
            .query(
                (row, number) -> {
                  long own = row.getLong("own");
                  long latest = row.getLong("latest");
                  List<UUID> sure = List.of((UUID[]) row.getArray("sure").getArray());
                  List<UUID> likely = List.of((UUID[]) row.getArray("likely").getArray());
                  return own > 0 || !sure.isEmpty() || !regions.isEmpty()
                      ? new Meant(words, sure, regions, own, latest, false)
                      : new Meant(words, likely, regions, own, latest, true);
                })
            .single();
    return meant.isGuess() ? spelt(meant) : meant;
  }

  private Meant spelt(Meant meant) {
    var corrected = spelling.of(meant.words().typed());
    if (corrected.isEmpty()) {
      return meant;
    }
    SearchWords words = meant.words().corrected(corrected);
    Binder binder = new Binder();
    return jdbc.sql(own(words, binder))
        .params(binder.values())
        .query(
            (row, number) ->
                new Meant(
                    words,
                    meant.companies(),
                    meant.regions(),
                    row.getLong("own"),
                    row.getLong("latest"),
                    true))
        .single();
  }

  private static String own(SearchWords words, Binder binder) {
    String holds = words.condition("x.words", "x.", binder);
    return OWN.formatted(COMMON, FEW + 1, holds, LATEST);
  }

  /**
   * Condition on an announcement's id. For a page of few they are found by index first, as an array
   * that PostgreSQL takes to be short: what words find it cannot guess, and would look for them in
   * the page's order, past everything should there be none. For a page of many each row is looked
   * at in the page's order; whether they are many takes a statement where there are companies.
   */
  public String condition(String announcementId, Meant meant, Binder binder) {
    if (!binder.isForPage()) {
      return announcementId + " in (" + meant.announcements(binder) + ")";
    }
    return areMany(meant)
        ? inOrder(announcementId, meant, binder)
        : announcementId + " in (select unnest(array(" + meant.announcements(binder) + ")))";
  }

  private boolean areMany(Meant meant) {
    if (meant.own() > FEW) {
      return true;
    }
    if (meant.companies().isEmpty() && meant.regions().isEmpty()) {
      return meant.own() > SOME && meant.latest() >= IN_USE;
    }
    Binder binder = new Binder();
    String end = " limit " + (FEW + 1);
    String sql =
        "select count(*) from ((%s%s) union all (%s%s)) as other"
            .formatted(meant.parties(binder, end), end, meant.located(binder), end);
    return jdbc.sql(sql).params(binder.values()).query(Long.class).single() > FEW;
  }

  /** Subqueries of one value, since PostgreSQL makes a join of any other and loses the order. */
  private static String inOrder(String announcementId, Meant meant, Binder binder) {
    String own =
        "(select %s from announcement x where x.id = %s)"
            .formatted(meant.own("x", binder), announcementId);
    String party =
        "(select true from announcement_party p where p.announcement_id = %s and p.company_id = any (%s) limit 1)"
            .formatted(announcementId, meant.companies(binder));
    String acting = meant.companies().isEmpty() ? own : own + " or " + party;
    return meant.regions().isEmpty()
        ? "(" + acting + ")"
        : "(" + acting + " or " + meant.isLocated(announcementId, binder) + ")";
  }
}

package org.announced.dataset;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Which rows of data sets are which announcements. */
@Repository
public class RecordRegister {

  private final JdbcClient jdbc;

  RecordRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * That an announcement was taken from a row.
   *
   * @param toldAs the digest of the document that tells it, in hexadecimal
   * @param edition of the data set from which it comes; null where none is named
   */
  public record TakenFrom(
      UUID announcement, DatasetRecord record, String toldAs, @Nullable String edition) {}

  /** Notes what announcements in their first revision were taken from. One statement, or none. */
  public void add(Collection<TakenFrom> all) {
    if (all.isEmpty()) {
      return;
    }
    var records = all.stream().map(TakenFrom::record).toList();
    jdbc.sql(
            """
            insert into announcement_record (dataset, key, announcement_id, told_revision, told_digest, edition)
            select dataset, key, announcement, 1, decode(told, 'hex'), edition
            from unnest(:datasets, :keys, :announcements, :told, :editions)
              as taken (dataset, key, announcement, told, edition)
            """)
        .param("datasets", datasets(records))
        .param("keys", keys(records))
        .param(
            "announcements",
            new SqlArrayValue("uuid", all.stream().map(TakenFrom::announcement).toArray()))
        .param("told", new SqlArrayValue("text", all.stream().map(TakenFrom::toldAs).toArray()))
        .param(
            "editions", new SqlArrayValue("text", all.stream().map(TakenFrom::edition).toArray()))
        .update();
  }

  /**
   * Makes these the rows of an announcement: others are taken away, new ones are linked as they
   * stand.
   *
   * @param editions of their data sets from which they come, as far as they are named
   * @param revision that the change makes of the announcement
   */
  public void arrange(
      UUID announcement,
      Collection<DatasetRecord> records,
      Map<DatasetRecord, String> editions,
      int revision) {
    jdbc.sql(
            """
            with told as (select * from unnest(:datasets, :keys, :editions) as told (dataset, key, edition)),
            gone as (
              delete from announcement_record r where announcement_id = :announcement
                and not exists (select from told where told.dataset = r.dataset and told.key = r.key)),
            renamed as (
              update announcement_record r set edition = told.edition from told
              where r.announcement_id = :announcement and told.dataset = r.dataset and told.key = r.key
                and r.edition is distinct from told.edition)
            insert into announcement_record (dataset, key, announcement_id, told_revision, edition)
              select dataset, key, :announcement, :revision, edition from told
              where not exists (select from announcement_record r where announcement_id = :announcement
                and told.dataset = r.dataset and told.key = r.key)
            """)
        .param("announcement", announcement)
        .param("datasets", datasets(records))
        .param("keys", keys(records))
        .param("revision", revision)
        .param("editions", new SqlArrayValue("text", records.stream().map(editions::get).toArray()))
        .update();
  }

  /**
   * What an announcement showed when rows of it were told last.
   *
   * @param revision that it had then
   * @param kept members of it that showed something else than the rows tell
   */
  public record LastTold(int revision, Set<String> kept) {}

  /**
   * The same of several rows: whatever was changed since any of them was told.
   *
   * @param now the revision of the announcement, should none of them be known
   */
  public LastTold telling(Collection<DatasetRecord> records, int now) {
    var kept = new HashSet<String>();
    var revision =
        jdbc
            .sql(
                """
                select r.told_revision, r.kept from announcement_record r
                join unnest(:datasets, :keys) as told (dataset, key) using (dataset, key)
                """)
            .param("datasets", datasets(records))
            .param("keys", keys(records))
            .query(
                (row, number) -> {
                  kept.addAll(List.of((String[]) row.getArray("kept").getArray()));
                  return row.getInt("told_revision");
                })
            .list()
            .stream()
            .min(Integer::compare)
            .orElse(now);
    return new LastTold(revision, kept);
  }

  /**
   * Notes that rows of an announcement were told anew.
   *
   * @param toldAs the digest of the document that told them, in hexadecimal
   * @param revision of the announcement by now
   * @param kept members of it that show something else than they tell
   */
  public void tell(
      Collection<DatasetRecord> records, String toldAs, int revision, Collection<String> kept) {
    jdbc.sql(
            """
            update announcement_record r
            set told_digest = decode(:digest, 'hex'), told_revision = :revision, kept = :kept
            from unnest(:datasets, :keys) as told (dataset, key)
            where r.dataset = told.dataset and r.key = told.key
            """)
        .param("digest", toldAs)
        .param("revision", revision)
        .param("kept", new SqlArrayValue("text", kept.stream().sorted().toArray()))
        .param("datasets", datasets(records))
        .param("keys", keys(records))
        .update();
  }

  private static SqlArrayValue datasets(Collection<DatasetRecord> records) {
    return new SqlArrayValue("text", records.stream().map(DatasetRecord::dataset).toArray());
  }

  private static SqlArrayValue keys(Collection<DatasetRecord> records) {
    return new SqlArrayValue("text", records.stream().map(DatasetRecord::id).toArray());
  }
}

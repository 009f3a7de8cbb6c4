package org.announced.siting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.announced.identity.Identified;
import org.announced.part.DocumentParts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two sites one, and two again. What stood on the one stands on the other then, and what the
 * other did not have it takes over; a record of it all leads back. Revisions are for whoever calls
 * it, in the turn of sites.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SiteMerges {

  /** A point is taken as a whole, and a region only into its country. */
  private static final String RECORD =
      """
      insert into site_merge (id, site_id, into_id, into_revision, made_at, taken)
      select :merge, gone.id, kept.id, :revision, :now, jsonb_build_object(
        'country', case when kept.country is null then gone.country end,
        'region', case when kept.region is null and gone.country = coalesce(kept.country, gone.country) then gone.region end,
        'city', case when kept.city is null then gone.city end,
        'address', case when kept.address is null then gone.address end,
        'latitude', case when kept.latitude is null then gone.latitude end,
        'longitude', case when kept.latitude is null then gone.longitude end,
        'point_precision', case when kept.latitude is null then gone.point_precision end,
        'operator_id', case when kept.operator_id is null then gone.operator_id end)
      from site as gone, site as kept where gone.id = :site and kept.id = :into
      """;

  private static final String TAKE =
      """
      update site set country = coalesce(country, taken ->> 'country'), region = coalesce(region, taken ->> 'region'),
        city = coalesce(city, taken ->> 'city'), address = coalesce(address, taken ->> 'address'),
        latitude = coalesce(latitude, (taken ->> 'latitude')::numeric),
        longitude = coalesce(longitude, (taken ->> 'longitude')::numeric),
        point_precision = coalesce(point_precision, taken ->> 'point_precision'),
        operator_id = coalesce(operator_id, (taken ->> 'operator_id')::uuid)
      from site_merge m where m.id = :merge and site.id = :into
      """;

  /** What was corrected since is left; of a point or a country with its region, all of it is. */
  private static final String GIVE_BACK =
      """
      update site set
        country = case when back.place then null else site.country end,
        region = case when back.region then null else site.region end,
        city = case when site.city = taken ->> 'city' then null else site.city end,
        address = case when site.address = taken ->> 'address' then null else site.address end,
        latitude = case when back.point then null else site.latitude end,
        longitude = case when back.point then null else site.longitude end,
        point_precision = case when back.point then null else site.point_precision end,
        operator_id = case when site.operator_id = (taken ->> 'operator_id')::uuid then null else site.operator_id end
      from site_merge m join site as kept on kept.id = m.into_id
      cross join lateral (select
        kept.region = taken ->> 'region' as region,
        kept.country = taken ->> 'country' and (kept.region is null or kept.region = taken ->> 'region') as place,
        kept.latitude = (taken ->> 'latitude')::numeric and kept.longitude = (taken ->> 'longitude')::numeric
          and kept.point_precision = taken ->> 'point_precision' as point) as back
      where m.id = :merge and site.id = m.into_id
      """;

  private static final String MOVE =
      """
      with moved as (update %1$s set %2$s = :into where %2$s = :site returning id)
      insert into site_merge_reference (merge_id, place, row_id) select :merge, '%3$s', id from moved
      """;

  private static final String MOVE_BACK =
      """
      with back as (
        update %1$s set %2$s = :site from site_merge_reference r
        where r.merge_id = :merge and r.place = '%3$s' and %1$s.id = r.row_id and %1$s.%2$s = :into
        returning r.row_id)
      update site_merge_reference r set given_back = r.row_id in (select row_id from back)
      where r.merge_id = :merge and r.place = '%3$s'
      """;

  private static final String MERGED = "MERGED";

  private final List<String> tables;
  private final DocumentParts parts;
  private final JdbcClient jdbc;

  SiteMerges(DocumentParts parts, JdbcClient jdbc) {
    this.parts = parts;
    this.tables = parts.standingOnSites().stream().map(part -> part.list().table()).toList();
    this.jdbc = jdbc;
  }

  /**
   * A merge that was made.
   *
   * @param site that turned out to be the other
   * @param undoneAt when it was taken back; null while it stands
   */
  record SiteUnion(UUID id, UUID site, UUID into, @Nullable Instant undoneAt) {}

  /** The merge that made this revision of a site. */
  Optional<SiteUnion> find(UUID into, int revision) {
    return jdbc.sql(
            """
            select id, site_id as site, into_id as into, undone_at from site_merge
            where into_id = :into and into_revision = :revision
            """)
        .param("into", into)
        .param("revision", revision)
        .query(SiteUnion.class)
        .optional();
  }

  /** Lets nothing new stand on the site; what does so already is stored, or waits. */
  void close(UUID site) {
    jdbc.sql("select id from site where id = ? for update").param(site).query().listOfRows();
  }

  /** Makes a site the other, which stands for itself. */
  SiteUnion merge(UUID site, UUID into, int revision, Instant now) {
    var merge = new SiteUnion(Identified.nextId(), site, into, null);
    statement(RECORD, merge)
        .param("revision", revision)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    for (var table : tables) {
      statement(MOVE.formatted(table, "site_id", place(table)), merge).update();
    }
    statement(MOVE.formatted("site", "merged_into", MERGED), merge).update();
    statement(TAKE, merge).update();
    statement("update site set merged_into = :into where id = :site", merge).update();
    return merge;
  }

  /**
   * Makes them two again. What could not be given back is left as it is.
   *
   * @return addresses of that
   */
  List<String> undo(SiteUnion merge, Instant now) {
    statement("update site set merged_into = null where id = :site", merge).update();
    statement(GIVE_BACK, merge).update();
    for (var table : tables) {
      statement(MOVE_BACK.formatted(table, "site_id", place(table)), merge).update();
    }
    statement(MOVE_BACK.formatted("site", "merged_into", MERGED), merge).update();
    statement("update site_merge set undone_at = :now where id = :merge", merge)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return left(merge);
  }

  private List<String> left(SiteUnion merge) {
    var left = new ArrayList<String>();
    for (var part : parts.standingOnSites()) {
      statement(
              "select row_id from site_merge_reference where merge_id = :merge and place = '%s' and not given_back order by row_id"
                  .formatted(place(part.list().table())),
              merge)
          .query(UUID.class)
          .list()
          .forEach(row -> left.add("/api/v1/" + part.list().path() + "/" + row));
    }
    return left;
  }

  static String place(String table) {
    return table.toUpperCase(Locale.ROOT);
  }

  /** Values that a statement does not name do no harm. */
  private JdbcClient.StatementSpec statement(String sql, SiteUnion merge) {
    return jdbc.sql(sql)
        .param("merge", merge.id())
        .param("site", merge.site())
        .param("into", merge.into());
  }
}

package org.announced.site;

/**
 * What is announced for a site {@code s} by anybody, in order of time: where the same is announced
 * again, that is seen here.
 */
final class AnnouncedForSite {

  static final String MEMBER = "announced";

  /** The first of them; the lists have all. */
  static final int SHOWN = 100;

  /** Counts, the earliest commitments, and where each kind is listed. */
  static final String JSON =
      """
      json_build_object(
        'count', (select json_object_agg(k.list, (
            select count(*) from site_commitment x where x.site_id = s.id and x.kind = k.kind))
          from site_commitment_kind k),
        'items', (select coalesce(json_agg(json_build_object('kind', x.kind, 'id', x.id,
            'url', '/api/v1/' || k.list || '/' || x.id,
            'announcement', json_build_object('id', a.id, 'slug', a.slug, 'headline', a.headline,
              'announcedOn', announced_as(a.announced_on, a.announced_precision)),
            'retracted', a.retracted_at is not null, 'status', x.status, 'told', x.told)
            order by x.announced_on, x.announcement_id, x.kind, x.position), '[]')
          from (select * from site_commitment c where c.site_id = s.id
            order by c.announced_on, c.announcement_id, c.kind, c.position limit %d) as x
          join site_commitment_kind k on k.kind = x.kind
          join announcement a on a.id = x.announcement_id),
        'details', (select json_object_agg(k.list, '/api/v1/' || k.list || '?site=' || s.id || '&sort=announcedOn')
          from site_commitment_kind k))"""
          .formatted(SHOWN);

  private AnnouncedForSite() {}
}

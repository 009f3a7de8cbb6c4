-- Sites: which of them are found by what they are called, how far they are from each other, and which may be one.

create or replace function site_named() returns trigger
  language plpgsql as
$$
begin
  new.name_key := name_words(new.name);
  return new;
end
$$;
comment on function site_named() is 'Keeps the key of a site''s name beside it, whoever writes it.';

create or replace view known_site as
  select id, slug, name, country, region, city, address, latitude, longitude, point_precision, operator_id, revision,
    created_at, updated_at, folded, grams
  from site where merged_into is null;
comment on view known_site is 'The sites that are shown: those that were not merged into another.';

drop function if exists sites_named(text[]);
create function sites_named(texts text[])
  returns table (
    n bigint, name_key text, tier text, id uuid, slug text, name text, country text, region text, city text, address text,
    latitude numeric, longitude numeric, point_precision text, operator_id uuid, operator_name text, called_operator_id uuid)
  language plpgsql stable set enable_seqscan = off as
$$
begin
  -- Everything is looked up by its key: a first import asks a table that PostgreSQL still takes for empty.
  return query
    with asked as materialized (
      select given.n, given.text, name_words(given.text) as name_key
      from unnest(texts) with ordinality as given (text, n)),
    hit as (
      select asked.n, 'DIRECT' as tier, coalesce(s.merged_into, s.id) as id, null::uuid as called_operator_id
      from asked join site as s on s.slug = lower(asked.text)
      union
      select asked.n, 'DIRECT', coalesce(s.merged_into, s.id), null from asked join site as s on s.id = case
        when asked.text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then asked.text::uuid end
      union
      select asked.n, 'NAMED', coalesce(s.merged_into, s.id), s.operator_id from asked join site as s using (name_key)
      where asked.name_key <> '')
    select asked.n, asked.name_key, hit.tier, s.id, s.slug, s.name, s.country, s.region, s.city, s.address,
      s.latitude, s.longitude, s.point_precision, s.operator_id, operator.name, hit.called_operator_id
    from asked left join hit using (n) left join site as s on s.id = hit.id
    left join company as operator on operator.id = s.operator_id
    order by asked.n, s.slug;
end
$$;
comment on function sites_named(text[]) is
  'For each text, by its place from 1, the key by which it is compared with names, and the sites that it may name: DIRECT by id or slug, NAMED by the name. What was merged stands as the site that it turned out to be; called_operator_id is who ran what the text was the name of. One row without a site for a text that names none.';

create or replace function distance_km(latitude1 double precision, longitude1 double precision, latitude2 double precision, longitude2 double precision)
  returns double precision
  language sql immutable strict parallel safe
  return 2 * 6371.0088 * asin(least(1, sqrt(
    power(sin(radians(latitude2 - latitude1) / 2), 2)
    + cos(radians(latitude1)) * cos(radians(latitude2)) * power(sin(radians(longitude2 - longitude1) / 2), 2))));
comment on function distance_km(double precision, double precision, double precision, double precision) is
  'How far two points are from each other along the surface of the earth, in kilometres, by the haversine formula on a sphere of the mean radius: up to half a percent off.';

drop function if exists pair_sites(uuid[], timestamptz);
create function pair_sites(made uuid[], at timestamptz)
  returns table (site_id uuid, near_slug text)
  language plpgsql volatile set enable_seqscan = off as
$$
begin
  return query
    with near as materialized (
      select one.id as one_id, other.id as other_id, other.slug, one.name as one_name, other.name as other_name,
        distance_km(one.latitude, one.longitude, other.latitude, other.longitude) as km
      from unnest(made) as given (id) join site as one on one.id = given.id
      -- A hundredth of a degree is 1.1 km from north to south. Whoever runs a thousand sites has few of them there.
      cross join lateral (
        select x.id, x.slug, x.name, x.latitude, x.longitude from site as x
        where x.operator_id = one.operator_id and x.id <> one.id and x.merged_into is null
          and x.point_precision in ('EXACT', 'APPROXIMATE')
          and x.latitude between one.latitude - 0.01 and one.latitude + 0.01 offset 0) as other
      where one.point_precision in ('EXACT', 'APPROXIMATE')
        and distance_km(one.latitude, one.longitude, other.latitude, other.longitude) <= 1),
    kept as (
      insert into site_pair (id, one_id, other_id, score, reasons, since)
      select distinct on (least(near.one_id, near.other_id), greatest(near.one_id, near.other_id))
        md5(least(near.one_id, near.other_id)::text || greatest(near.one_id, near.other_id))::uuid,
        least(near.one_id, near.other_id), greatest(near.one_id, near.other_id), round((1 - near.km / 2)::numeric, 2),
        array[format('%s and %s are %s m apart, and the same company runs both.', near.one_name, near.other_name, round(near.km * 1000))],
        at
      from near
      on conflict (one_id, other_id) do nothing
      returning one_id, other_id)
    select near.one_id, near.slug
    from near join kept on kept.one_id = least(near.one_id, near.other_id) and kept.other_id = greatest(near.one_id, near.other_id)
    order by near.one_id, near.km, near.slug;
end
$$;
comment on function pair_sites(uuid[], timestamptz) is
  'Notes for sites that were just made, or are elsewhere or run by somebody else since, which other sites of the same company are within a kilometre, as far as EXACT and APPROXIMATE points tell, and tells those that were not noted before, the nearest first.';

create or replace view site_possible_duplicate as
  select p.id, p.score, p.reasons, p.since,
    least(one.id, other.id) as one_id, greatest(one.id, other.id) as other_id
  from site_pair as p
  cross join lateral (select coalesce(s.merged_into, s.id) as id from site as s where s.id = p.one_id) as one
  cross join lateral (select coalesce(s.merged_into, s.id) as id from site as s where s.id = p.other_id) as other
  where p.dismissed_at is null and one.id <> other.id
    and ((one.id, other.id) in ((p.one_id, p.other_id), (p.other_id, p.one_id))
      or not exists (select from site_pair as itself
        where itself.one_id = least(one.id, other.id) and itself.other_id = greatest(one.id, other.id)));
comment on view site_possible_duplicate is
  'Pairs of sites that may be one and on which nobody has decided. Whatever was merged stands in it as the site that it turned out to be, so that a merge of the two takes the pair away.';

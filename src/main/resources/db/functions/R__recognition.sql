-- Finds the known announcements that a document may tell of.

drop function if exists recognition_lookup(text[], date[], text[], integer, text[], date[]);
drop function if exists recognition_lookup(text[], date[], text[], text[], integer, text[], date[]);
drop function if exists recognition_lookup(text[], text[], date[], text[], text[], text[], integer, text[], date[], uuid[], text[]);
drop function if exists recognition_lookup(text[], text[], date[], text[], text[], text[], text[], integer, text[], date[], uuid[], text[]);
drop function if exists announcements_around(text[], date[], text[], integer);
drop function if exists announcements_around(text[], date[], text[], text[], integer);
drop function if exists announcements_around(text[], date[], text[], text[], text[], integer);
drop function if exists announcements_around(text[], date[], text[], text[], text[], text[], integer);
drop function if exists headline_likeness(text, text);
drop function if exists family_members(uuid[]);

create function family_members(companies uuid[])
  returns table (party uuid, root uuid, id uuid, name text, parent_id uuid, is_called boolean)
  language sql stable as
$$
  -- How many there are on each level is anybody's guess; offset 0 keeps to the indexes.
  with recursive party as (
    select id from unnest(companies) as id),
  called as (
    select id as party, id from party
    union
    select party.id, other.company_id from party
    join company_name as own on own.company_id = party.id
    join company_name as other on other.bare_key = own.bare_key
    where own.bare_key <> ''),
  above as (
    select called.party, c.* from called
    cross join lateral (select id, name, parent_id from company where id = called.id offset 0) as c
    union
    select above.party, c.* from above
    cross join lateral (select id, name, parent_id from company where id = above.parent_id offset 0) as c),
  member as (
    select party, id as root, id, name, parent_id from above where parent_id is null
    union
    select member.party, member.root, c.* from member
    cross join lateral (select id, name, parent_id from company where parent_id = member.id offset 0) as c)
  select member.*, called.id is not null
  from member left join called using (party, id)
$$;
comment on function family_members(uuid[]) is
  'The companies that each of these may be taken for: those of the same name, and the families of all of them from the company down that has no parent.';

create function headline_likeness(told text, known text) returns double precision
  language sql immutable as
$$
  select case when known = told then 1
    when length(known) < length(told) then
      greatest(similarity(known, told), 0.9 * word_similarity(known, told))
    else greatest(similarity(known, told), 0.9 * word_similarity(told, known)) end::double precision
$$;
comment on function headline_likeness(text, text) is
  'How alike two folded headlines are, from 0 to 1, which is word for word.';

create function announcements_around(
    companies text[], days date[], headlines text[], sources text[], datasets text[], sizes text[],
    days_around integer)
  returns table (n bigint, likeness double precision, apart integer, id uuid, told json)
  language sql stable as
$$
  -- Headline and day are compared as one, which only an index of their own answers. As two, they let
  -- PostgreSQL read all of those days, and it does so while the table is new. A first import asks
  -- tables that were never analysed: offset 0 keeps what is looked up by its key to the index,
  -- however many rows PostgreSQL takes that for.
  with asked as materialized (
    select n, acting::uuid[] as acting, day, day - days_around as earliest, day + days_around as latest,
      folded(headline) as headline, articles::uuid[] as articles, sets::text[] as sets,
      large::json as large
    from unnest(companies, days, headlines, sources, datasets, sizes) with ordinality
      as given (acting, day, headline, articles, sets, large, n))
  select asked.n, known.*
  from asked cross join lateral (
    with found as (
      (select announcement_id as id, 1 as way from announcements_acted_in(acting, day, earliest, latest))
      union all
      (select id, 1 from announcement
        where (md5(folded_headline), announced_on) >= (md5(asked.headline), earliest)
          and (md5(folded_headline), announced_on) <= (md5(asked.headline), latest)
        order by abs(announced_on - day) limit 50)
      union all
      (select id, 2 from announcement
        where asked.acting = '{}'
          and (left(folded_headline, 24), announced_on) >= (left(asked.headline, 24), asked.earliest)
          and (left(folded_headline, 24), announced_on) <= (left(asked.headline, 24), asked.latest)
        order by abs(announced_on - day) limit 50)
      union all
      (select x.announcement_id, 2
        from json_to_recordset(large) as size (unit text, country text, number numeric, around integer)
        cross join lateral announcements_of_size(unit, country, number, day, day - around, day + around) as x)),
    ranked as (
      select a.*, way, abs(a.announced_on - day) as apart, headline_likeness(asked.headline, folded_headline) as likeness
      from (
        select id as found_id, min(way) as way from found
        where sets = '{}' or not exists (
          select from announcement_record r where r.announcement_id = found.id and r.dataset = any (sets) offset 0)
        group by id) as one
      cross join lateral (select * from announcement where id = found_id offset 0) as a),
    near as (
      (select * from ranked where way = 1 order by likeness desc, apart, id limit 60)
      union all
      (select * from ranked where way = 2 order by likeness desc, apart, id limit 20))
    select near.likeness, near.apart, near.id, json_build_object(
      'id', near.id, 'slug', near.slug, 'headline', near.headline, 'announcedOn', announced_as(announced_on, announced_precision),
      'retractedOn', (retracted_at at time zone 'UTC')::date,
      'likeness', near.likeness,
      'sharesSource', exists (
        select from announcement_source x where x.announcement_id = near.id and x.source_id = any (asked.articles)),
      'countries', coalesce(stands.countries, json_build_array(near.country)),
      'regions', coalesce(stands.regions, '[]'),
      'spots', coalesce((
        select json_agg(json_build_object('site', s.id, 'exact', case when s.point_precision = 'EXACT'
          then json_build_object('latitude', s.latitude, 'longitude', s.longitude) end))
        from (select distinct site_id from site_commitment x where x.announcement_id = near.id and x.site_id is not null) as x
        cross join lateral (select * from site where id = x.site_id offset 0) as s), '[]'),
      'parties', coalesce(
        (select json_agg(distinct company_id) from acting_companies(near.id)), '[]'),
      'sizes', coalesce(
        (select json_object_agg(unit, numbers) from (
          select unit, json_agg(distinct number) as numbers from commitment_sizes(near.id) group by unit) as by_unit), '{}'),
      'stakes', coalesce(
        (select json_agg(json_build_object(
            'investors', coalesce(
              (select json_agg(x.company_id) from investment_investor x where x.investment_id = i.id), '[]'),
            'period', case when coalesce(i.period_start, i.period_end) is not null
              then coalesce(i.period_start, '..') || '/' || coalesce(i.period_end, '..') end,
            'figure', json_build_object('value', i.amount, 'currency', i.currency,
              'qualifier', i.qualifier, 'dollars', i.usd_point, 'rateOn', i.usd_rate_on),
            'terms', json_build_object('id', i.id, 'pointer', '', 'country', i.country, 'region', i.region, 'site', i.site_id, 'instrument', i.instrument,
              'purposes', coalesce(
                (select json_agg(p.purpose) from investment_purpose p where p.investment_id = i.id), '[]'),
              'from', i.period_start, 'until', i.period_end, 'statedAs', i.stated_as,
              'isOut', i.excluded is not null or i.estimated_by is not null or i.price_year is not null,
              'relation', i.relation, 'related', i.related_investment_id,
              'relatedOn', (select x.announced_on from investment x where x.id = i.related_investment_id),
              'isIncreased', exists (
                select from investment x where x.related_investment_id = i.id and x.relation = 'INCREASES')))
            order by i.position)
          from investment i where i.announcement_id = near.id), '[]'),
      'records', coalesce(
        (select json_agg(json_build_object('dataset', r.dataset, 'id', r.key))
          from announcement_record r where r.announcement_id = near.id), '[]'))
    from near cross join lateral (
      select json_agg(distinct c.country) filter (where c.country is not null) as countries,
        json_agg(distinct c.region) filter (where c.region is not null) as regions
      from commitment c where c.announcement_id = near.id) as stands) as known
$$;
comment on function announcements_around(text[], date[], text[], text[], text[], text[], integer) is
  'For each document, by its place from 1, at most 80 announcements that it may tell of, by indexes only: those in which one of its companies acts within so many days of its own, the nearest first, those of its headline or, where no company that is stored acts, of one that begins alike, and those that are as large. The companies of a document are one text, an array of their ids, and so are those of its sources that are stored, and the data sets that have a row of it, whose other rows are not told; how large it is is one of JSON, its unit DOLLARS for money, with the days around in which to look.';

create function recognition_lookup(
    parties text[], strangers text[], days date[], headlines text[], sources text[], datasets text[], sizes text[], days_around integer,
    currencies text[], rate_days date[], newcomers uuid[], newcomer_names text[])
  returns json
  language plpgsql volatile set enable_seqscan = off as
$$
-- A first import asks tables that PostgreSQL still takes for empty, and would read whole for each document.
declare
  all_parties uuid[] := array(
    select distinct party from unnest(parties) as acting cross join unnest(acting::uuid[]) as party);
  near_newcomers jsonb := coalesce((
    select jsonb_object_agg(given_id, ids) from (
      select given_id, jsonb_agg(distinct near_id) as ids from near_names(newcomers, newcomer_names) group by given_id) as near), '{}');
  paired jsonb := coalesce((
    select jsonb_object_agg(company_id, ids) from (
      select company_id, jsonb_agg(distinct paired_id) as ids from paired_companies(all_parties) group by company_id) as pair), '{}');
  nearby jsonb := near_newcomers || paired;
  in_dollars text[] := array(
    select coalesce((
      select json_agg(json_build_object('unit', unit, 'country', country, 'around', around,
        'number', round(number * case when currency is null or currency = 'USD' then 1
          else (select rate from exchange_rate(currency, 'USD', "rateDay")) end, 2)))
      from json_to_recordset(large::json)
        as size (unit text, country text, number numeric, currency text, "rateDay" date, around integer)), '[]')::text
    from unnest(sizes) with ordinality as given (large, n) order by n);
  related uuid[] := array(
    select distinct id::uuid from jsonb_each(nearby) as each cross join jsonb_array_elements_text(each.value) as id);
begin
  perform take_turns(array(
    select distinct 'family:' || root from family_members(all_parties || related)
    union
    select distinct 'size:' || concat_ws(':', size.unit, size.country, size_class(size.number) + beside)
    from unnest(in_dollars, parties, strangers) as given (large, acting, unknown)
    cross join json_to_recordset(large::json) as size (unit text, country text, number numeric)
    cross join generate_series(0, 1) as beside
    where acting = '{}' and unknown = '{}'));
  -- Statements of their own, so that they see the relatives that whoever had the turn before has made.
  return (
    with member as materialized (select * from family_members(all_parties)),
    asked as (
      select array_agg(companies order by n) as companies
      from unnest(parties, strangers) with ordinality as given (acting, unknown, n)
      cross join lateral (
        select array(
          select id from member where party = any (acting::uuid[])
          union
          select near::uuid from unnest(acting::uuid[] || unknown::uuid[]) as company
          cross join jsonb_array_elements_text(coalesce(nearby -> company::text, '[]')) as near)::text as companies) as related),
    around as materialized (
      select around.* from asked cross join lateral
        announcements_around(asked.companies, days, headlines, sources, datasets, in_dollars, days_around) as around),
    met as (
      select unnest(all_parties) as company
      union
      select party::uuid from around cross join json_array_elements_text(told -> 'parties') as party
      where exists (select from unnest(parties, strangers) with ordinality as given (acting, unknown, n)
          where given.n = around.n and (unknown <> '{}' or acting like '%,%'))
        or not exists (
          select from unnest(parties) with ordinality as given (acting, n)
          join member on member.party = any (acting::uuid[])
          join json_array_elements_text(told -> 'parties') as own (party) on own.party = member.id::text
          where given.n = around.n))
    select json_build_object(
      'members', (select coalesce(json_agg(member), '[]') from member),
      'known', (select coalesce(json_agg(json_build_object('n', n, 'known', told)
          order by n, likeness desc, apart, around.id), '[]') from around),
      'names', (select coalesce(json_agg(json_build_object('company', called.company, 'name', called.name,
            'bare_key', called.bare_key, 'family_key', called.family_key, 'acronym', called.acronym)), '[]')
        from (
          select met.company, x.name, x.bare_key, x.family_key, x.acronym from met
          cross join lateral (select * from company_name where company_id = met.company offset 0) as x
          union all
          select given.company, given.name, k.bare_key, k.family_key, k.acronym
          from unnest(newcomers, newcomer_names) as given (company, name) cross join lateral company_name_keys(name) as k) as called
        where bare_key <> ''),
      'different', (select coalesce(json_agg(json_build_array(one_id, other_id)), '[]') from company_pair
        where dismissed_at is not null and (one_id = any (all_parties) or other_id = any (all_parties))),
      'rates', (select coalesce(json_agg(json_build_object('currency', currency, 'day', day, 'rate', rate, 'on', rate_on)), '[]')
        from unnest(currencies, rate_days) as given (currency, day) cross join lateral exchange_rate(currency, 'USD', day))));
end
$$;
comment on function recognition_lookup(text[], text[], date[], text[], text[], text[], text[], integer, text[], date[], uuid[], text[]) is
  'Takes turns for the families of the companies that act in documents, then tells who is related to whom, which known announcements each document may tell of, by its place from 1, what the companies are called that may be one under two names, and what currencies were worth in dollars on days. Strangers are companies of documents that are not stored yet. Until the transaction ends nobody else compares a document of one of the families: of two that look alike the second is compared with the first.';

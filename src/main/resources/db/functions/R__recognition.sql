-- Finds the known announcements that a document may tell of.

drop function if exists recognition_lookup(text[], date[], text[], integer, text[], date[]);
drop function if exists recognition_lookup(text[], date[], text[], text[], integer, text[], date[]);
drop function if exists announcements_around(text[], date[], text[], integer);
drop function if exists announcements_around(text[], date[], text[], text[], integer);
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
    companies text[], days date[], headlines text[], sources text[], days_around integer)
  returns table (n bigint, likeness double precision, apart integer, id uuid, told json)
  language sql stable as
$$
  -- Headline and day are compared as one, which only their own index answers. As two, they let
  -- PostgreSQL read all of those days, and it does so while the table is new. A first import asks
  -- tables that were never analysed: offset 0 keeps what is looked up by its key to the index,
  -- however many rows PostgreSQL takes that for.
  with asked as materialized (
    select n, acting::uuid[] as acting, day, day - days_around as earliest, day + days_around as latest,
      folded(headline) as headline, articles::uuid[] as articles
    from unnest(companies, days, headlines, sources) with ordinality as given (acting, day, headline, articles, n))
  select asked.n, known.*
  from asked cross join lateral (
    with acting_there as (
      (select announcement_id as id from announcements_acted_in(acting, day, earliest, latest))
      union
      (select id from announcement
        where (md5(folded_headline), announced_on) >= (md5(asked.headline), earliest)
          and (md5(folded_headline), announced_on) <= (md5(asked.headline), latest)
        order by abs(announced_on - day) limit 50)),
    near as (
      select a.*, abs(a.announced_on - day) as apart, headline_likeness(asked.headline, folded_headline) as likeness
      from acting_there
      cross join lateral (select * from announcement where id = acting_there.id offset 0) as a
      order by likeness desc, apart, a.id limit 60)
    select near.likeness, near.apart, near.id, json_build_object(
      'id', near.id, 'slug', near.slug, 'headline', near.headline, 'announcedOn', announced_as(announced_on, announced_precision),
      'retractedOn', (retracted_at at time zone 'UTC')::date,
      'likeness', near.likeness,
      'sharesSource', exists (
        select from announcement_source x where x.announcement_id = near.id and x.source_id = any (asked.articles)),
      'countries', coalesce(
        (select json_agg(distinct c.country) from commitment c
          where c.announcement_id = near.id and c.country is not null),
        json_build_array(near.country)),
      'parties', coalesce(
        (select json_agg(distinct company_id) from acting_companies(near.id)), '[]'),
      'stakes', coalesce(
        (select json_agg(json_build_object(
            'investors', coalesce(
              (select json_agg(x.company_id) from investment_investor x where x.investment_id = i.id), '[]'),
            'figure', json_build_object('value', i.amount, 'currency', i.currency,
              'qualifier', i.qualifier, 'dollars', i.usd_point, 'rateOn', i.usd_rate_on))
            order by i.position)
          from investment i where i.announcement_id = near.id), '[]'))
    from near) as known
$$;
comment on function announcements_around(text[], date[], text[], text[], integer) is
  'For each document, by its place from 1, at most 60 announcements that it may tell of, by indexes only: those in which one of its companies acts within so many days of its own, the nearest first, and those of its headline. The companies of a document are one text, an array of their ids, and so are those of its sources that are stored.';

create function recognition_lookup(
    parties text[], days date[], headlines text[], sources text[], days_around integer,
    currencies text[], rate_days date[])
  returns json
  language plpgsql volatile set enable_seqscan = off as
$$
-- A first import asks tables that PostgreSQL still takes for empty, and would read whole for each document.
declare
  all_parties uuid[] := array(
    select distinct party from unnest(parties) as acting cross join unnest(acting::uuid[]) as party);
begin
  perform take_turns(array(select distinct 'family:' || root from family_members(all_parties)));
  -- Statements of their own, so that they see the relatives that whoever had the turn before has made.
  return (
    with member as materialized (select * from family_members(all_parties)),
    asked as (
      select array_agg(companies order by n) as companies
      from unnest(parties) with ordinality as given (acting, n)
      cross join lateral (
        select array(select distinct id from member where party = any (acting::uuid[]))::text as companies) as related)
    select json_build_object(
      'members', (select coalesce(json_agg(member), '[]') from member),
      'known', (select coalesce(json_agg(json_build_object('n', n, 'known', told)
          order by n, likeness desc, apart, around.id), '[]')
        from asked cross join lateral
          announcements_around(asked.companies, days, headlines, sources, days_around) as around),
      'rates', (select coalesce(json_agg(json_build_object('currency', currency, 'day', day, 'rate', rate, 'on', rate_on)), '[]')
        from unnest(currencies, rate_days) as given (currency, day) cross join lateral exchange_rate(currency, 'USD', day))));
end
$$;
comment on function recognition_lookup(text[], date[], text[], text[], integer, text[], date[]) is
  'Takes turns for the families of the companies that act in documents, then tells who is related to whom, which known announcements each document may tell of, by its place from 1, and what currencies were worth in dollars on days. Until the transaction ends nobody else compares a document of one of the families: of two that look alike the second is compared with the first.';

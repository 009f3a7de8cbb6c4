-- What is asked about documents before any of them is stored.

drop function if exists posting_lookup(text[], text[], text[], text[], text[], uuid[]);
drop function if exists posting_lookup(text[], text[], text[], integer[], text[], text[], text[], text[], uuid[]);
create function posting_lookup(
    turns text[], urls text[], digests text[], earlier integer[], datasets text[], keys text[],
    names text[], slugs text[], investments uuid[])
  returns json
  language plpgsql volatile set enable_seqscan = off as
$$
-- Everything is looked up by its key: a first import asks tables that PostgreSQL still takes for empty.
declare
  url_keys jsonb := (select coalesce(jsonb_object_agg(url, url_key(url)), '{}') from unnest(urls) as url);
begin
  perform take_turns(turns || array(
    select 'source:' || key.value from jsonb_each_text(url_keys) as key where key.value is not null));
  -- A statement of its own, so that it sees what whoever had a turn before has stored.
  return (select json_build_object(
    'urlKeys', url_keys,
    'sources', (select coalesce(json_object_agg(source.url_key, json_build_object('id', source.id, 'stored', true,
        'publication', json_build_object('publisher', publisher, 'title', title, 'url', url,
          'publishedAt', published_at, 'language', language))), '{}')
      from source where source.url_key in (select key.value from jsonb_each_text(url_keys) as key)),
    'documents', (select coalesce(json_object_agg(digest, made.ids), '{}')
      from unnest(digests, earlier) as given (digest, passed)
      cross join lateral (
        select json_agg(id order by id) as ids from (
          -- offset 0 keeps to the index of digests, however many rows PostgreSQL takes that for.
          select id from (
            select id from announcement where document_digest = decode(digest, 'hex') offset 0) as same
          order by id offset passed limit 100) as nth) as made),
    'records', (select coalesce(json_agg(json_build_object(
        'record', json_build_object('dataset', r.dataset, 'id', r.key),
        'known', json_build_object('announcement', a.id, 'toldAs', encode(r.told_digest, 'hex'),
          'retractedOn', (a.retracted_at at time zone 'UTC')::date))), '[]')
      from unnest(datasets, keys) as given (dataset, key)
      join announcement_record r on r.dataset = given.dataset and r.key = given.key
      join announcement a on a.id = r.announcement_id),
    'names', (select coalesce(json_agg(named), '[]') from companies_named(names) as named),
    'slugs', (select coalesce(json_agg(slug), '[]') from announcement where slug = any (slugs)),
    'investments', (select coalesce(json_object_agg(i.id, a.retracted_at is not null), '{}')
      from investment i join announcement a on a.id = i.announcement_id where i.id = any (investments))));
end
$$;
comment on function posting_lookup(text[], text[], text[], integer[], text[], text[], text[], text[], uuid[]) is
  'Takes turns for the addresses of documents and for what else is named, then tells what is known: the sources that have the addresses, by url_key; those that were made of the very same documents, at most 100 by digest in hexadecimal, in their order and without as many earlier ones as is said beside the digest; which of the rows of data sets are which announcements; the companies that the names name; which slugs of announcements are taken; which of the investments there are, and whether each is retracted.';

drop function if exists ids_known(uuid[]);
create function ids_known(ids uuid[]) returns table (id uuid, slug text, headline text, announced_as text)
  language sql stable set enable_seqscan = off as
$$
  select a.id, a.slug, a.headline, announced_as(a.announced_on, a.announced_precision)
  from announcement a where a.id = any (ids)
  union all select x.id, null, null, null from commitment x where x.id = any (ids)
  union all select x.id, null, null, null from market_reaction x where x.id = any (ids)
  union all select x.id, null, null, null from indicator x where x.id = any (ids)
  union all select x.id, null, null, null from claim x where x.id = any (ids)
$$;
comment on function ids_known(uuid[]) is
  'Those of the ids, given by documents that were read from a service, which an announcement or something in one has; of an announcement also what it is known by, its day as precise as it was told.';

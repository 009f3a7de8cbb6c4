-- Data sets and their editions.

create or replace function know_dataset(named text) returns void
  language plpgsql volatile as
$$
declare
  base text := regexp_replace(named, '[._/]', '-', 'g');
begin
  if exists (select from dataset where name = named) then
    return;
  end if;
  perform take_turns(array['dataset']);
  insert into dataset (name, slug)
  select named, (
    select free.slug
    from (
      select nth, base || case when nth = 1 then '' else '-' || nth end as slug
      from generate_series(1, 1 + (select count(*) from dataset)) as nth) as free
    where not exists (select from dataset d where d.slug = free.slug)
    order by nth limit 1)
  on conflict (name) do nothing;
end
$$;
comment on function know_dataset(text) is 'Makes a data set known by its name, unless it is, under the first slug that is free.';

create or replace function edition_number(of_dataset text, named text) returns integer
  language plpgsql volatile as
$$
declare
  known integer := (select number from dataset_edition where dataset = of_dataset and edition = named);
begin
  if known is null then
    perform take_turns(array['edition:' || of_dataset]);
    -- Whoever had the turn before may have numbered it.
    known := (select number from dataset_edition where dataset = of_dataset and edition = named);
  end if;
  if known is null then
    insert into dataset_edition (dataset, number, edition)
    select of_dataset, coalesce(max(number), 0) + 1, named from dataset_edition where dataset = of_dataset
    returning number into known;
  end if;
  return known;
end
$$;
comment on function edition_number(text, text) is
  'The number of an edition of a known data set; the next one for an edition that was never seen.';

create or replace function one_edition(number integer) returns int4multirange
  language sql immutable as
$$
select int4multirange(int4range(number, number + 1))
$$;
comment on function one_edition(integer) is 'A number of an edition, to be added to others.';

create or replace function record_taken() returns trigger
  language plpgsql as
$$
begin
  perform know_dataset(new.dataset);
  if new.edition is not null then
    new.seen := new.seen + one_edition(edition_number(new.dataset, new.edition));
  end if;
  return new;
end
$$;
comment on function record_taken() is
  'What a row of a data set tells of that: it is known, and the edition by which the row is told has the row.';

create or replace function edition_day(named text) returns text
  language sql immutable as
$$
select case
  when named ~ '^\d{4}$' then named || '-00-00'
  when named ~ '^\d{4}-(0[1-9]|1[0-2])$' then named || '-00'
  when named ~ '^\d{4}-(0[1-9]|1[0-2])-\d\d$' then named
  when named ~ '^\d{4}-?Q[1-4]$' then left(named, 4) || '-' || lpad((3 * right(named, 1)::integer - 2)::text, 2, '0') || '-00'
end collate "C"
$$;
comment on function edition_day(text) is
  'The day by which an edition is named, as text that sorts: of a day, a month, a quarter or a year; null where the name is another.';

create or replace function edition_places(of_datasets text[], named text[])
  returns table (dataset text, number integer, edition text, place bigint)
  language sql stable as
$$
with known as (
  select e.dataset, e.number, e.edition from dataset_edition e where e.dataset = any (of_datasets)
  union all
  select distinct asked.dataset, 2147483647, asked.edition from unnest(of_datasets, named) as asked (dataset, edition)
  where asked.edition is not null and not exists (
    select from dataset_edition e where e.dataset = asked.dataset and e.edition = asked.edition)),
dated as (
  select known.*, edition_day(known.edition) as day,
    bool_and(edition_day(known.edition) is not null) over (partition by known.dataset) as all_dated
  from known)
select dated.dataset, dated.number, dated.edition,
  row_number() over (
    partition by dated.dataset order by case when all_dated then day end, dated.number, dated.edition)
from dated
$$;
comment on function edition_places(text[], text[]) is
  'In which order the editions of data sets are: by the days that they are named by, if all of a data set are named by one; else as they were first seen. The editions named beside the data sets are among them, seen or not: what was not comes last, or by its day.';

create or replace function edition_standings(datasets text[], keys text[], editions text[])
  returns table (dataset text, key text, is_noted boolean, later text)
  language sql stable as
$$
with places as materialized (select * from edition_places(datasets, editions))
select r.dataset, r.key, r.seen @> own.number, (
  select other.edition from places as other
  where other.dataset = r.dataset and other.place > own.place and r.seen @> other.number
  order by other.place desc limit 1)
from unnest(datasets, keys, editions) as told (dataset, key, edition)
join announcement_record r on r.dataset = told.dataset and r.key = told.key
join places as own on own.dataset = told.dataset and own.edition = told.edition
$$;
comment on function edition_standings(text[], text[], text[]) is
  'Of rows that are known and come in an edition: whether they were seen in it before, and the last of later editions in which they were seen, null where there is none.';

create or replace function note_seen(datasets text[], keys text[], editions text[]) returns void
  language plpgsql volatile as
$$
begin
  with told as (
    select told.dataset, told.key, told.edition
    from unnest(datasets, keys, editions) as told (dataset, key, edition)
    where exists (select from announcement_record r where r.dataset = told.dataset and r.key = told.key)),
  numbered as materialized (
    select named.dataset, named.edition, edition_number(named.dataset, named.edition) as number
    from (select distinct told.dataset, told.edition from told order by told.dataset, told.edition) as named)
  update announcement_record r set seen = r.seen + one_edition(numbered.number)
  from told join numbered on numbered.dataset = told.dataset and numbered.edition = told.edition
  where r.dataset = told.dataset and r.key = told.key and not r.seen @> numbered.number;
end
$$;
comment on function note_seen(text[], text[], text[]) is
  'Notes in which editions known rows came, all at once. That makes no version of the data.';

create or replace function dataset_editions(of_dataset text)
  returns table (number integer, edition text, at timestamptz, records bigint, place bigint)
  language sql stable as
$$
with bounds as materialized (
  select bound.number, sum(bound.more) as more
  from announcement_record r
  cross join lateral unnest(r.seen) as span
  cross join lateral (values (lower(span), 1), (upper(span), -1)) as bound (number, more)
  where r.dataset = of_dataset
  group by bound.number)
select p.number, p.edition, e.first_seen_at,
  (select coalesce(sum(b.more), 0)::bigint from bounds b where b.number <= p.number), p.place
from edition_places(array[of_dataset], '{}') as p
join dataset_edition e on e.dataset = p.dataset and e.number = p.number
$$;
comment on function dataset_editions(text) is
  'The editions of a data set with their places in its order, when each was first seen, and how many rows it had, in one reading of the rows.';

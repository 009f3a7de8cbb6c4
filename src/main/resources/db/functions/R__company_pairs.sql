-- Companies whose names are near each other, and which of them a person has still to decide on.

drop function if exists near_companies(uuid[]);
drop function if exists near_names(uuid[], text[]);
create function near_names(ids uuid[], names text[])
  returns table (given_id uuid, name text, form_key text, score numeric, kind text, near_id uuid, near_name text, near_form text)
  language sql stable as
$$
  -- Each kind of nearness is found by an index of its own and takes few rows of it: no company is compared with all.
  with own as materialized (
    select n.company_id, n.name, n.bare_key, n.family_key, n.joined_key, n.acronym, n.form_key, string_to_array(n.bare_key, ' ') as words,
      case when n.bare_key ~ '[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]' then '' else ' ' end as gap,
      case when length(n.joined_key) between 5 and 30 then near_keys(n.joined_key) end as letters
    from (select company_id, given.name, k.* from unnest(ids, names) as given (company_id, name)
      cross join lateral company_name_keys(given.name) as k) as n
    where n.bare_key <> ''),
  piece as materialized (
    select distinct own.company_id, own.name, own.form_key, own.bare_key, text
    from own cross join lateral (
      select array_to_string(words[:size], ' ') from generate_series(1, least(cardinality(words) - 1, 8)) as size
      union all
      select array_to_string(words[size:], ' ') from generate_series(greatest(2, cardinality(words) - 7), cardinality(words)) as size
      union all
      select side from generate_series(2, least(length(bare_key) - 1, 30)) as size
      cross join lateral unnest(array[left(bare_key, size), right(bare_key, size)]) as side
      where gap = '') as part (text)
    where length(text) >= case when gap = '' then 2 else 3 end),
  hit as (
    select own.company_id, own.name, own.form_key, 1.0 as score, 'SAME' as kind, other.*
    from own cross join lateral (
      select o.company_id, o.name, o.form_key from company_name as o where o.bare_key = own.bare_key limit 20
    ) as other (near_id, near_name, near_form)
    union all
    select own.company_id, own.name, own.form_key, 0.97, 'SPACES', other.*
    from own cross join lateral (
      select o.company_id, o.name, o.form_key from company_name as o
      where o.joined_key = own.joined_key and o.bare_key <> own.bare_key limit 20) as other
    where length(own.joined_key) >= 4
    union all
    select own.company_id, own.name, own.form_key, 0.9, 'LETTER', other.*
    from own cross join lateral (
      select o.company_id, o.name, o.form_key from company_name as o
      where near_keys(o.name || ' ' || o.joined_key) && own.letters
        and o.joined_key <> own.joined_key and length(o.joined_key) between 5 and 30
        and abs(length(o.joined_key) - length(own.joined_key)) <= 1
        and regexp_replace(o.joined_key, '\D', '', 'g') = regexp_replace(own.joined_key, '\D', '', 'g')
        and near_keys(o.joined_key) && own.letters limit 20) as other
    where own.letters is not null
    union all
    select own.company_id, own.name, own.form_key, 0.8, 'SHORT', other.*
    from own cross join lateral (
      select o.company_id, o.name, o.form_key from company_name as o 
      where o.joined_key in (own.acronym, name_initials(name_words(own.name))) limit 20) as other
    union all
    select own.company_id, own.name, own.form_key, 0.8, 'LONG', other.*
    from own cross join lateral (
      select o.company_id, o.name, o.form_key from company_name as o 
      where o.acronym in (own.joined_key, left(own.joined_key, -1))
        and own.joined_key in (o.acronym, name_initials(name_words(o.name))) limit 20) as other
    where length(own.joined_key) between 2 and 8
    union all
    select piece.company_id, piece.name, piece.form_key,
      0.5 + 0.4 * length(piece.text) / greatest(length(piece.bare_key), length(other.key)),
      case when other.key = piece.text then 'WITHIN' else 'KIN' end, other.company_id, other.name, other.form_key
    from piece cross join lateral (
      select o.company_id, o.name, o.form_key, o.bare_key as key from company_name as o
      where o.family_key = piece.text limit 20) as other
    union all
    select own.company_id, own.name, own.form_key, 0.5 + 0.4 * length(own.family_key) / greatest(length(own.bare_key), length(other.key)),
      case when own.family_key = own.bare_key then 'AROUND' else 'KIN' end, other.company_id, other.name, other.form_key
    from own cross join lateral (
      (select o.company_id, o.name, o.form_key, o.bare_key as key from company_name as o
        where o.bare_key ~>=~ (own.family_key || gap) and o.bare_key ~<~ (own.family_key || coalesce(nullif(replace(gap, ' ', '!'), ''), chr(1114111)))
          and o.bare_key <> own.bare_key limit 20)
      union all
      (select o.company_id, o.name, o.form_key, o.bare_key from company_name as o
        where reverse(o.bare_key) ~>=~ (reverse(own.family_key) || gap)
          and reverse(o.bare_key) ~<~ (reverse(own.family_key) || coalesce(nullif(replace(gap, ' ', '!'), ''), chr(1114111)))
          and o.bare_key <> own.bare_key limit 20)) as other
    where length(own.family_key) >= case when gap = '' then 2 else 3 end)
  select * from hit where near_id <> company_id
$$;
comment on function near_names(uuid[], text[]) is
  'The stored companies whose names are near to these names, which are of companies by their ids, stored or not: the same but for the legal form, the same letters, one letter apart, initials, or one within the other, at its beginning or end.';

create function near_companies(made uuid[])
  returns table (company_id uuid, near_id uuid, score numeric, reason text)
  language sql stable as
$$
  with pair as (
    select distinct on (hit.company_id, hit.near_id) hit.*, one.country, near.country as near_country
    from (
      select given_id as company_id, near.name, near.form_key, near.score, near.kind, near.near_id, near_name, near_form
      from (select array_agg(n.company_id) as ids, array_agg(n.name) as names
        from unnest(made) as id cross join lateral (select * from company_name as n where n.company_id = id offset 0) as n) as given
      cross join lateral near_names(ids, names) as near offset 0) as hit
    cross join lateral (select id, country, parent_id from company where id = hit.company_id offset 0) as one
    cross join lateral (select id, country, parent_id from company where id = hit.near_id offset 0) as near
    -- Who is controlled by the other, or by the same company, is known to be another.
    where one.parent_id is distinct from near.id and near.parent_id is distinct from one.id
      and (one.parent_id is null or near.parent_id is distinct from one.parent_id)
      and not (one.country <> near.country and hit.form_key <> '' and hit.near_form <> '' and hit.form_key <> hit.near_form)
      and not exists (select from (select mic from company_listing where company_id = one.id offset 0) as a
        cross join lateral (select from company_listing as b where b.company_id = near.id and b.mic = a.mic offset 0) as b)
      -- Registers that give each company one number say that they are two.
      and not exists (select from (select scheme from company_identifier
          where company_id = one.id and scheme in ('LEI', 'WIKIDATA') offset 0) as a
        cross join lateral (select from company_identifier as b where b.company_id = near.id and b.scheme = a.scheme offset 0) as b)
    order by hit.company_id, hit.near_id, hit.score desc),
  ranked as (
    select *, row_number() over (partition by company_id order by score desc, near_name, near_id) as place from pair)
  select company_id, near_id, round(score, 2),
    case kind
      when 'SAME' then format('"%s" and "%s" are one name but for the legal form.', name, near_name)
      when 'SPACES' then format('"%s" and "%s" are the same letters.', name, near_name)
      when 'LETTER' then format('"%s" and "%s" are one letter apart.', name, near_name)
      when 'SHORT' then format('"%s" are the initials of "%s".', near_name, name)
      when 'LONG' then format('"%s" are the initials of "%s".', name, near_name)
      when 'WITHIN' then format('"%s" is part of "%s".', near_name, name)
      when 'KIN' then format('"%s" and "%s" begin or end with the same name.', name, near_name)
      else format('"%s" is part of "%s".', name, near_name) end
  from ranked where place <= 5
$$;
comment on function near_companies(uuid[]) is
  'For each of these companies the five at most whose names are nearest to one of its own: the same but for the legal form, the same letters, one letter apart, initials, or one within the other, at its beginning or end. Not those that something tells apart: another country and another form, another listing on the same exchange, another LEI or item of Wikidata, or who controls them.';

drop function if exists pair_companies(uuid[], timestamptz);
create function pair_companies(made uuid[], at timestamptz)
  returns table (company_id uuid, slug text, name text, reason text)
  language plpgsql volatile set enable_seqscan = off as
$$
begin
  -- A first import asks tables that PostgreSQL still takes for empty.
  return query
    with near as materialized (select * from near_companies(made)),
    kept as (
      insert into company_pair (id, one_id, other_id, score, reasons, since)
      select md5(least(near.company_id, near_id)::text || greatest(near.company_id, near_id))::uuid,
        least(near.company_id, near_id), greatest(near.company_id, near_id), max(near.score),
        array_agg(distinct near.reason), at
      from near group by least(near.company_id, near_id), greatest(near.company_id, near_id)
      on conflict (one_id, other_id) do nothing
      returning one_id, other_id)
    select near.company_id, c.slug, c.name, near.reason
    from near join company as c on c.id = near_id
    join kept on kept.one_id = least(near.company_id, near_id) and kept.other_id = greatest(near.company_id, near_id)
    order by near.company_id, near.score desc, c.slug;
end
$$;
comment on function pair_companies(uuid[], timestamptz) is
  'Notes for companies that were just made, or are called otherwise since, which known ones may be the same, and tells those that were not noted before, the nearest first.';

create or replace view company_possible_duplicate as
  select p.id, p.score, p.reasons, p.since,
    least(one.id, other.id) as one_id, greatest(one.id, other.id) as other_id
  from company_pair as p
  cross join lateral (select coalesce(c.merged_into, c.id) as id from company as c where c.id = p.one_id) as one
  cross join lateral (select coalesce(c.merged_into, c.id) as id from company as c where c.id = p.other_id) as other
  where p.dismissed_at is null and one.id <> other.id
    and not exists (select from company as c
      where c.id = one.id and c.parent_id = other.id or c.id = other.id and c.parent_id = one.id)
    and not exists (select from company_identifier as a join company_identifier as b using (scheme)
      where a.company_id = one.id and b.company_id = other.id and scheme in ('LEI', 'WIKIDATA'))
    and ((one.id, other.id) in ((p.one_id, p.other_id), (p.other_id, p.one_id))
      or not exists (select from company_pair as itself
        where itself.one_id = least(one.id, other.id) and itself.other_id = greatest(one.id, other.id)));
comment on view company_possible_duplicate is
  'Pairs of companies that may be one and on which nobody has decided. Whoever was merged stands in it as the company that it turned out to be, so that a merge of the two takes the pair away, as does that one controls the other, and that each has an LEI or item of Wikidata of its own.';

drop function if exists paired_companies(uuid[]);
create function paired_companies(companies uuid[])
  returns table (company_id uuid, paired_id uuid)
  language sql stable as
$$
  select p.one_id, p.other_id from company_pair as p where p.one_id = any (companies) and p.dismissed_at is null
  union
  select p.other_id, p.one_id from company_pair as p where p.other_id = any (companies) and p.dismissed_at is null
$$;
comment on function paired_companies(uuid[]) is
  'Which other companies each of these may be, by pairs that nobody has dismissed. By two indexes.';

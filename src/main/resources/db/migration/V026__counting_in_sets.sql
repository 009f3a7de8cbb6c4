-- What investments count is said anew for all that a statement wrote at once, and for the investments
-- above them, in time that grows with how many these are: no step walks from each of them by itself.
-- Where only amounts or states changed, or something new names others and takes nobody's place, the
-- rest of a family keeps its place and is not looked at.
-- How many steps a walk has, and whether the next one finds anything, is anybody's guess, and PostgreSQL
-- would read a whole table, or a whole index to its first hit, where it expects much: offset 0,
-- enable_seqscan, and counting where asking for one would do, keep it to what an index finds;
-- and a condition that a partial index has would offer the whole of that.

create index investment_instead_index on investment (related_investment_id)
  where relation in ('RESTATES', 'SUPERSEDES');
comment on index investment_instead_index is
  'Serves: what restates or supersedes an investment, past the many that may be parts of it.';

drop trigger investment_relations_changed on investment;
drop function relations_changed();
drop function count_added(uuid);
drop function count_again(uuid[]);
drop function now_counted_as(uuid);
drop function place_of(uuid);
drop function successor_of(uuid);
drop function leads_back(uuid);

create function positions(ids uuid[], named uuid[]) returns integer[]
  language sql immutable parallel safe as
$$
  select array_agg(found order by n)
  from (
    select n, asks, max(n) filter (where not asks) over (partition by id) as found
    from (
      select id, n::integer, false as asks from unnest(ids) with ordinality as known (id, n)
      union all
      select id, n::integer, true from unnest(named) with ordinality as asked (id, n)) as each) as looked_up
  where asks
$$;
comment on function positions(uuid[], uuid[]) is
  'Where in a list of ids each that is named stands, from 1; null for null and for one that is not in it. Sorts, so that no plan can make it slow.';

create function top_down(above integer[]) returns integer[]
  language plpgsql immutable parallel safe as
$$
declare
  total integer := coalesce(cardinality(above), 0);
  levels integer[] := array_fill(null::integer, array[total]);
  path integer[];
  steps integer;
  at integer;
  level integer;
begin
  for start in 1..total loop
    at := start;
    steps := 0;
    while at is not null and levels[at] is null loop
      levels[at] := -1;
      steps := steps + 1;
      path[steps] := at;
      at := above[at];
    end loop;
    level := case when at is null then 0 else levels[at] end;
    for step in reverse steps..1 loop
      level := case when level < 0 then -1 else level + 1 end;
      levels[path[step]] := level;
    end loop;
  end loop;
  return array(select n from unnest(levels) with ordinality as x (level, n) where x.level > 0 order by x.level, n);
end
$$;
comment on function top_down(integer[]) is
  'Positions, each after the one above it, which is given for each; null for the uppermost. Those that lead back to themselves, and those below them, are left out: the service refuses that, but may have to look at it first.';

create function places_of(family uuid[])
  returns table (investment_id uuid, instead text, place_as text, counted_under uuid)
  language plpgsql stable as
$$
declare
  ids uuid[];
  named uuid[];
  relations text[];
  standing boolean[];
  above integer[];
  ordered integer[];
  places integer[];
  places_as text[];
  successors integer[];
  insteads text[];
  nexts integer[];
  counted integer[];
  under uuid[];
  total integer;
  at integer;
  up integer;
  last integer;
begin
  -- In the order of their days, so that of two positions the higher is of the later one.
  select array_agg(i.id order by i.announced_on, i.id), array_agg(i.related_investment_id order by i.announced_on, i.id),
      array_agg(i.relation order by i.announced_on, i.id), array_agg(a.retracted_at is null order by i.announced_on, i.id)
    into ids, named, relations, standing
    from investment i join announcement a on a.id = i.announcement_id where i.id = any (family);
  total := coalesce(cardinality(ids), 0);
  above := positions(ids, named);
  ordered := top_down(above);
  places := array_fill(null::integer, array[total]);
  places_as := array_fill(null::text, array[total]);
  successors := places;
  insteads := places_as;
  nexts := places;
  counted := places;
  under := array_fill(null::uuid, array[total]);

  foreach at in array ordered loop
    up := above[at];
    if up is not null and standing[up] then
      places[at] := case when relations[at] in ('PART_OF', 'INCREASES') then up else places[up] end;
      places_as[at] := case when relations[at] in ('PART_OF', 'INCREASES') then relations[at] else places_as[up] end;
    end if;
  end loop;

  for n in reverse cardinality(ordered)..1 loop
    at := ordered[n];
    up := above[at];
    if up is not null and standing[at] then
      last := case relations[at] when 'SUPERSEDES' then at when 'RESTATES' then successors[at] end;
      if last > coalesce(successors[up], 0) then
        successors[up] := last;
      end if;
    end if;
  end loop;

  for n in 1..total loop
    up := above[n];
    if up is not null and standing[up] and relations[n] = 'RESTATES' then
      insteads[n] := 'RESTATED';
      nexts[n] := up;
    elsif successors[n] is not null then
      insteads[n] := 'SUPERSEDED';
      nexts[n] := successors[n];
    else
      counted[n] := n;
    end if;
  end loop;

  for n in 1..total loop
    at := places[n];
    if at is not null then
      last := at;
      while counted[last] is null loop
        last := nexts[last];
      end loop;
      last := counted[last];
      while counted[at] is null loop
        counted[at] := last;
        at := nexts[at];
      end loop;
      under[n] := ids[last];
    end if;
  end loop;
  return query select * from unnest(ids, insteads, places_as, under);
end
$$;
comment on function places_of(uuid[]) is
  'Of investments, given with all that they name and all that restates or supersedes these, over any number of steps. instead: RESTATED or SUPERSEDED, when another counts the money. place_as: PART_OF or INCREASES, as what it is part of, or adds to, another: itself, or by what it says again or took the place of. counted_under: the investment that counts the money of that one: what it restates, or what took its place, the latest should there be several, over any number of steps.';

create function count_standing(family uuid[]) returns void
  language sql as
$$
  update investment i
    set excluded = now.excluded, counts_low = now.low, counts_point = now.point, counts_high = now.high,
      under_id = now.under_id, under_as = now.under_as
    from (
      select s.id, s.excluded,
        case when s.excluded is null then case when s.increases then s.grown_by else s.amount_low end end as low,
        case when s.excluded is null then case when s.increases then s.grown_by else s.amount end end as point,
        case when s.excluded is null then case when s.increases then coalesce(s.increment, s.amount_high) else s.amount_high end end as high,
        case when s.excluded is null then s.counted_under end as under_id,
        case when s.excluded is null then s.place_as end as under_as
      from (
        select x.id, x.amount, x.amount_low, x.amount_high, x.increment, place.place_as, place.counted_under,
          coalesce(x.increment, case when x.amount is not null then 0 end) as grown_by,
          place.place_as is not distinct from 'INCREASES' as increases,
          case
            when a.retracted_at is not null then 'RETRACTED'
            when x.status in ('CANCELLED', 'SHELVED') then x.status
            else place.instead end as excluded
        from places_of(family) as place
        join investment x on x.id = place.investment_id
        join announcement a on a.id = x.announcement_id) as s) as now
    where i.id = now.id
      and (i.excluded, i.counts_low, i.counts_point, i.counts_high, i.under_id, i.under_as)
        is distinct from (now.excluded, now.low, now.point, now.high, now.under_id, now.under_as)
$$;
comment on function count_standing(uuid[]) is
  'Says anew what investments, given as for places_of(), count in their currencies and what they are under; whoever calls has locked them.';

create function upwards(start uuid[]) returns uuid[]
  language sql stable as
$$
  with recursive up (id) as (
    select unnest(start)
    union
    select above.under_id from up
    cross join lateral (select i.under_id from investment i where i.id = up.id offset 0) as above
    where above.under_id is not null)
  select array_agg(id order by id) from up
$$;
comment on function upwards(uuid[]) is 'These investments, and all that they are under.';

create function count_trees(changed uuid[]) returns void
  language plpgsql set enable_seqscan = off as
$$
declare
  ids uuid[];
  named uuid[];
  above integer[];
  ordered integer[];
  is_part boolean[];
  stands boolean[];
  lows numeric[];
  points numeric[];
  highs numeric[];
  deep boolean[];
  has_parts boolean[];
  parts_low numeric[];
  parts_point numeric[];
  parts_high numeric[];
  parts_unbounded boolean[];
  all_low numeric[];
  all_point numeric[];
  all_high numeric[];
  all_unbounded boolean[];
  umbrellas boolean[];
  excesses numeric[];
  at integer;
  up integer;
  tree_low numeric;
  tree_point numeric;
  tree_high numeric;
begin
  with recursive tree (id) as (
    select unnest(changed)
    union
    select below.id from tree cross join lateral (
      select c.id from investment c
      where c.under_id = tree.id and (select count(*) from investment deeper where deeper.under_id = c.id) > 0
      offset 0) as below)
  select array_agg(i.id), array_agg(i.under_id), array_agg(i.under_as is not distinct from 'PART_OF'),
      array_agg(i.excluded is null), array_agg(round(i.counts_low * i.usd_rate, 2)),
      array_agg(round(i.counts_point * i.usd_rate, 2)), array_agg(round(i.counts_high * i.usd_rate, 2)),
      array_agg(below.some), array_agg(below.parts),
      array_agg(below.parts_low), array_agg(below.parts_point), array_agg(below.parts_high), array_agg(below.parts_unbounded),
      array_agg(below.all_low), array_agg(below.all_point), array_agg(below.all_high), array_agg(below.all_unbounded)
    into ids, named, is_part, stands, lows, points, highs, deep, has_parts,
      parts_low, parts_point, parts_high, parts_unbounded, all_low, all_point, all_high, all_unbounded
    from tree
    cross join lateral (select * from investment x where x.id = tree.id offset 0) as i
    cross join lateral (
      select count(*) > 0 as some,
        coalesce(bool_or(leaf.part), false) as parts,
        coalesce(sum(leaf.low) filter (where leaf.part), 0) as parts_low,
        coalesce(sum(leaf.point) filter (where leaf.part), 0) as parts_point,
        coalesce(sum(leaf.high) filter (where leaf.part), 0) as parts_high,
        coalesce(bool_or(leaf.high is null and leaf.point is not null) filter (where leaf.part), false) as parts_unbounded,
        coalesce(sum(leaf.low), 0) as all_low,
        coalesce(sum(leaf.point), 0) as all_point,
        coalesce(sum(leaf.high), 0) as all_high,
        coalesce(bool_or(leaf.high is null and leaf.point is not null), false) as all_unbounded
      from (
        -- What has something under it is added when that is known.
        select c.under_as = 'PART_OF' as part,
          case when not c.deep then round(c.counts_low * c.usd_rate, 2) end as low,
          case when not c.deep then round(c.counts_point * c.usd_rate, 2) end as point,
          case when not c.deep then round(c.counts_high * c.usd_rate, 2) end as high
        from (
          select x.*, (select count(*) from investment deeper where deeper.under_id = x.id) > 0 as deep
          from investment x where x.under_id = i.id offset 0) as c) as leaf) as below;
  above := positions(ids, named);
  ordered := top_down(above);
  umbrellas := stands;
  excesses := array_fill(null::numeric, array[coalesce(cardinality(ids), 0)]);
  for n in reverse cardinality(ordered)..1 loop
    at := ordered[n];
    umbrellas[at] := stands[at] and has_parts[at];
    if umbrellas[at] and points[at] is not null then
      if parts_point[at] > points[at] then
        excesses[at] := parts_point[at] - points[at];
      end if;
      points[at] := greatest(0, points[at] - parts_point[at]);
      lows[at] := least(greatest(0, lows[at] - parts_low[at]), points[at]);
      highs[at] := case
        when highs[at] is null then null
        when parts_unbounded[at] then points[at]
        else greatest(highs[at] - parts_high[at], points[at]) end;
    end if;
    up := above[at];
    if up is not null and deep[at] then
      tree_low := coalesce(lows[at], 0) + all_low[at];
      tree_point := coalesce(points[at], 0) + all_point[at];
      tree_high := case when all_unbounded[at] or points[at] is not null and highs[at] is null then null
        else coalesce(highs[at], 0) + all_high[at] end;
      all_low[up] := all_low[up] + tree_low;
      all_point[up] := all_point[up] + tree_point;
      all_high[up] := all_high[up] + coalesce(tree_high, 0);
      all_unbounded[up] := all_unbounded[up] or tree_high is null;
      if is_part[at] then
        parts_low[up] := parts_low[up] + tree_low;
        parts_point[up] := parts_point[up] + tree_point;
        parts_high[up] := parts_high[up] + coalesce(tree_high, 0);
        parts_unbounded[up] := parts_unbounded[up] or tree_high is null;
      end if;
    end if;
  end loop;
  update investment i
    set umbrella = now.umbrella, usd_counts_low = now.low, usd_counts_point = now.point,
      usd_counts_high = now.high, usd_excess = now.excess
    from unnest(ids, umbrellas, lows, points, highs, excesses) as now (id, umbrella, low, point, high, excess)
    where i.id = now.id
      and (i.umbrella, i.usd_counts_low, i.usd_counts_point, i.usd_counts_high, i.usd_excess)
        is distinct from (now.umbrella, now.low, now.point, now.high, now.excess);
end
$$;
comment on function count_trees(uuid[]) is
  'Says anew what investments, given with all that they are under, add to totals in US dollars: of an umbrella what no part explains, as counted_tree() has it for any currency.';

create or replace function recount(changed uuid[]) returns void
  language plpgsql set enable_seqscan = off as
$$
declare
  family uuid[];
  grown uuid[] := array(select id from unnest(changed) as id order by id);
begin
  -- Whoever changes relations of the same investments waits here, and then sees what was committed.
  loop
    family := grown;
    with recursive walk (id) as (
      select unnest(family)
      union
      select next.id from walk cross join lateral (
        (select i.related_investment_id as id from investment i where i.id = walk.id offset 0)
        union all
        select i.id from investment i where i.related_investment_id = walk.id) as next
      where next.id is not null)
    select coalesce(array_agg(id order by id), '{}') into grown from walk;
    perform from investment where id = any (grown) order by id for no key update;
    exit when grown = family;
  end loop;
  perform count_standing(family);
  perform count_trees(family);
end
$$;

create function recount_upwards(changed uuid[]) returns void
  language plpgsql set enable_seqscan = off as
$$
declare
  near uuid[];
  grown uuid[] := array(select id from unnest(changed) as id order by id);
  before uuid[];
begin
  loop
    near := grown;
    with recursive walk (id) as (
      select unnest(near)
      union
      select next.id from walk cross join lateral (
        select unnest(array[i.related_investment_id, i.under_id]) as id from investment i where i.id = walk.id
        union all
        select i.id from investment i where i.related_investment_id = walk.id and i.relation in ('RESTATES', 'SUPERSEDES')) as next
      where next.id is not null)
    select array_agg(id order by id) into grown from walk;
    perform from investment where id = any (grown) order by id for no key update;
    exit when grown = near;
  end loop;
  before := upwards(changed);
  perform count_standing(near);
  perform count_trees(array(select unnest(before) union select unnest(upwards(changed))));
end
$$;
comment on function recount_upwards(uuid[]) is
  'The same for investments that change nobody''s place but their own: only they, and what they are under, can count otherwise. An umbrella of many parts need not be counted from the ground up for each.';

create function relations_added() returns trigger
  language plpgsql as
$$
declare
  related uuid[];
  supersedes boolean;
begin
  select array_agg(i.id), bool_or(i.relation = 'SUPERSEDES') into related, supersedes
    from added i where i.relation is not null;
  if supersedes then
    perform recount(related);
  elsif related is not null then
    -- Nobody relates to them yet but each other.
    perform recount_upwards(related);
  end if;
  return null;
end
$$;
comment on function relations_added() is 'Sees to what new investments count that are related to others.';

create function relations_changed() returns trigger
  language plpgsql set enable_seqscan = off as
$$
declare
  related uuid[];
  moved boolean;
  former uuid[];
begin
  select array_agg(x.id), bool_or(x.moved), array_agg(x.former) filter (where x.former is not null)
    into related, moved, former
    from (
      select now.id, was.related_investment_id as former,
        (was.relation, was.related_investment_id, was.announcement_id)
            is distinct from (now.relation, now.related_investment_id, now.announcement_id)
          or now.relation = 'SUPERSEDES' and was.announced_on <> now.announced_on as moved
      from present now join past was on was.id = now.id
      where (was.amount, was.amount_low, was.amount_high, was.currency, was.announced_on, was.status, was.relation,
          was.related_investment_id, was.increment, was.announcement_id, was.usd_rate)
        is distinct from (now.amount, now.amount_low, now.amount_high, now.currency, now.announced_on, now.status, now.relation,
          now.related_investment_id, now.increment, now.announcement_id, now.usd_rate)
        and (now.relation is not null or was.relation is not null
          or (select count(*) from investment i where i.related_investment_id = now.id) > 0)) as x;
  if moved then
    perform recount(related || former);
  elsif related is not null then
    perform recount_upwards(related);
  end if;
  return null;
end
$$;
comment on function relations_changed() is
  'Sees to what investments count that are related to others, when what follows from is another. A statement that changes anything else, as counting does itself, is passed over.';

create function relations_removed() returns trigger
  language plpgsql as
$$
begin
  perform recount(array(select distinct i.related_investment_id from past i where i.related_investment_id is not null));
  return null;
end
$$;
comment on function relations_removed() is 'Sees to what investments count that others were related to.';

alter function investment_stands() set enable_seqscan = off;

-- A trigger that is given its rows cannot name columns; these look for themselves.
create trigger investment_relations_added after insert on investment
  referencing new table as added for each statement execute function relations_added();
create trigger investment_relations_changed after update on investment
  referencing old table as past new table as present for each statement execute function relations_changed();
create trigger investment_relations_removed after delete on investment
  referencing old table as past for each statement execute function relations_removed();

drop trigger investment_investors_changed on investment_investor;
drop function investors_changed();

create function investors_added() returns trigger
  language plpgsql as
$$
begin
  update investment i set joint = not i.joint
    where i.id in (select x.investment_id from present x)
      and i.joint is distinct from joint_investors(i.id, i.undisclosed_investors);
  return null;
end
$$;
comment on function investors_added() is 'Keeps investment.joint true to new investors.';

create function investors_changed() returns trigger
  language plpgsql as
$$
begin
  update investment i set joint = not i.joint
    where i.id in (
        select unnest(array[now.investment_id, was.investment_id])
        from present now full join past was on was.investment_id = now.investment_id and was.position = now.position
        where now.share is distinct from was.share or now.investment_id is null or was.investment_id is null)
      and i.joint is distinct from joint_investors(i.id, i.undisclosed_investors);
  return null;
end
$$;
comment on function investors_changed() is
  'Keeps investment.joint true to investors that changed. Another company in the place of one makes no difference, so a merge does not look at investments.';

create function investors_removed() returns trigger
  language plpgsql as
$$
begin
  update investment i set joint = not i.joint
    where i.id in (select x.investment_id from past x)
      and i.joint is distinct from joint_investors(i.id, i.undisclosed_investors);
  return null;
end
$$;
comment on function investors_removed() is 'Keeps investment.joint true to investors that are gone.';

create trigger investment_investors_added after insert on investment_investor
  referencing new table as present for each statement execute function investors_added();
create trigger investment_investors_changed after update on investment_investor
  referencing old table as past new table as present for each statement execute function investors_changed();
create trigger investment_investors_removed after delete on investment_investor
  referencing old table as past for each statement execute function investors_removed();

-- Counting, first step: which investments stand, and what each is under.
-- A relation holds unless the announcement of the investment that it names was retracted; then the one that has it
-- stands as if it had none.

create or replace function positions(ids uuid[], named uuid[]) returns integer[]
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

create or replace function top_down(above integer[]) returns integer[]
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

create or replace function places_of(family uuid[])
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

create or replace function count_standing(family uuid[]) returns void
  language plpgsql as
$$
declare
  ids uuid[];
  reasons text[];
  lows numeric[];
  points numeric[];
  highs numeric[];
  stated numeric[];
  under uuid[];
  relations text[];
  is_open boolean;
  above integer[];
  capped boolean[];
  at integer;
  up integer;
begin
  select array_agg(s.id), array_agg(s.excluded),
      array_agg(case when s.excluded is null then case when s.increases then s.grown_by else s.amount_low end end),
      array_agg(case when s.excluded is null then case when s.increases then s.grown_by else s.amount end end),
      array_agg(case when s.excluded is null then case when s.increases then coalesce(s.increment, s.amount_high) else s.amount_high end end),
      array_agg(s.amount),
      array_agg(case when s.excluded is null then s.counted_under end),
      array_agg(case when s.excluded is null then s.place_as end),
      bool_or(s.excluded is null and s.place_as is not null and s.amount is not null and s.amount_high is null)
    into ids, reasons, lows, points, highs, stated, under, relations, is_open
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
      join announcement a on a.id = x.announcement_id) as s;
  if is_open then
    above := positions(ids, under);
    capped := array_fill(false, array[cardinality(ids)]);
    foreach at in array top_down(above) loop
      up := above[at];
      if up is not null then
        capped[at] := capped[up] or relations[at] = 'PART_OF' and points[up] is not null and highs[up] is not null;
        if capped[at] and points[at] is not null then
          highs[at] := coalesce(highs[at], stated[at]);
        end if;
      end if;
    end loop;
  end if;
  update investment i
    set excluded = now.excluded, counts_low = now.low, counts_point = now.point, counts_high = now.high,
      under_id = now.under_id, under_as = now.under_as
    from unnest(ids, reasons, lows, points, highs, under, relations) as now (id, excluded, low, point, high, under_id, under_as)
    where i.id = now.id
      and (i.excluded, i.counts_low, i.counts_point, i.counts_high, i.under_id, i.under_as)
        is distinct from (now.excluded, now.low, now.point, now.high, now.under_id, now.under_as);
end
$$;
comment on function count_standing(uuid[]) is
  'Says anew what investments, given as for places_of(), count in their currencies and what they are under; whoever calls has locked them. What has no upper bound counts its stated figure in the high case where it is under an umbrella that has one, over any number of steps: all that is under it together is no more than that says.';

-- Counting, second step: what each investment adds to a total, of an umbrella what its parts leave. Low, point and high
-- are three cases, of which each is worked out as if there were no other. What is under an umbrella that has an upper
-- bound has one too, by the first step; so where a part has none, its umbrella has none either.
-- How many steps a walk has, and whether the next one finds anything, is anybody's guess, and PostgreSQL would read a
-- whole table, or a whole index to its first hit, where it expects much: offset 0, enable_seqscan, and counting where
-- asking for one would do, keep it to what an index finds; and a condition that a partial index has would offer the
-- whole of that.

create or replace function upwards(start uuid[]) returns uuid[]
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

create or replace function count_trees(changed uuid[]) returns void
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
  all_low numeric[];
  all_point numeric[];
  all_high numeric[];
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
      array_agg(below.parts_low), array_agg(below.parts_point), array_agg(below.parts_high),
      array_agg(below.all_low), array_agg(below.all_point), array_agg(below.all_high)
    into ids, named, is_part, stands, lows, points, highs, deep, has_parts,
      parts_low, parts_point, parts_high, all_low, all_point, all_high
    from tree
    cross join lateral (select * from investment x where x.id = tree.id offset 0) as i
    cross join lateral (
      select count(*) > 0 as some,
        coalesce(bool_or(leaf.part), false) as parts,
        coalesce(sum(leaf.low) filter (where leaf.part), 0) as parts_low,
        coalesce(sum(leaf.point) filter (where leaf.part), 0) as parts_point,
        coalesce(sum(leaf.high) filter (where leaf.part), 0) as parts_high,
        coalesce(sum(leaf.low), 0) as all_low,
        coalesce(sum(leaf.point), 0) as all_point,
        coalesce(sum(leaf.high), 0) as all_high
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
      lows[at] := greatest(0, lows[at] - parts_low[at]);
      points[at] := greatest(0, points[at] - parts_point[at]);
      highs[at] := case when highs[at] is not null then greatest(0, highs[at] - parts_high[at]) end;
    end if;
    up := above[at];
    if up is not null and deep[at] then
      tree_low := coalesce(lows[at], 0) + all_low[at];
      tree_point := coalesce(points[at], 0) + all_point[at];
      tree_high := coalesce(highs[at], 0) + all_high[at];
      all_low[up] := all_low[up] + tree_low;
      all_point[up] := all_point[up] + tree_point;
      all_high[up] := all_high[up] + tree_high;
      if is_part[at] then
        parts_low[up] := parts_low[up] + tree_low;
        parts_point[up] := parts_point[up] + tree_point;
        parts_high[up] := parts_high[up] + tree_high;
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

create or replace function counted_tree(investment uuid, to_code text, digits integer, rates_on date,
    out low numeric, out point numeric, out high numeric,
    out tree_low numeric, out tree_point numeric, out tree_high numeric,
    out parts bigint, out parts_point numeric, out excess numeric)
  language plpgsql stable parallel safe as
$$
declare
  self record;
  below record;
begin
  select i.umbrella, round(i.counts_low * r.rate, digits) as low, round(i.counts_point * r.rate, digits) as point,
      round(i.counts_high * r.rate, digits) as high
    into self
    from investment i
    left join lateral exchange_rate(i.currency, to_code, coalesce(rates_on, i.converts_on)) r on true
    where i.id = investment;
  select count(*) filter (where part) as parts,
      coalesce(sum(t.tree_low) filter (where part), 0) as parts_low,
      coalesce(sum(t.tree_point) filter (where part), 0) as parts_point,
      coalesce(sum(t.tree_high) filter (where part), 0) as parts_high,
      coalesce(sum(t.tree_low), 0) as all_low,
      coalesce(sum(t.tree_point), 0) as all_point,
      coalesce(sum(t.tree_high), 0) as all_high
    into below
    from (
      select c.under_as = 'PART_OF' as part, coalesce(round(c.counts_low * r.rate, digits), 0) as tree_low,
          coalesce(round(c.counts_point * r.rate, digits), 0) as tree_point,
          coalesce(round(c.counts_high * r.rate, digits), 0) as tree_high
        from investment c
        left join lateral exchange_rate(c.currency, to_code, coalesce(rates_on, c.converts_on)) r on true
        where c.under_id = investment and not exists (select from investment deeper where deeper.under_id = c.id)
      union all
      select c.under_as = 'PART_OF', tree.tree_low, tree.tree_point, tree.tree_high
        from investment c cross join lateral counted_tree(c.id, to_code, digits, rates_on) as tree
        where c.under_id = investment and exists (select from investment deeper where deeper.under_id = c.id)) as t;
  low := self.low;
  point := self.point;
  high := self.high;
  if self.umbrella and self.point is not null then
    low := greatest(0, self.low - below.parts_low);
    point := greatest(0, self.point - below.parts_point);
    high := case when self.high is not null then greatest(0, self.high - below.parts_high) end;
    excess := nullif(greatest(0, below.parts_point - self.point), 0);
  end if;
  parts := below.parts;
  parts_point := below.parts_point;
  tree_low := coalesce(low, 0) + below.all_low;
  tree_point := coalesce(point, 0) + below.all_point;
  tree_high := coalesce(high, 0) + below.all_high;
end
$$;
comment on function counted_tree(uuid, text, integer, date) is
  'What a standing investment adds to a total in a currency, rounded to its smallest unit, at the rate of its day or of rates_on. Of an umbrella that is what no part explains, in each case (low, point, high) on its own: what is left of an exact amount is less, the more its parts are. high null: no upper bound. tree_…: with everything under it, where unknown amounts, and what has no upper bound, count 0: nobody asks for that case then. parts, parts_point: what explains it; excess: by how much that is more than all of it, else null.';

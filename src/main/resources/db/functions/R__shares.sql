-- Parts of an amount: by investor, purpose and time. Worked out when they are asked for, and stored nowhere.

create or replace function amount_part(amount numeric, share_from numeric, share_to numeric, digits integer) returns numeric
  language sql immutable parallel safe
  return round(round(amount * share_to, 10), digits) - round(round(amount * share_from, 10), digits);
comment on function amount_part(numeric, numeric, numeric, integer) is
  'The part of an amount between two shares of it, 0 to 1, to the smallest unit: parts that adjoin add up to the whole exactly. Rounded to 10 decimals first, so that a half stays one when the share is a month of twelve, which no decimal number is.';

create or replace function counts_part(low numeric, point numeric, high numeric, share_from numeric, share_to numeric, digits integer,
    out part_low numeric, out part_point numeric, out part_high numeric)
  language sql immutable parallel safe as
$$
  select p.l, p.l + p.up, p.l + p.up + p.top
  from (select amount_part(low, share_from, share_to, digits) as l,
    amount_part(point - low, share_from, share_to, digits) as up,
    amount_part(high - point, share_from, share_to, digits) as top) as p
$$;
comment on function counts_part(numeric, numeric, numeric, numeric, numeric, integer) is
  'The same of three cases: low, and the steps to point and to high, which are negative where the cases are not in that order. So those of each part are in order where those of the whole are.';

create or replace function investor_parts(investment uuid, joint boolean)
  returns table (company_id uuid, share_from numeric, share_to numeric, together boolean, rest boolean)
  language sql stable parallel safe rows 1 as
$$
  with named as materialized (
    select x.company_id, x.share, x.position, sum(x.share) over (order by x.position) as upto
    from investment_investor x where x.investment_id = investment)
  select n.company_id, case when n.share is null then 0 else n.upto - n.share end,
      case when n.share is null then 1 else n.upto end, joint, false
    from named n where n.share is not null or not exists (select from named s where s.share is not null)
  union all
  select null, coalesce(max(n.upto), 0), 1, false, count(*) > 0 from named n
    having count(*) = 0 or max(n.upto) < 1
$$;
comment on function investor_parts(uuid, boolean) is
  'How an investment falls to its investors: each with a share has its part; what no share takes is a row without a company, a rest unless nobody is named. Of one that is joint every investor stands for all of it, together; else one without a share has all.';

create or replace function purpose_parts(investment uuid)
  returns table (purpose text, share_from numeric, share_to numeric, overlapping boolean, rest boolean)
  language sql stable parallel safe rows 1 as
$$
  with named as materialized (
    select x.purpose, x.share, x.position, sum(x.share) over (order by x.position) as upto, count(*) over () as several
    from investment_purpose x where x.investment_id = investment)
  select n.purpose, case when n.share is null then 0 else n.upto - n.share end,
      case when n.share is null then 1 else n.upto end, n.share is null and n.several > 1, false
    from named n where n.share is not null or not exists (select from named s where s.share is not null)
  union all
  select null, coalesce(max(n.upto), 0), 1, false, count(*) > 0 from named n
    having count(*) = 0 or max(n.upto) < 1
$$;
comment on function purpose_parts(uuid) is
  'How an investment falls to its purposes: each with a share has its part, the rest a row without a purpose; without any share it stands in full under each, overlapping if there are several.';

create or replace function period_parts(period daterange, unit text)
  returns table (part text, share_from numeric, share_to numeric)
  language sql immutable parallel safe rows 4 as
$$
  select case unit when 'year' then u::text when 'quarter' then u / 4 || '-Q' || u % 4 + 1
        else u / 12 || '-' || lpad((u % 12 + 1)::text, 2, '0') end,
      round(greatest(u * size, first) - first, 30) / (last - first + 1),
      round(least(u * size + size - 1, last) - first + 1, 30) / (last - first + 1)
    from (select case unit when 'year' then 12 when 'quarter' then 3 else 1 end as size,
      (extract(year from lower(period)) * 12 + extract(month from lower(period)) - 1)::integer as first,
      (extract(year from upper(period) - 1) * 12 + extract(month from upper(period) - 1) - 1)::integer as last) as months
    cross join lateral generate_series(first / size, last / size) as u
  union all
  select null, 0, 1 where period is null or lower(period) is null or upper(period) is null
$$;
comment on function period_parts(daterange, text) is
  'How a period falls to years, quarters or months (unit ''year'': 2026, ''quarter'': 2026-Q2, ''month'': 2026-04), evenly by months, of which one that it touches counts whole; shares to 30 decimals. A period that is missing or open at an end has one part without a name: it is never guessed.';

-- For summing up many investments at once: what falls to a month, quarter or year need then not be worked out, and rounded
-- twice, for each of them.
create or replace function period_places(period daterange, unit text)
  returns table (first integer, last integer, head integer, each integer, tail integer, months integer)
  language sql immutable parallel safe rows 1 as
$$
  select coalesce(m.first / m.size, -1), coalesce(m.last / m.size, -1),
      coalesce(case when m.one then m.months else m.size - m.first % m.size end / m.grain, 1),
      coalesce(case when m.one then m.months else m.size end / m.grain, 1),
      coalesce(case when m.one then m.months else m.last % m.size + 1 end / m.grain, 1),
      coalesce(m.months / m.grain, 1)
    from (select p.*, p.last + 1 - p.first as months, p.first / p.size = p.last / p.size as one,
        case when p.first / p.size = p.last / p.size then p.last + 1 - p.first
          else gcd(gcd(p.last + 1 - p.first, p.first), p.size) end as grain
      from (select case unit when 'year' then 12 when 'quarter' then 3 else 1 end as size,
          case when upper(period) is not null
            then (extract(year from lower(period)) * 12 + extract(month from lower(period)) - 1)::integer end as first,
          case when lower(period) is not null
            then (extract(year from upper(period) - 1) * 12 + extract(month from upper(period) - 1) - 1)::integer end as last) as p) as m
$$;
comment on function period_places(daterange, text) is
  'The same as period_parts() in whole numbers: the first and last year, quarter or month, counted from the year 0, -1 for the part without a name; the months that fall to the first (head), to each between, to the last (tail), and to all of them. Months may be longer ones: as long as no part begins within one. A period with one part has one.';

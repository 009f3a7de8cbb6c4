-- A period in whole numbers, for summing up many investments at once: what falls to a quarter or year need then not be worked
-- out, and rounded twice, for each of them.

create function period_places(period daterange, unit text)
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
      from (select case when unit = 'year' then 12 else 3 end as size,
          case when upper(period) is not null
            then (extract(year from lower(period)) * 12 + extract(month from lower(period)) - 1)::integer end as first,
          case when lower(period) is not null
            then (extract(year from upper(period) - 1) * 12 + extract(month from upper(period) - 1) - 1)::integer end as last) as p) as m
$$;
comment on function period_places(daterange, text) is
  'The same as period_parts() in whole numbers: the first and last year or quarter, counted from the year 0, -1 for the part without a name; the months that fall to the first (head), to each between, to the last (tail), and to all of them. Months may be longer ones: as long as no part begins within one. A period with one part has one.';

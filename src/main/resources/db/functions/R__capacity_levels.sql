-- Levels that capacities reach: what they come to, and what each adds.

create or replace function capacity_detail_dated() returns trigger
  language plpgsql as
$$
begin
  select k.announced_on into new.announced_on from capacity k where k.id = new.capacity_id;
  return new;
end
$$;
comment on function capacity_detail_dated() is 'Puts the day of the capacity beside its levels, owners and users.';

create or replace function capacity_whole(capacity_id uuid, power_told numeric, accelerators_told bigint, due_by_told text)
  returns table (power numeric, accelerators bigint, due_by text, power_beyond numeric, accelerators_beyond bigint)
  language sql stable as
$$
  select
    case when r.power_last < r.power_peak then r.power_last else coalesce(power_told, r.power_last) end,
    case when r.accelerators_last < r.accelerators_peak then r.accelerators_last
      else coalesce(accelerators_told, r.accelerators_last) end,
    coalesce(due_by_told, case when b.power is null and b.accelerators is null then r.due_by end),
    b.power,
    b.accelerators
  from (
    select max(x.power_mw) as power_peak, max(x.accelerators) as accelerators_peak,
      (array_agg(x.power_mw order by x.position desc) filter (where x.power_mw is not null))[1] as power_last,
      (array_agg(x.accelerators order by x.position desc) filter (where x.accelerators is not null))[1] as accelerators_last,
      (array_agg(x.due_by order by x.position desc))[1] as due_by
    from capacity_phase x where x.capacity_id = capacity_whole.capacity_id) as r
  cross join lateral (select
    case when r.power_last is null or r.power_last = r.power_peak and power_told > r.power_peak then power_told end as power,
    case when r.accelerators_last is null or r.accelerators_last = r.accelerators_peak and accelerators_told > r.accelerators_peak
      then accelerators_told end as accelerators) as b
$$;
comment on function capacity_whole(uuid, numeric, bigint, text) is
  'What a capacity comes to: as told, else its last level, by the day of the whole; once levels have come down, what is left. Beside it the whole of which there is more than the last level, or of which there is no level; null where levels reach it.';

create or replace function stated_low(figure numeric, qualifier text, digits integer) returns numeric
  language sql immutable parallel safe
  return case qualifier when 'ABOUT' then round(figure * 0.95, digits) when 'UP_TO' then figure * 0 else figure end;
comment on function stated_low(numeric, text, integer) is 'The lower bound that a qualifier sets, null of null.';

create or replace function stated_high(figure numeric, qualifier text, digits integer) returns numeric
  language sql immutable parallel safe
  return case qualifier when 'ABOUT' then round(figure * 1.05, digits) else figure end;
comment on function stated_high(numeric, text, integer) is
  'The upper bound that a qualifier sets, null of null; the figure itself where there is none.';

create or replace view capacity_addition as
  select k.id as capacity_id, left(k.due_by, 4) as year,
    stated_low(k.power_mw, k.qualifier, 3) as power_low,
    k.power_mw as power,
    case when k.qualifier not in ('AT_LEAST', 'MORE_THAN') then stated_high(k.power_mw, k.qualifier, 3) end as power_high,
    stated_low(k.accelerators, k.qualifier, 0) as accelerators_low,
    k.accelerators::numeric as accelerators,
    case when k.qualifier not in ('AT_LEAST', 'MORE_THAN') then stated_high(k.accelerators, k.qualifier, 0) end as accelerators_high
  from capacity k
  where not exists (select from capacity_phase x where x.capacity_id = k.id)
  union all
  select k.id, s.year, s.power_low, s.power, s.power_high, s.accelerators_low, s.accelerators, s.accelerators_high
  from capacity k
  cross join lateral (
    select left(a.due_by, 4) as year,
      sum(a.low) filter (where a.unit = 'POWER') as power_low,
      sum(a.point) filter (where a.unit = 'POWER') as power,
      case when not coalesce(bool_or(a.is_open) filter (where a.unit = 'POWER'), false)
        then sum(a.high) filter (where a.unit = 'POWER') end as power_high,
      sum(a.low) filter (where a.unit = 'ACCELERATORS') as accelerators_low,
      sum(a.point) filter (where a.unit = 'ACCELERATORS') as accelerators,
      case when not coalesce(bool_or(a.is_open) filter (where a.unit = 'ACCELERATORS'), false)
        then sum(a.high) filter (where a.unit = 'ACCELERATORS') end as accelerators_high
    from (
      select l.unit, l.due_by,
        l.level - coalesce(lag(l.level) over steps, 0) as point,
        l.low - coalesce(lag(l.low) over steps, 0) as low,
        l.high - coalesce(lag(l.high) over steps, 0) as high,
        k.qualifier in ('AT_LEAST', 'MORE_THAN') and lead(l.level) over steps is null as is_open
      from (
        select u.unit, x.position, x.due_by, u.level,
          stated_low(u.level, k.qualifier, u.digits) as low, stated_high(u.level, k.qualifier, u.digits) as high
        from (
          select x.position, x.due_by, x.power_mw, x.accelerators from capacity_phase x where x.capacity_id = k.id
          union all
          select 100, k.due_by, w.power_beyond, w.accelerators_beyond
          from capacity_whole(k.id, k.power_mw, k.accelerators, k.due_by) as w) as x
        cross join lateral (values ('POWER', x.power_mw, 3), ('ACCELERATORS', x.accelerators, 0)) as u (unit, level, digits)
        where u.level is not null) as l
      window steps as (partition by l.unit order by l.position)) as a
    group by left(a.due_by, 4)) as s
  where exists (select from capacity_phase x where x.capacity_id = k.id);
comment on view capacity_addition is
  'What each capacity adds in each year in which a level of it comes, one row for each of them; null for the year of what has no day. The whole is a level where it is above the last. The bounds of levels are those of the whole''s qualifier, and those of additions are what lies between them, so that they add up to the bounds of the whole; what has no upper bound has none in its last addition. Null where a unit has no level in the year.';

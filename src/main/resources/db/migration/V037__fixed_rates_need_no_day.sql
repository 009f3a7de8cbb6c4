-- What is fixed for ever needs no day and no bank; and new money begins at the last rate of the old.
-- Until now an amount in kuna became no euros on a day ten days after the last rate that is known, as if 7.5345 could grow old, and
-- liras of the first two days of 2005 had no rate, since the bank set the first in new liras on the third.

alter table currency
  add column fixed_into text constraint currency_fixed_into_fk references currency (code),
  add column fixed_into_from date,
  add constraint currency_fixed_into_check check ((fixed_into is null) = (fixed_into_from is null) and (fixed_into is null or successor is not null));
comment on column currency.fixed_into is 'Derived: the money of today that it is fixed to, by one successor or several; null where there is none.';
comment on column currency.fixed_into_from is 'Derived: from this day on that holds, which is that of the last of its successors.';

with recursive step (code, into_code, since, per_unit) as (
  select c.code, c.successor, c.fixed_from, c.per_successor from currency c where c.fixed_from is not null
  union all
  select s.code, c.successor, greatest(s.since, c.fixed_from), s.per_unit * c.per_successor
  from step s join currency c on c.code = s.into_code where c.fixed_from is not null),
lasting as (
  select s.* from step s join currency now on now.code = s.into_code and now.last_day is null),
told as (
  update currency c set fixed_into = l.into_code, fixed_into_from = l.since from lasting l where c.code = l.code)
insert into daily_rate (currency, for_day, per_euro, on_day, source)
  select l.code, '-infinity', l.per_unit, null, 'fixed' from lasting l;

comment on table daily_rate is
  'Derived from reference_rate, by a trigger: what one euro was worth on each day up to ten days after the last that any rate is of. No row where a rate would be too old. On -infinity there are more: XXX, which is worth itself, and each currency that is fixed to one of today.';
comment on column daily_rate.per_euro is 'Units of the currency for one euro; on -infinity for one of what it is fixed to, currency.fixed_into.';

create or replace function daily_rates(of_currency text, since date) returns setof daily_rate
  language sql stable as
$$
  with rate as (
    select r.on_day, r.per_euro, r.source, lead(r.on_day) over (order by r.on_day) as next_day
    from reference_rate r
    where r.currency = of_currency and of_currency <> 'EUR'
      and r.on_day < coalesce((select c.fixed_from from currency c where c.code = of_currency), 'infinity')
      and r.on_day >= coalesce((select max(last.on_day) from reference_rate last
        where last.currency = of_currency and last.on_day <= since), since)
  ),
  old as (
    select r.on_day, r.per_euro / c.per_successor as per_euro, r.source, c.fixed_from
    from currency c join reference_rate r on r.currency = c.code
    where c.successor = of_currency and of_currency <> 'EUR' and r.on_day between c.fixed_from - 10 and c.fixed_from - 1
    order by r.on_day desc limit 1
  )
  select of_currency, start.day + number, rate.per_euro, rate.on_day, rate.source
  from rate, lateral (select greatest(rate.on_day, since) as day) as start,
    generate_series(0, least(rate.next_day, rate.on_day + 11,
      (select c.fixed_from from currency c where c.code = of_currency)) - start.day - 1) as number
  union all
  select of_currency, start.day + number, old.per_euro, old.on_day, old.source
  from old, lateral (select greatest(old.fixed_from, since) as day) as start,
    generate_series(0, least(old.on_day + 11,
      (select min(own.on_day) from reference_rate own where own.currency = of_currency)) - start.day - 1) as number
  union all
  select of_currency, d.for_day, d.per_euro * c.per_successor, d.on_day, coalesce(d.source, 'fixed')
  from currency c join daily_rate d on d.currency = c.successor and d.for_day >= greatest(c.fixed_from, since)
  where c.code = of_currency
  union all
  select of_currency, start.day + number, 1, null, null
  from (select greatest(date '1999-01-04', since) as day) as start,
    generate_series(0, (select max(latest.on_day) + 10 from reference_rate latest) - start.day) as number
  where of_currency = 'EUR'
$$;
comment on function daily_rates(text, date) is
  'Rows of daily_rate for a currency from a day on: each rate holds until the next one, and no longer than ten days. New money begins at the last rate of the old, until it has one of its own. From the day that fixed it, a currency that ended is worth so much of its successor, whose rows have to be there.';

create or replace function rates_applied() returns trigger
  language plpgsql as
$$
declare
  stale record;
begin
  for stale in
    with recursive concerned (currency, since) as (
      select given.* from (
        select c.currency, min(c.on_day) from changed c where c.currency <> 'EUR' group by c.currency
        union all
        select k.successor, k.fixed_from from changed c join currency k on k.code = c.currency
        where k.successor <> 'EUR' and c.on_day between k.fixed_from - 10 and k.fixed_from - 1
        union all
        select 'EUR', (select coalesce(max(d.for_day), '1999-01-03') + 1 from daily_rate d where d.currency = 'EUR')) as given
      union
      select k.code, greatest(k.fixed_from, concerned.since)
      from concerned join currency k on k.successor = concerned.currency and k.fixed_from is not null)
    select concerned.currency, min(concerned.since) as since
    from concerned left join currency k on k.code = concerned.currency
    group by concerned.currency, k.last_day order by k.last_day desc nulls first
  loop
    delete from daily_rate d where d.currency = stale.currency and d.for_day >= stale.since;
    insert into daily_rate select * from daily_rates(stale.currency, stale.since);
  end loop;
  update investment i set currency = i.currency
  from investment x left join lateral exchange_rate(x.currency, 'USD', x.announced_on) as r on true
  where i.id = x.id and x.currency <> 'USD'
    and x.announced_on between (select min(c.on_day) from changed c) and (select max(c.on_day) + 10 from changed c)
    and (x.usd_rate, x.usd_rate_on, x.usd_rate_source) is distinct from (r.rate, r.rate_on, r.rate_source);
  return null;
end
$$;
comment on function rates_applied() is
  'Brings daily_rate up to date with the rates that were written, what is fixed to them and what begins at them included, and then the dollars of those investments whose rate is another now. A successor''s rows are made before those of what it took the place of.';

create or replace function exchange_rate(from_code text, to_code text, day date)
  returns table (rate numeric, rate_on date, rate_source text)
  language sql stable parallel safe rows 1 as
$$
  select case when from_code = to_code then 1 else round(target.per_euro / base.per_euro, 15) end,
    case when from_code = to_code then day else coalesce(least(base.on_day, target.on_day), day) end,
    case when base.for_day = '-infinity' or base.source = target.source then base.source
      else concat_ws(', ', base.source, target.source) end
  from daily_rate base join daily_rate target on target.for_day = base.for_day and target.currency in ('XXX', to_code)
  where base.currency = case when from_code = to_code then 'XXX' else from_code end
    and base.for_day = case
      when from_code = to_code
        or exists (select from currency c where c.code = from_code and c.fixed_into = to_code and c.fixed_into_from <= day) then '-infinity'
      else day end
$$;
comment on function exchange_rate(text, text, date) is
  'What one unit of a currency is worth in another on a day, crossed through the euro, to 15 decimals; the day of the rate (the older, if two; the day asked for, if it is fixed for ever), at most ten days before it; whose rate it is (both, if two: that of the first currency first), fixed, or identity. What is fixed needs no day near any rate. No row when there is no such rate. One join by equality and nothing else, so that a query which joins it takes its body in and can hash all rates at once.';

do $$
declare
  begun record;
begin
  for begun in
    select c.code from currency c where c.code <> 'EUR' and c.code in (select k.successor from currency k)
      or c.successor <> 'EUR' and c.fixed_from is not null
    order by c.last_day desc nulls first
  loop
    insert into daily_rate select * from daily_rates(begun.code, date '1999-01-04') on conflict do nothing;
  end loop;
end
$$;

update investment i set currency = i.currency
  from investment x left join lateral exchange_rate(x.currency, 'USD', x.announced_on) as r on true
  where i.id = x.id and x.currency in (select c.successor from currency c) and x.currency <> 'EUR'
    and (x.usd_rate, x.usd_rate_on, x.usd_rate_source) is distinct from (r.rate, r.rate_on, r.rate_source);
do $$ begin perform data_version_made(); end $$;

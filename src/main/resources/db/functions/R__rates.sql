-- Rates of exchange, and what follows from them. How an investment becomes dollars is part of the rule of counting.

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

create or replace function investment_in_dollars() returns trigger
  language plpgsql as
$$
begin
  select rate, rate_on, rate_source into new.usd_rate, new.usd_rate_on, new.usd_rate_source
  from exchange_rate(new.currency, 'USD',
    conversion_day(new.announced_on, new.announced_precision, new.created_at));
  new.usd_low := round(new.amount_low * new.usd_rate, 2);
  new.usd_point := round(new.amount * new.usd_rate, 2);
  new.usd_high := round(new.amount_high * new.usd_rate, 2);
  return new;
end
$$;
comment on function investment_in_dollars() is 'Keeps the US dollar columns true to the amount, whoever writes it.';

drop function if exists daily_rates(text, date);
create function daily_rates(of_currency text, since date)
  returns table (currency text, for_day date, per_euro numeric, on_day date, source text)
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
    from currency c cross join lateral (
      select last.on_day, last.per_euro, last.source from reference_rate last
      where last.currency = c.code and last.on_day between c.fixed_from - 10 and c.fixed_from - 1
      order by last.on_day desc limit 1) as r
    where c.successor = of_currency and of_currency <> 'EUR'
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

create or replace function rates_in_turn() returns trigger
  language plpgsql as
$$
begin
  perform pg_advisory_xact_lock(hashtextextended('reference rates', 0));
  return null;
end
$$;
comment on function rates_in_turn() is 'Lets one transaction at a time change rates, when all that convert by them have ended.';

create or replace function rates_held() returns trigger
  language plpgsql as
$$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('reference rates', 0));
  return null;
end
$$;
comment on function rates_held() is
  'Keeps rates as they are until the transaction ends: a change would not see what is being converted, and leave it as it was.';

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
    insert into daily_rate (currency, for_day, per_euro, on_day, source)
      select * from daily_rates(stale.currency, stale.since);
  end loop;
  update investment i set currency = i.currency
  from investment x left join lateral exchange_rate(x.currency, 'USD', x.converts_on) as r on true
  where i.id = x.id and x.currency <> 'USD'
    -- A year's amounts are converted half a year after its first day, or before it begins if they were recorded then;
    -- the wider range is that which the index by day answers.
    and x.announced_on between (select min(c.on_day) - 190 from changed c) and (select max(c.on_day) + 380 from changed c)
    and x.converts_on between (select min(c.on_day) from changed c) and (select max(c.on_day) + 10 from changed c)
    and (x.usd_rate, x.usd_rate_on, x.usd_rate_source) is distinct from (r.rate, r.rate_on, r.rate_source);
  return null;
end
$$;
comment on function rates_applied() is
  'Brings daily_rate up to date with the rates that were written, what is fixed to them and what begins at them included, and then the dollars of those investments whose rate is another now. A successor''s rows are made before those of what it took the place of.';

create or replace function derive_rates_again(of_currency text) returns bigint
  language sql as
$$
  with derived as materialized (
    select * from daily_rates(of_currency, date '1999-01-04')),
  gone as (
    delete from daily_rate d where d.currency = of_currency and d.for_day > '-infinity'
      and d.for_day not in (select r.for_day from derived r)
    returning 1),
  put as (
    insert into daily_rate as d (currency, for_day, per_euro, on_day, source) select * from derived
    on conflict (currency, for_day) do update
      set per_euro = excluded.per_euro, on_day = excluded.on_day, source = excluded.source
      where (d.per_euro, d.on_day, d.source) is distinct from (excluded.per_euro, excluded.on_day, excluded.source)
    returning 1)
  select (select count(*) from gone) + (select count(*) from put)
$$;
comment on function derive_rates_again(text) is
  'Works out the rows of daily_rate of a currency anew, and answers how many were others. What the currency became comes before it, since it is worth so much of that; investments are counted after it.';

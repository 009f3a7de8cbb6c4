create table reference_rate (
  currency text not null constraint reference_rate_currency_check check (currency ~ '^[A-Z]{3}$'),
  on_day date not null,
  per_euro numeric not null constraint reference_rate_per_euro_check check (per_euro > 0),
  constraint reference_rate_pk primary key (currency, on_day)
);
comment on table reference_rate is 'Euro foreign exchange reference rates of the European Central Bank.';
comment on column reference_rate.currency is 'ISO 4217 code, those no longer in use included; EUR has a row of 1 for each day that has rates.';
comment on column reference_rate.on_day is 'The day for which the rate was set.';
comment on column reference_rate.per_euro is 'Units of the currency for one euro.';

create function exchange_rate(from_code text, to_code text, day date)
  returns table (rate numeric, rate_on date, rate_source text)
  language sql stable parallel safe rows 1 as
$$
  select
    case when from_code = to_code then 1 else round(target.per_euro / base.per_euro, 15) end,
    case when from_code = to_code then day else least(base.on_day, target.on_day) end,
    case when from_code = to_code then 'identity' else 'ECB' end
  from (select 1) as always
  left join lateral (select r.per_euro, r.on_day from reference_rate r
    where r.currency = from_code and r.on_day <= day order by r.on_day desc limit 1) as base on true
  left join lateral (select r.per_euro, r.on_day from reference_rate r
    where r.currency = to_code and r.on_day <= day order by r.on_day desc limit 1) as target on true
  left join lateral (select r.on_day from reference_rate r
    where r.currency = 'EUR' and r.on_day <= day order by r.on_day desc limit 1) as latest on true
  where from_code = to_code or least(base.on_day, target.on_day) >= latest.on_day - 10
    and base.per_euro is not null and target.per_euro is not null
$$;
comment on function exchange_rate(text, text, date) is
  'What one unit of a currency is worth in another on a day, crossed through the euro, to 15 decimals; the day of the rate (the older, if two), at most the day asked for; ECB or identity. No row when there is no rate, or when the bank had stopped quoting a currency more than ten days before its own last rates. Written so that a query which joins it takes its body in.';

create table reference_rate (
  currency text not null constraint reference_rate_currency_check check (currency ~ '^[A-Z]{3}$'),
  on_day date not null,
  per_euro numeric not null constraint reference_rate_per_euro_check check (per_euro > 0),
  constraint reference_rate_pk primary key (currency, on_day)
);
comment on table reference_rate is 'Euro foreign exchange reference rates of the European Central Bank.';
comment on column reference_rate.currency is 'ISO 4217 code, those no longer in use included; EUR itself has no rows.';
comment on column reference_rate.on_day is 'The day for which the rate was set.';
comment on column reference_rate.per_euro is 'Units of the currency for one euro.';

create index reference_rate_day_index on reference_rate (on_day);
comment on index reference_rate_day_index is 'Serves: the last day that has rates at all.';

create function euro_rate(code text, day date, out per_euro numeric, out on_day date)
  language sql stable parallel safe
  begin atomic
    select 1::numeric, day where code = 'EUR'
    union all
    (select last.per_euro, last.on_day
     from (select r.per_euro, r.on_day from reference_rate r
           where r.currency = code and r.on_day <= day order by r.on_day desc limit 1) as last
     where last.on_day >= (select r.on_day from reference_rate r where r.on_day <= day order by r.on_day desc limit 1) - 10);
  end;
comment on function euro_rate(text, date) is
  'Units of a currency for one euro on a day: that day''s rate, or the last one before it. Null when the currency had none, or when the bank had stopped quoting it more than ten days before its own last rates.';

create function exchange_rate(from_code text, to_code text, day date, out rate numeric, out rate_on date, out rate_source text)
  language sql stable parallel safe
  begin atomic
    select
      case when from_code = to_code then 1 else round(target.per_euro / base.per_euro, 12) end,
      case when from_code = to_code then day else least(
        case when from_code = 'EUR' then target.on_day else base.on_day end,
        case when to_code = 'EUR' then base.on_day else target.on_day end) end,
      case when from_code = to_code then 'identity' else 'ECB' end
    from (select 1) as always
    left join lateral euro_rate(from_code, day) as base on from_code <> to_code
    left join lateral euro_rate(to_code, day) as target on from_code <> to_code
    where from_code = to_code or (base.per_euro is not null and target.per_euro is not null);
  end;
comment on function exchange_rate(text, text, date) is
  'What one unit of a currency is worth in another on a day, crossed through the euro, to 12 decimals; the day of the rate (the older, if two); ECB or identity. Null when there is no rate.';

-- Money of another time, and no rate that is older than ten days.
-- Codes and names: ISO 4217 table A.3 and Unicode CLDR. Of the euro's currencies the last day is that before its notes and coins
-- came; their rates were fixed for ever by the Council of the European Union when the euro took their place in the books.

alter table currency
  add column first_day date,
  add column last_day date,
  add column successor text constraint currency_successor_fk references currency (code),
  add column per_successor numeric constraint currency_per_successor_check check (per_successor > 0),
  add column fixed_from date,
  add constraint currency_days_check check (first_day <= last_day),
  add constraint currency_ended_check check ((last_day is null) = (successor is null)),
  add constraint currency_fixed_check check ((per_successor is null) = (fixed_from is null) and (fixed_from is null or successor is not null));
comment on table currency is 'Currencies of ISO 4217 that are money in use, or were; no funds, metals or test codes.';
comment on column currency.first_day is 'The first day on which it was money; null when that is longer ago than what is announced here.';
comment on column currency.last_day is 'The last day on which it was money; null while it is.';
comment on column currency.successor is 'What took its place; null while it is money.';
comment on column currency.per_successor is 'So many of its units became one of the successor, for ever; null when that was not fixed.';
comment on column currency.fixed_from is 'From this day on it is worth what per_successor says: the day on which the euro, or the new money, came.';

update currency c set first_day = began.on_day from (values
    ('AFN', date '2002-10-07'), ('AMD', '1993-11-22'), ('AOA', '1999-12-01'), ('ARS', '1992-01-01'), ('AZN', '2006-01-01'),
    ('BAM', '1998-06-22'), ('BGN', '1999-07-05'), ('BRL', '1994-07-01'), ('BYN', '2016-07-01'), ('CDF', '1998-06-30'),
    ('CZK', '1993-02-08'), ('ERN', '1997-11-08'), ('EUR', '1999-01-01'), ('GEL', '1995-10-02'), ('GHS', '2007-07-01'),
    ('KGS', '1993-05-10'), ('KZT', '1993-11-15'), ('MDL', '1993-11-29'), ('MGA', '2005-01-01'), ('MKD', '1993-05-10'),
    ('MRU', '2018-01-01'), ('MXN', '1993-01-01'), ('MZN', '2006-07-01'), ('NAD', '1993-09-15'), ('PEN', '1991-07-01'),
    ('PLN', '1995-01-01'), ('RON', '2005-07-01'), ('RSD', '2006-10-25'), ('RUB', '1998-01-01'), ('SDG', '2007-01-10'),
    ('SLE', '2022-07-01'), ('SRD', '2004-01-01'), ('SSP', '2011-07-18'), ('STN', '2018-01-01'), ('TJS', '2000-10-30'),
    ('TMT', '2009-01-01'), ('TRY', '2005-01-01'), ('UAH', '1996-09-02'), ('UYU', '1993-03-01'), ('UZS', '1994-07-01'),
    ('VES', '2018-08-20'), ('XCG', '2025-03-31'), ('ZMW', '2013-01-01'), ('ZWG', '2024-04-08'))
  as began (code, on_day) where c.code = began.code;

update currency set last_day = '2025-12-31', successor = 'EUR', per_successor = 1.95583, fixed_from = '2026-01-01' where code = 'BGN';

insert into currency (code, name, minor_digits, first_day, last_day, successor, per_successor, fixed_from) values
  ('ADP', 'Andorran Peseta', 0, null, '2001-12-31', 'EUR', 166.386, '1999-01-01'),
  ('ATS', 'Austrian Schilling', 2, null, '2001-12-31', 'EUR', 13.7603, '1999-01-01'),
  ('BEF', 'Belgian Franc', 0, null, '2001-12-31', 'EUR', 40.3399, '1999-01-01'),
  ('CYP', 'Cypriot Pound', 2, null, '2007-12-31', 'EUR', 0.585274, '2008-01-01'),
  ('DEM', 'German Mark', 2, null, '2001-12-31', 'EUR', 1.95583, '1999-01-01'),
  ('EEK', 'Estonian Kroon', 2, '1992-06-20', '2010-12-31', 'EUR', 15.6466, '2011-01-01'),
  ('ESP', 'Spanish Peseta', 0, null, '2001-12-31', 'EUR', 166.386, '1999-01-01'),
  ('FIM', 'Finnish Markka', 2, null, '2001-12-31', 'EUR', 5.94573, '1999-01-01'),
  ('FRF', 'French Franc', 2, null, '2001-12-31', 'EUR', 6.55957, '1999-01-01'),
  ('GRD', 'Greek Drachma', 0, null, '2001-12-31', 'EUR', 340.750, '2001-01-01'),
  ('HRK', 'Croatian Kuna', 2, '1994-05-30', '2022-12-31', 'EUR', 7.53450, '2023-01-01'),
  ('IEP', 'Irish Pound', 2, null, '2001-12-31', 'EUR', 0.787564, '1999-01-01'),
  ('ITL', 'Italian Lira', 0, null, '2001-12-31', 'EUR', 1936.27, '1999-01-01'),
  ('LTL', 'Lithuanian Litas', 2, '1993-06-25', '2014-12-31', 'EUR', 3.45280, '2015-01-01'),
  ('LUF', 'Luxembourgian Franc', 0, null, '2001-12-31', 'EUR', 40.3399, '1999-01-01'),
  ('LVL', 'Latvian Lats', 2, '1993-03-05', '2013-12-31', 'EUR', 0.702804, '2014-01-01'),
  ('MTL', 'Maltese Lira', 2, null, '2007-12-31', 'EUR', 0.429300, '2008-01-01'),
  ('NLG', 'Dutch Guilder', 2, null, '2001-12-31', 'EUR', 2.20371, '1999-01-01'),
  ('PTE', 'Portuguese Escudo', 0, null, '2001-12-31', 'EUR', 200.482, '1999-01-01'),
  ('SIT', 'Slovenian Tolar', 2, '1991-10-08', '2006-12-31', 'EUR', 239.640, '2007-01-01'),
  ('SKK', 'Slovak Koruna', 2, '1993-02-08', '2008-12-31', 'EUR', 30.1260, '2009-01-01'),
  ('AFA', 'Afghan Afghani (1927–2002)', 2, null, '2002-10-06', 'AFN', 1000, '2002-10-07'),
  ('ANG', 'Netherlands Antillean Guilder', 2, null, '2025-03-30', 'XCG', 1, '2025-03-31'),
  ('AOR', 'Angolan Readjusted Kwanza (1995–1999)', 2, '1995-07-01', '1999-11-30', 'AOA', 1000000, '1999-12-01'),
  ('AZM', 'Azerbaijani Manat (1993–2006)', 2, '1992-08-15', '2005-12-31', 'AZN', 5000, '2006-01-01'),
  ('BGL', 'Bulgarian Hard Lev', 2, null, '1999-07-04', 'BGN', 1000, '1999-07-05'),
  ('BRR', 'Brazilian Cruzeiro Real (1993–1994)', 2, '1993-08-01', '1994-06-30', 'BRL', 2750, '1994-07-01'),
  ('BYR', 'Belarusian Ruble (2000–2016)', 0, '2000-01-01', '2016-06-30', 'BYN', 10000, '2016-07-01'),
  ('CSK', 'Czechoslovak Hard Koruna', 2, null, '1993-02-07', 'CZK', 1, '1993-02-08'),
  ('CUC', 'Cuban Convertible Peso', 2, '1994-07-01', '2020-12-31', 'CUP', null, null),
  ('GHC', 'Ghanaian Cedi (1979–2007)', 2, null, '2007-06-30', 'GHS', 10000, '2007-07-01'),
  ('MGF', 'Malagasy Franc', 0, null, '2004-12-31', 'MGA', 5, '2005-01-01'),
  ('MRO', 'Mauritanian Ouguiya (1973–2017)', 2, null, '2017-12-31', 'MRU', 10, '2018-01-01'),
  ('MXP', 'Mexican Silver Peso (1861–1992)', 2, null, '1992-12-31', 'MXN', 1000, '1993-01-01'),
  ('MZM', 'Mozambican Metical (1980–2006)', 2, null, '2006-06-30', 'MZN', 1000, '2006-07-01'),
  ('PEI', 'Peruvian Inti', 2, '1985-02-01', '1991-06-30', 'PEN', 1000000, '1991-07-01'),
  ('PLZ', 'Polish Zloty (1950–1995)', 2, null, '1994-12-31', 'PLN', 10000, '1995-01-01'),
  ('ROL', 'Romanian Leu (1952–2006)', 2, null, '2005-06-30', 'RON', 10000, '2005-07-01'),
  ('RUR', 'Russian Ruble (1991–1998)', 2, null, '1997-12-31', 'RUB', 1000, '1998-01-01'),
  ('SDD', 'Sudanese Dinar (1992–2007)', 2, '1992-06-08', '2007-01-09', 'SDG', 100, '2007-01-10'),
  ('SLL', 'Sierra Leonean Leone (1964–2022)', 2, null, '2024-03-31', 'SLE', 1000, '2022-07-01'),
  ('SRG', 'Surinamese Guilder', 2, null, '2003-12-31', 'SRD', 1000, '2004-01-01'),
  ('STD', 'São Tomé & Príncipe Dobra (1977–2017)', 2, null, '2017-12-31', 'STN', 1000, '2018-01-01'),
  ('TMM', 'Turkmenistani Manat (1993–2009)', 2, '1993-11-01', '2008-12-31', 'TMT', 5000, '2009-01-01'),
  ('TRL', 'Turkish Lira (1922–2005)', 0, null, '2004-12-31', 'TRY', 1000000, '2005-01-01'),
  ('UAK', 'Ukrainian Karbovanets', 2, '1992-11-12', '1996-09-01', 'UAH', 100000, '1996-09-02'),
  ('VEF', 'Venezuelan Bolívar (2008–2018)', 2, '2008-01-01', '2018-08-19', 'VES', 100000, '2018-08-20'),
  ('CSD', 'Serbian Dinar (2002–2006)', 2, '2003-07-03', '2006-10-24', 'RSD', 1, '2006-10-25'),
  ('ZMK', 'Zambian Kwacha (1968–2012)', 2, null, '2012-12-31', 'ZMW', 1000, '2013-01-01'),
  ('ZRN', 'Zairean New Zaire (1993–1998)', 2, '1993-10-22', '1998-06-29', 'CDF', 100000, '1998-06-30'),
  ('ZWL', 'Zimbabwean Dollar (2009–2024)', 2, '2009-02-02', '2024-04-07', 'ZWG', 2498.7242, '2024-04-08');
insert into currency (code, name, minor_digits, first_day, last_day, successor, per_successor, fixed_from) values
  ('BYB', 'Belarusian Ruble (1994–1999)', 0, '1992-05-25', '1999-12-31', 'BYR', 1000, '2000-01-01'),
  ('VEB', 'Venezuelan Bolívar (1871–2008)', 2, null, '2007-12-31', 'VEF', 1000, '2008-01-01'),
  ('YUM', 'Yugoslavian New Dinar (1994–2002)', 2, '1994-01-24', '2003-07-02', 'CSD', 1, '2003-07-03');

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
  )
  select of_currency, start.day + number, rate.per_euro, rate.on_day, rate.source
  from rate, lateral (select greatest(rate.on_day, since) as day) as start,
    generate_series(0, least(rate.next_day, rate.on_day + 11,
      (select c.fixed_from from currency c where c.code = of_currency)) - start.day - 1) as number
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
  'Rows of daily_rate for a currency from a day on: each rate holds until the next one, and no longer than ten days. From the day that fixed it, a currency that ended is worth so much of its successor, whose rows have to be there.';

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
  'Brings daily_rate up to date with the rates that were written, what is fixed to them included, and then the dollars of those investments whose rate is another now. A successor''s rows are made before those of what it took the place of.';

create or replace function exchange_rate(from_code text, to_code text, day date)
  returns table (rate numeric, rate_on date, rate_source text)
  language sql stable parallel safe rows 1 as
$$
  select case when from_code = to_code then 1 else round(target.per_euro / base.per_euro, 15) end,
    case when from_code = to_code then day else coalesce(least(base.on_day, target.on_day), day) end,
    case when base.source = target.source then base.source else concat_ws(', ', base.source, target.source) end
  from daily_rate base join daily_rate target on target.for_day = base.for_day and target.currency in ('XXX', to_code)
  where base.currency = case when from_code = to_code then 'XXX' else from_code end
    and base.for_day = case when from_code = to_code then '-infinity' else day end
$$;
comment on function exchange_rate(text, text, date) is
  'What one unit of a currency is worth in another on a day, crossed through the euro, to 15 decimals; the day of the rate (the older, if two; the day asked for, if it is fixed for ever), at most ten days before it; whose rate it is (both, if two: that of the first currency first), fixed, or identity. No row when there is no such rate. One join by equality and nothing else, so that a query which joins it takes its body in and can hash all rates at once.';

comment on table daily_rate is
  'Derived from reference_rate, by a trigger: what one euro was worth on each day up to ten days after the last that any rate is of. No row where a rate would be too old. One more row, XXX on -infinity, is worth itself.';
comment on column daily_rate.on_day is 'The day of the rate: the last with one, at most for_day and at most ten days before it. Null for EUR, which is 1 on any day, and for what is fixed to it.';
comment on column daily_rate.source is 'Whose rate it is; fixed for what the euro took the place of; null for EUR.';
comment on column investment.usd_rate_on is 'Derived: the day of the rate, at most the day of the announcement and at most ten days before it.';
comment on column investment.usd_rate_source is 'Derived: ECB, whoever else gave it, fixed for what the euro took the place of, or identity for US dollars.';

-- What is there already: of each currency what is too old goes, ten days after its last rate come, and what is fixed.
delete from daily_rate d where d.for_day > d.on_day + 10;
delete from daily_rate d using currency c where c.code = d.currency and d.for_day >= c.fixed_from;
do $$
declare
  known record;
begin
  for known in
    select c.code, coalesce((select max(d.for_day) + 1 from daily_rate d where d.currency = c.code), date '1999-01-04') as since
    from currency c order by c.last_day desc nulls first
  loop
    insert into daily_rate select * from daily_rates(known.code, known.since) on conflict do nothing;
  end loop;
end
$$;
analyze daily_rate;

update investment i set currency = i.currency
  from investment x left join lateral exchange_rate(x.currency, 'USD', x.announced_on) as r on true
  where i.id = x.id and x.currency <> 'USD'
    and (x.usd_rate, x.usd_rate_on, x.usd_rate_source) is distinct from (r.rate, r.rate_on, r.rate_source);
do $$ begin perform data_version_made(); end $$;

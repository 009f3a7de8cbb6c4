-- Rates that people give, beside those of the bank, and every rate of every day at hand.

alter table reference_rate
  add column source text not null default 'ECB'
    constraint reference_rate_source_check check (length(source) between 1 and 100 and source <> 'identity'),
  add column id uuid not null generated always as ((lpad(to_hex(on_day - date '1970-01-01'), 8, '0')
    || '-0000-8000-8000-000000' || encode(currency::bytea, 'hex'))::uuid) stored
    constraint reference_rate_id_unique unique;
alter table reference_rate alter column source drop default;
comment on table reference_rate is
  'What one euro was worth: the reference rates of the European Central Bank, and rates that people gave, for currencies that the bank does not quote. Never deleted.';
comment on column reference_rate.source is 'Whose rate it is: ECB for what the bank published, otherwise as whoever gave it named it.';
comment on column reference_rate.id is 'Derived: UUID version 8 of the day and the currency, in the order of days.';
create index reference_rate_on_day_index on reference_rate (on_day, id);
comment on index reference_rate_on_day_index is 'Serves: rates sorted by day, the last day of all, rates from a day on.';
create index reference_rate_latest_index on reference_rate (on_day desc, id);
comment on index reference_rate_latest_index is 'Serves: newest rates first.';
create constraint trigger reference_rate_changed after insert or update on reference_rate
  deferrable initially deferred for each row execute function data_changed();

create table reference_rate_revision (
  id uuid constraint reference_rate_revision_pk primary key,
  currency text not null,
  on_day date not null,
  per_euro numeric not null constraint reference_rate_revision_per_euro_check check (per_euro > 0),
  source text not null constraint reference_rate_revision_source_check check (length(source) between 1 and 100),
  old_per_euro numeric constraint reference_rate_revision_old_per_euro_check check (old_per_euro > 0),
  old_source text constraint reference_rate_revision_old_source_check check (length(old_source) between 1 and 100),
  made_at timestamptz not null,
  token_id uuid not null constraint reference_rate_revision_token_fk references access_token (id),
  author text not null constraint reference_rate_revision_author_check check (length(author) between 1 and 100),
  reason text constraint reference_rate_revision_reason_check check (length(reason) between 1 and 2000),
  constraint reference_rate_revision_rate_fk foreign key (currency, on_day) references reference_rate (currency, on_day),
  constraint reference_rate_revision_pair_check check ((old_per_euro is null) = (old_source is null)),
  constraint reference_rate_revision_reason_given_check check (old_per_euro is null or reason is not null)
);
comment on table reference_rate_revision is 'Rates as people gave and corrected them, one row a rate and time. What came from the bank''s files alone has none.';
comment on column reference_rate_revision.id is 'UUID version 7: ordered by the time of creation.';
comment on column reference_rate_revision.on_day is 'The day for which the rate was set.';
comment on column reference_rate_revision.per_euro is 'Units of the currency for one euro, as given.';
comment on column reference_rate_revision.source is 'Whose rate it is, as given.';
comment on column reference_rate_revision.old_per_euro is 'What stood there before; null when nothing did.';
comment on column reference_rate_revision.old_source is 'Whose rate that was.';
comment on column reference_rate_revision.made_at is 'When it was given.';
comment on column reference_rate_revision.author is 'The name that the token had.';
comment on column reference_rate_revision.reason is 'Why; null only where nothing stood there before.';
create index reference_rate_revision_rate_index on reference_rate_revision (currency, on_day);
comment on index reference_rate_revision_rate_index is 'Serves: what became of a rate.';
create index reference_rate_revision_token_index on reference_rate_revision (token_id);
comment on index reference_rate_revision_token_index is 'Serves: what a token changed.';

create table daily_rate (
  currency text not null,
  for_day date not null,
  per_euro numeric not null,
  on_day date,
  source text,
  constraint daily_rate_pk primary key (currency, for_day)
);
comment on table daily_rate is
  'Derived from reference_rate, by a trigger: what one euro was worth on each day up to the last that any rate is of. No row where a rate would be too old. One more row, XXX on -infinity, is worth itself.';
comment on column daily_rate.currency is 'ISO 4217 code. XXX, which is no currency, stands for any that is converted to itself.';
comment on column daily_rate.for_day is 'The day that it holds for.';
comment on column daily_rate.per_euro is 'Units of the currency for one euro.';
comment on column daily_rate.on_day is 'The day of the rate: the last with one, at most for_day. Null for EUR, which is 1 on any day.';
comment on column daily_rate.source is 'Whose rate it is; null for EUR.';

create function daily_rates(of_currency text, since date) returns setof daily_rate
  language sql stable as
$$
  with rate as (
    select r.currency, r.on_day, r.per_euro, r.source, lead(r.on_day) over (order by r.on_day) as next_day
    from reference_rate r
    where r.currency = of_currency and r.on_day >= coalesce((select max(last.on_day) from reference_rate last
      where last.currency = of_currency and last.on_day <= since), since)
  ), span as (
    select rate.*, least(rate.next_day, (select max(latest.on_day) + 1 from reference_rate latest),
      case when rate.next_day <= rate.on_day + 11 then null else
        (select min(bank.on_day) from reference_rate bank where bank.currency = 'EUR' and bank.on_day > rate.on_day + 10)
      end) as until
    from rate
  )
  select span.currency, start.day + number, span.per_euro,
    case when span.currency <> 'EUR' then span.on_day end, case when span.currency <> 'EUR' then span.source end
  from span, lateral (select greatest(span.on_day, since) as day) as start,
    generate_series(0, span.until - start.day - 1) as number
$$;
comment on function daily_rates(text, date) is
  'Rows of daily_rate for a currency from a day on: each rate holds until the next one, and no longer than until the bank has rates of a day more than ten days later.';

create function rates_in_turn() returns trigger
  language plpgsql as
$$
begin
  perform pg_advisory_xact_lock(hashtextextended('reference rates', 0));
  return null;
end
$$;
comment on function rates_in_turn() is 'Lets one transaction at a time change rates, when all that convert by them have ended.';
create trigger reference_rate_in_turn before insert or update on reference_rate
  for each statement execute function rates_in_turn();

create function rates_held() returns trigger
  language plpgsql as
$$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('reference rates', 0));
  return null;
end
$$;
comment on function rates_held() is
  'Keeps rates as they are until the transaction ends: a change would not see what is being converted, and leave it as it was.';
create trigger investment_rates_held
  before insert or update of amount, amount_low, amount_high, currency, announced_on on investment
  for each statement execute function rates_held();

create function rates_applied() returns trigger
  language plpgsql as
$$
declare
  last_day date := (select max(d.for_day) from daily_rate d where d.currency = 'EUR');
  stale record;
begin
  for stale in
    select r.currency, least(last_day + 1, min(c.on_day) filter (where c.currency in (r.currency, 'EUR'))) as since
    from (select distinct currency from reference_rate) as r cross join changed c group by r.currency
  loop
    delete from daily_rate d where d.currency = stale.currency and d.for_day >= stale.since;
    insert into daily_rate select * from daily_rates(stale.currency, stale.since);
  end loop;
  update investment i set currency = i.currency
  from investment x left join lateral exchange_rate(x.currency, 'USD', x.announced_on) as r on true
  where i.id = x.id and x.currency <> 'USD' and x.announced_on >= (select min(c.on_day) from changed c)
    and (x.usd_rate, x.usd_rate_on, x.usd_rate_source) is distinct from (r.rate, r.rate_on, r.rate_source);
  return null;
end
$$;
comment on function rates_applied() is
  'Brings daily_rate up to date with the rates that were written, and then the dollars of those investments whose rate is another now. A day of the bank, which EUR has a row for, can make the rates of all currencies too old.';
create trigger reference_rate_given after insert on reference_rate
  referencing new table as changed for each statement execute function rates_applied();
create trigger reference_rate_corrected after update on reference_rate
  referencing new table as changed for each statement execute function rates_applied();

insert into daily_rate values ('XXX', '-infinity', 1, null, 'identity');
insert into daily_rate
  select d.* from (select distinct currency from reference_rate) as r, daily_rates(r.currency, '1999-01-04') as d;
analyze daily_rate;

create or replace function exchange_rate(from_code text, to_code text, day date)
  returns table (rate numeric, rate_on date, rate_source text)
  language sql stable parallel safe rows 1 as
$$
  select case when from_code = to_code then 1 else round(target.per_euro / base.per_euro, 15) end,
    case when from_code = to_code then day else least(base.on_day, target.on_day) end,
    case when base.source = target.source then base.source else concat_ws(', ', base.source, target.source) end
  from daily_rate base join daily_rate target on target.for_day = base.for_day and target.currency in ('XXX', to_code)
  where base.currency = case when from_code = to_code then 'XXX' else from_code end
    and base.for_day = case when from_code = to_code then '-infinity'
      else least(day, (select max(latest.for_day) from daily_rate latest where latest.currency = 'EUR')) end
    and abs(base.on_day - target.on_day) > 10 is not true
$$;
comment on function exchange_rate(text, text, date) is
  'What one unit of a currency is worth in another on a day, crossed through the euro, to 15 decimals; the day of the rate (the older, if two), at most the day asked for; whose rate it is (both, if two: that of the first currency first), or identity. No row when there is no rate, when one is more than ten days older than the bank''s last rates before the day, or than the other. One join by equality and nothing else, so that a query which joins it takes its body in and can hash all rates at once.';

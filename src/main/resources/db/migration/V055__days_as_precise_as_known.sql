-- An announcement's day may be known by its month or year only. The first day of those that it may be stays where lists
-- read it; how many follow is said beside it.

create function conversion_day(first_day date, day_precision text, recorded_at timestamptz) returns date
  language sql immutable parallel safe
  return case day_precision
    when 'DAY' then first_day
    else least((recorded_at at time zone 'UTC')::date, first_day
      + ((first_day + case day_precision when 'MONTH' then interval '1 month' else interval '1 year' end)::date
        - 1 - first_day) / 2) end;
comment on function conversion_day(date, text, timestamptz) is
  'The day whose reference rate converts what was announced: the day itself, or the middle one of a month or year; that of the recording, in UTC, if it is before the middle one.';

-- The primary key and the day are what lists carry; with the precision they do so to all that is announced.
alter table announcement
  add column announced_precision text not null default 'DAY'
    constraint announcement_announced_precision_check check (announced_precision in ('DAY', 'MONTH', 'YEAR')),
  add constraint announcement_announced_first_check check (
    announced_precision = 'DAY'
    or extract(day from announced_on) = 1 and (announced_precision = 'MONTH' or extract(month from announced_on) = 1)),
  add constraint announcement_day_unique unique (id, announced_on, announced_precision);
comment on column announcement.announced_on is
  'Day of the statement, where it was made; the first of the month or year, where no more is known.';
comment on column announcement.announced_precision is
  'How precisely the day is known. In the alphabet the less precise comes after.';
comment on constraint announcement_day_unique on announcement is
  'Lets what is announced carry the day and its precision beside the reference, so that a list sorted by day reads one index.';

do $$
declare
  list text;
begin
  foreach list in array array['investment', 'partnership', 'training_goal', 'capacity', 'market_reaction', 'indicator'] loop
    execute format(
      'alter table %I add column announced_precision text not null default ''DAY'' constraint %I check (announced_precision in (''DAY'', ''MONTH'', ''YEAR'')), drop constraint %I',
      list, list || '_announced_precision_check', list || '_announcement_fk');
    execute format(
      'alter table %I add constraint %I foreign key (announcement_id, announced_on, announced_precision) references announcement (id, announced_on, announced_precision) on update cascade',
      list, list || '_announcement_fk');
    execute format('comment on column %I.announced_precision is %L', list,
      'The announcement''s, kept beside the reference by a foreign key that cascades.');
  end loop;
  foreach list in array array['announcement', 'investment', 'partnership', 'training_goal', 'capacity', 'market_reaction', 'indicator'] loop
    execute format('drop index %I, %I', list || '_announced_on_index', list || '_latest_index');
    execute format('create index %I on %I (announced_on, announced_precision, id)', list || '_announced_on_index', list);
    execute format('create index %I on %I (announced_on desc, announced_precision, id)', list || '_latest_index', list);
    execute format('comment on index %I is %L', list || '_announced_on_index',
      'Serves: ' || replace(list, '_', ' ') || ' rows sorted by day, the less precise after.');
    execute format('comment on index %I is %L', list || '_latest_index',
      'Serves: ' || replace(list, '_', ' ') || ' rows, the newest first.');
  end loop;
end $$;

alter table announcement drop constraint announcement_dated_unique;

alter table investment
  add column converts_on date not null generated always as
    (conversion_day(announced_on, announced_precision, created_at)) stored;
comment on column investment.converts_on is
  'Derived: the day whose reference rate converts the amount, conversion_day() of the announcement.';

-- Triggers are told by columns, and the precision is one that they go by.
drop trigger investment_in_dollars on investment;
create trigger investment_in_dollars
  before insert or update of amount, amount_low, amount_high, currency, announced_on, announced_precision on investment
  for each row execute function investment_in_dollars();
drop trigger investment_rates_held on investment;
create trigger investment_rates_held
  before insert or update of amount, amount_low, amount_high, currency, announced_on, announced_precision on investment
  for each statement execute function rates_held();
drop trigger investment_stands on investment;
create trigger investment_stands
  before insert or update of amount, amount_low, amount_high, currency, announced_on, announced_precision, status, relation,
    related_investment_id, increment, undisclosed_investors, announcement_id on investment
  for each row execute function investment_stands();

-- Days that may be known by their month or year only: how they are told, and the last that is meant.

create or replace function announced_as(first_day date, day_precision text) returns text
  language sql stable parallel safe
  return left(to_char(first_day, 'YYYY-MM-DD'), case day_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end);
comment on function announced_as(date, text) is
  'A day as it was told and no more precise: 2026-04-03, 2026-04 or 2026.';

create or replace function last_announced_day(first_day date, day_precision text) returns date
  language sql immutable parallel safe
  return case day_precision when 'DAY' then first_day
    else (first_day + case day_precision when 'MONTH' then interval '1 month' else interval '1 year' end)::date - 1 end;
comment on function last_announced_day(date, text) is
  'The last of the days that may be meant, to compare by; it is never shown.';

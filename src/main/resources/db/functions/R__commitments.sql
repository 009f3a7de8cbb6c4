-- What announcements and the things in them have in common, as if each were one table.

create or replace view announcement_party as
  select i.announcement_id, x.company_id from investment i join investment_investor x on x.investment_id = i.id
  union all
  select i.announcement_id, x.company_id from investment i join investment_recipient x on x.investment_id = i.id
  union all
  select p.announcement_id, x.company_id from partnership p join partnership_party x on x.partnership_id = p.id
  union all
  select announcement_id, sponsor_id from training_goal where sponsor_id is not null
  union all
  select t.announcement_id, x.company_id from training_goal t join training_goal_partner x on x.training_goal_id = t.id
  union all
  select announcement_id, operator_id from capacity where operator_id is not null
  union all
  select k.announcement_id, x.company_id from capacity k join capacity_owner x on x.capacity_id = k.id
  union all
  select k.announcement_id, x.company_id from capacity k join capacity_user x on x.capacity_id = k.id
  union all
  select announcement_id, company_id from market_reaction;
comment on view announcement_party is 'Every company that an announcement names, once for each thing that it is named in.';

create or replace view commitment as
  select announcement_id, id, 'INVESTMENT' as kind, country, status, binding_level, region from investment
  union all
  select announcement_id, id, 'PARTNERSHIP', country, status, binding_level, region from partnership
  union all
  select announcement_id, id, 'TRAINING_GOAL', country, status, binding_level, region from training_goal
  union all
  select announcement_id, id, 'CAPACITY', country, status, binding_level, region from capacity;
comment on view commitment is 'Everything that parties of an announcement say they will do.';

create or replace view commitment_purpose as
  select c.announcement_id, c.id, x.purpose from investment c join investment_purpose x on x.investment_id = c.id
  union all
  select c.announcement_id, c.id, x.purpose from partnership c join partnership_purpose x on x.partnership_id = c.id
  union all
  select c.announcement_id, c.id, x.purpose from training_goal c join training_goal_purpose x on x.training_goal_id = c.id
  union all
  select c.announcement_id, c.id, x.purpose from capacity c join capacity_purpose x on x.capacity_id = c.id;
comment on view commitment_purpose is 'What each commitment is for.';

create or replace view commitment_tags as
  select announcement_id, id, tags from investment
  union all
  select announcement_id, id, tags from partnership
  union all
  select announcement_id, id, tags from training_goal
  union all
  select announcement_id, id, tags from capacity;
comment on view commitment_tags is 'The tags of each commitment.';

create or replace function announcements_acted_in(companies uuid[], day date, earliest date, latest date)
  returns table (announcement_id uuid)
  language sql stable as
$$
  -- Becomes a part of the statement that asks, so that it is planned with what that knows. offset 0
  -- keeps what is looked up by its key to the index, however many rows PostgreSQL takes that for,
  -- and a company's own commitments to theirs, by company and day.
  (select i.announcement_id from (
      select investment_id from investment_investor
      where company_id = any (companies) and announced_on between earliest and latest
      order by abs(announced_on - day) limit 200) as x
    cross join lateral (
      select announcement_id from investment where id = x.investment_id offset 0) as i)
  union all
  (select p.announcement_id from (
      select partnership_id from partnership_party
      where company_id = any (companies) and announced_on between earliest and latest
      order by abs(announced_on - day) limit 200) as x
    cross join lateral (
      select announcement_id from partnership where id = x.partnership_id offset 0) as p)
  union all
  (select x.announcement_id from unnest(companies) as company cross join lateral (
      select announcement_id, announced_on from training_goal
      where sponsor_id = company and announced_on between earliest and latest offset 0) as x
    order by abs(x.announced_on - day) limit 200)
  union all
  (select x.announcement_id from unnest(companies) as company cross join lateral (
      select announcement_id, announced_on from capacity
      where operator_id = company and announced_on between earliest and latest offset 0) as x
    order by abs(x.announced_on - day) limit 200)
  union all
  (select k.announcement_id from (
      select capacity_id from capacity_owner
      where company_id = any (companies) and announced_on between earliest and latest
      order by abs(announced_on - day) limit 200) as x
    cross join lateral (
      select announcement_id from capacity where id = x.capacity_id offset 0) as k)
  union all
  (select k.announcement_id from (
      select capacity_id from capacity_user
      where company_id = any (companies) and announced_on between earliest and latest
      order by abs(announced_on - day) limit 200) as x
    cross join lateral (
      select announcement_id from capacity where id = x.capacity_id offset 0) as k)
$$;
comment on function announcements_acted_in(uuid[], date, date, date) is
  'The announcements between two days in which one of these companies acts, by indexes only: of each kind of commitment the 200 nearest to a day, an announcement once for each.';

create or replace function acting_companies(announcement uuid)
  returns table (company_id uuid)
  language sql stable as
$$
  select x.company_id from investment i cross join lateral (
    select company_id from investment_investor where investment_id = i.id offset 0) as x
  where i.announcement_id = announcement
  union all
  select x.company_id from partnership p cross join lateral (
    select company_id from partnership_party where partnership_id = p.id offset 0) as x
  where p.announcement_id = announcement
  union all
  select sponsor_id from training_goal where announcement_id = announcement and sponsor_id is not null
  union all
  select operator_id from capacity where announcement_id = announcement and operator_id is not null
  union all
  select x.company_id from capacity k cross join lateral (
    select company_id from capacity_owner where capacity_id = k.id
    union all
    select company_id from capacity_user where capacity_id = k.id offset 0) as x
  where k.announcement_id = announcement
$$;
comment on function acting_companies(uuid) is
  'The companies that act in the commitments of an announcement, once for each: those by which announcements_acted_in finds it.';

create or replace function commitment_sizes(announcement uuid)
  returns table (unit text, number numeric)
  language sql stable as
$$
  select 'MEGAWATTS', power_mw from capacity where announcement_id = announcement and power_mw > 0
  union all
  select 'ACCELERATORS', accelerators from capacity where announcement_id = announcement and accelerators > 0
  union all
  select x.unit, x.number from capacity k cross join lateral (
    select 'MEGAWATTS' as unit, power_mw as number from capacity_phase where capacity_id = k.id and power_mw > 0
    union all
    select 'ACCELERATORS', accelerators from capacity_phase where capacity_id = k.id and accelerators > 0 offset 0) as x
  where k.announcement_id = announcement
  union all
  select 'PEOPLE', people from training_goal where announcement_id = announcement and people is not null
$$;
comment on function commitment_sizes(uuid) is
  'How large the commitments of an announcement are in units other than money, each level that they reach included; nothing is no size.';

create or replace function announcements_of_size(unit text, country text, number numeric, day date, earliest date, latest date)
  returns table (announcement_id uuid)
  language sql stable as
$$
  -- Each branch is two walks along an index, away from the day.
  select x.announcement_id
  from generate_series(case when unit = 'DOLLARS' then size_class(number) - 1 end, size_class(number) + 1) as class
  cross join lateral (
    (select i.announcement_id from investment i
      where i.country = announcements_of_size.country and size_class(i.usd_point) = class
        and i.announced_on between day and latest order by i.announced_on limit 15)
    union all
    (select i.announcement_id from investment i
      where i.country = announcements_of_size.country and size_class(i.usd_point) = class
        and i.announced_on >= earliest and i.announced_on < day order by i.announced_on desc limit 15)) as x
  union all
  (select c.announcement_id from capacity c
    where c.power_mw = case when unit = 'MEGAWATTS' then number end and c.announced_on between day and latest order by c.announced_on limit 15)
  union all
  (select c.announcement_id from capacity c
    where c.power_mw = case when unit = 'MEGAWATTS' then number end and c.announced_on >= earliest and c.announced_on < day
    order by c.announced_on desc limit 15)
  union all
  (select k.announcement_id from (
      (select x.capacity_id from capacity_phase x
        where x.power_mw > 0 and x.power_mw = case when unit = 'MEGAWATTS' then number end and x.announced_on between day and latest
        order by x.announced_on limit 15)
      union all
      (select x.capacity_id from capacity_phase x
        where x.power_mw > 0 and x.power_mw = case when unit = 'MEGAWATTS' then number end
          and x.announced_on >= earliest and x.announced_on < day
        order by x.announced_on desc limit 15)) as reached
    cross join lateral (select announcement_id from capacity where id = reached.capacity_id offset 0) as k)
  union all
  (select t.announcement_id from training_goal t
    where t.people = case when unit = 'PEOPLE' and number < 2000000000 then number::integer end and t.announced_on between day and latest order by t.announced_on limit 15)
  union all
  (select t.announcement_id from training_goal t
    where t.people = case when unit = 'PEOPLE' and number < 2000000000 then number::integer end and t.announced_on >= earliest and t.announced_on < day
    order by t.announced_on desc limit 15)
$$;
comment on function announcements_of_size(text, text, numeric, date, date, date) is
  'The announcements between two days in which something is as large, the nearest to a day, by indexes only: money (DOLLARS) of one country within 10 %, power and people exactly.';

create or replace view site_commitment as
  select site_id, announced_on, id, announcement_id, 'INVESTMENT' as kind, position, status,
    coalesce(stated_as, case when currency is not null then currency || ' ' || coalesce(trim_scale(amount)::text,
      trim_scale(amount_low) || '-' || trim_scale(amount_high)) end) as told
  from investment
  union all
  select site_id, announced_on, id, announcement_id, 'CAPACITY', position, status,
    nullif(concat_ws(', ', trim_scale(power_mw) || ' MW', accelerators || ' accelerators'), '')
  from capacity
  union all
  select site_id, announced_on, id, announcement_id, 'PARTNERSHIP', position, status, coalesce(subject, kind)
  from partnership;
comment on view site_commitment is
  'What stands on sites, or is about one. told says in a few words how much it is, or what; null where that is not said.';

create or replace view site_commitment_kind as
  select kind, list
  from (values ('INVESTMENT', 'investments', 1), ('CAPACITY', 'capacities', 2), ('PARTNERSHIP', 'partnerships', 3)) as known (kind, list, n)
  order by n;
comment on view site_commitment_kind is 'The kinds of site_commitment, and what their lists are called in addresses.';

create or replace view change_of_announcement as
  select written_in as at, id as announcement_id from public.announcement
  union all
  select written_in, id from history.announcement
  union all
  select replaced_in, id from history.announcement
  union all
  select written_in, announcement_id from public.investment
  union all
  select written_in, announcement_id from history.investment
  union all
  select replaced_in, announcement_id from history.investment
  union all
  select written_in, announcement_id from public.partnership
  union all
  select written_in, announcement_id from history.partnership
  union all
  select replaced_in, announcement_id from history.partnership
  union all
  select written_in, announcement_id from public.training_goal
  union all
  select written_in, announcement_id from history.training_goal
  union all
  select replaced_in, announcement_id from history.training_goal
  union all
  select written_in, announcement_id from public.capacity
  union all
  select written_in, announcement_id from history.capacity
  union all
  select replaced_in, announcement_id from history.capacity;
comment on view change_of_announcement is
  'Rows of which sums are made: the transaction that wrote or replaced one, and its announcement.';

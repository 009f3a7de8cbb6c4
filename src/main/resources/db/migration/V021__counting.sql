-- What each investment adds to a total, so that no money is counted twice. It follows from the
-- investment, its relations and their announcements, and is kept beside it by triggers: whoever writes
-- (the service, a seed, a hand with psql), sums need no more than adding a column up.
-- A relation holds unless the announcement of the investment that it names was retracted; then the
-- one that has it stands as if it had none.

alter table investment
  add column increment numeric constraint investment_increment_check
    check (increment > 0 and increment < 1e18 and scale(increment) <= 4),
  add column excluded text constraint investment_excluded_check
    check (excluded in ('RETRACTED', 'CANCELLED', 'SHELVED', 'RESTATED', 'SUPERSEDED')),
  add column counts_low numeric,
  add column counts_point numeric,
  add column counts_high numeric,
  add column under_id uuid constraint investment_under_fk references investment (id) deferrable initially deferred,
  add column under_as text constraint investment_under_as_check check (under_as in ('PART_OF', 'INCREASES')),
  add column umbrella boolean not null default false,
  add column usd_counts_low numeric,
  add column usd_counts_point numeric,
  add column usd_counts_high numeric,
  add column usd_excess numeric,
  add column joint boolean not null default false,
  add constraint investment_under_pair_check check ((under_id is null) = (under_as is null)),
  add constraint investment_increment_relation_check check (increment is null or relation is not distinct from 'INCREASES');
comment on column investment.increment is 'What an increase adds to the related investment, in units of currency; null when not stated, or when it is no increase.';
comment on column investment.excluded is 'Derived: why it counts nothing whatever is asked; the first reason that applies, null when it stands.';
comment on column investment.counts_low is 'Derived: amount_low, or of an increase the increment (0 when not stated), in units of currency; null when excluded or undisclosed.';
comment on column investment.counts_point is 'Derived: amount, or of an increase the increment (0 when not stated), in units of currency; null when excluded or undisclosed.';
comment on column investment.counts_high is 'Derived: amount_high, or of an increase the increment (the whole when not stated), in units of currency; null also when there is no upper bound.';
comment on column investment.under_id is 'Derived: the standing investment that it is a part of, or adds to: the related one, or what that one restates, or what took its place.';
comment on column investment.under_as is 'Derived: as what it is under under_id; what took the place of a part is a part.';
comment on column investment.umbrella is 'Derived: whether it stands and standing parts are under it; then it counts what of it no part explains.';
comment on column investment.usd_counts_low is 'Derived: what it adds to a total in the low case, in US dollars: counts_low, of an umbrella less its parts.';
comment on column investment.usd_counts_point is 'Derived: what it adds to a total, in US dollars: counts_point, of an umbrella less its parts; null when excluded, undisclosed or without a rate.';
comment on column investment.usd_counts_high is 'Derived: what it adds to a total in the high case, in US dollars; null also when there is no upper bound.';
comment on column investment.usd_excess is 'Derived: by how much its parts exceed it, in US dollars; null when they do not.';
comment on column investment.joint is 'Derived: several investors, undisclosed ones included, of which none has a stated share.';

create index investment_under_index on investment (under_id) where under_id is not null;
comment on index investment_under_index is 'Serves: the parts and increases of an investment.';

create function relation_holds(named uuid) returns boolean
  language sql stable parallel safe
  return exists (select from investment t join announcement a on a.id = t.announcement_id
    where t.id = named and a.retracted_at is null);
comment on function relation_holds(uuid) is 'Whether an investment that a relation names belongs to an announcement that stands.';

create function successor_of(investment uuid) returns uuid
  language sql stable parallel safe
as
$$
  with recursive said (id) as (
    select investment
    union
    select again.id from said
    join investment again on again.related_investment_id = said.id and again.relation = 'RESTATES'
    join announcement a on a.id = again.announcement_id
    where a.retracted_at is null)
  select later.id
  from said
  join investment later on later.related_investment_id = said.id and later.relation = 'SUPERSEDES'
  join announcement a on a.id = later.announcement_id
  where a.retracted_at is null
  order by later.announced_on desc, later.id desc limit 1
$$;
comment on function successor_of(uuid) is 'What took the place of an investment, or of what says it again: the latest, should there be several; null when nothing did.';

create function place_of(investment uuid) returns table (relation text, related_investment_id uuid)
  language sql stable parallel safe rows 1 as
$$
  with recursive walk (relation, related_investment_id) as (
    select i.relation, i.related_investment_id from investment i where i.id = investment
    union
    select up.relation, up.related_investment_id
    from walk join investment up on up.id = walk.related_investment_id
    where walk.relation in ('RESTATES', 'SUPERSEDES') and relation_holds(up.id))
  select walk.relation, walk.related_investment_id from walk
  where walk.relation in ('PART_OF', 'INCREASES') and relation_holds(walk.related_investment_id)
$$;
comment on function place_of(uuid) is
  'What an investment is a part of, or increases: itself, or by what it says again or took the place of, over any number of steps. No row when nothing.';

create function now_counted_as(investment uuid) returns uuid
  language plpgsql stable parallel safe as
$$
declare
  at uuid := investment;
  next uuid;
begin
  for step in 1..1000 loop
    select coalesce(
        (select i.related_investment_id from investment i
          where i.id = at and i.relation = 'RESTATES' and relation_holds(i.related_investment_id)),
        successor_of(at))
      into next;
    exit when next is null;
    at := next;
  end loop;
  return at;
end
$$;
comment on function now_counted_as(uuid) is
  'The investment that counts the money of this one: what it restates, or what took its place, over any number of steps. It ends, since relations have no circles; a thousand steps is more than there are.';

create function leads_back(investment uuid) returns boolean
  language sql stable parallel safe as
$$
  with recursive walk (at) as (
    select i.related_investment_id from investment i where i.id = investment
    union
    select next.related_investment_id from walk join investment next on next.id = walk.at)
  select exists (select from walk where at = investment)
$$;
comment on function leads_back(uuid) is
  'Whether an investment relates to itself over any number of steps. The service refuses that, but may have to look at it first.';

create function counted_tree(investment uuid, to_code text, digits integer, rates_on date,
    out low numeric, out point numeric, out high numeric,
    out tree_low numeric, out tree_point numeric, out tree_high numeric,
    out parts bigint, out parts_point numeric, out excess numeric)
  language plpgsql stable parallel safe as
$$
declare
  self record;
  below record;
begin
  select i.umbrella, round(i.counts_low * r.rate, digits) as low, round(i.counts_point * r.rate, digits) as point,
      round(i.counts_high * r.rate, digits) as high
    into self
    from investment i
    left join lateral exchange_rate(i.currency, to_code, coalesce(rates_on, i.announced_on)) r on true
    where i.id = investment;
  select count(*) filter (where part) as parts,
      coalesce(sum(t.tree_low) filter (where part), 0) as parts_low,
      coalesce(sum(t.tree_point) filter (where part), 0) as parts_point,
      coalesce(sum(t.tree_high) filter (where part), 0) as parts_high,
      coalesce(bool_or(t.tree_high is null) filter (where part), false) as parts_unbounded,
      coalesce(sum(t.tree_low), 0) as all_low,
      coalesce(sum(t.tree_point), 0) as all_point,
      coalesce(sum(t.tree_high), 0) as all_high,
      coalesce(bool_or(t.tree_high is null), false) as all_unbounded
    into below
    from (
      select c.under_as = 'PART_OF' as part, coalesce(round(c.counts_low * r.rate, digits), 0) as tree_low,
          coalesce(round(c.counts_point * r.rate, digits), 0) as tree_point,
          case when c.counts_point is null or r.rate is null then 0 else round(c.counts_high * r.rate, digits) end as tree_high
        from investment c
        left join lateral exchange_rate(c.currency, to_code, coalesce(rates_on, c.announced_on)) r on true
        where c.under_id = investment and not exists (select from investment deeper where deeper.under_id = c.id)
      union all
      select c.under_as = 'PART_OF', tree.tree_low, tree.tree_point, tree.tree_high
        from investment c cross join lateral counted_tree(c.id, to_code, digits, rates_on) as tree
        where c.under_id = investment and exists (select from investment deeper where deeper.under_id = c.id)) as t;
  low := self.low;
  point := self.point;
  high := self.high;
  if self.umbrella and self.point is not null then
    point := greatest(0, self.point - below.parts_point);
    low := least(greatest(0, self.low - below.parts_low), point);
    high := case
      when self.high is null then null
      when below.parts_unbounded then point
      else greatest(self.high - below.parts_high, point) end;
    excess := nullif(greatest(0, below.parts_point - self.point), 0);
  end if;
  parts := below.parts;
  parts_point := below.parts_point;
  tree_low := coalesce(low, 0) + below.all_low;
  tree_point := coalesce(point, 0) + below.all_point;
  tree_high := case when below.all_unbounded or point is not null and high is null then null
    else coalesce(high, 0) + below.all_high end;
end
$$;
comment on function counted_tree(uuid, text, integer, date) is
  'What a standing investment adds to a total in a currency, rounded to its smallest unit, at the rate of its day or of rates_on. Of an umbrella that is what no part explains, in each case (low, point, high) on its own, put in order. tree_…: with everything under it, where unknown amounts count 0; tree_high null: no upper bound. parts, parts_point: what explains it; excess: by how much that is more than all of it, else null.';

create function investment_stands() returns trigger
  language plpgsql as
$$
declare
  related boolean := new.relation is not null;
begin
  if tg_op = 'UPDATE' then
    related := related or old.relation is not null
      or exists (select from investment i where i.related_investment_id = new.id);
    new.joint := joint_investors(new.id, new.undisclosed_investors);
  end if;
  if not related then
    new.excluded := case
      when exists (select from announcement a where a.id = new.announcement_id and a.retracted_at is not null) then 'RETRACTED'
      when new.status in ('CANCELLED', 'SHELVED') then new.status end;
    new.counts_low := case when new.excluded is null then new.amount_low end;
    new.counts_point := case when new.excluded is null then new.amount end;
    new.counts_high := case when new.excluded is null then new.amount_high end;
    new.usd_counts_low := round(new.counts_low * new.usd_rate, 2);
    new.usd_counts_point := round(new.counts_point * new.usd_rate, 2);
    new.usd_counts_high := round(new.counts_high * new.usd_rate, 2);
  end if;
  return new;
end
$$;
comment on function investment_stands() is
  'Says what an investment counts that has nothing to do with others. After investment_in_dollars, by name.';

create function joint_investors(investment uuid, undisclosed integer) returns boolean
  language sql stable parallel safe
  return (select count(*) > 0 and count(*) + undisclosed > 1 and count(x.share) = 0
    from investment_investor x where x.investment_id = investment);
comment on function joint_investors(uuid, integer) is 'Whether an investment has several investors of which none has a stated share.';

create function investors_changed() returns trigger
  language plpgsql as
$$
declare
  id_of uuid := coalesce(new.investment_id, old.investment_id);
begin
  update investment i set joint = not i.joint
    where i.id = id_of and i.joint is distinct from joint_investors(i.id, i.undisclosed_investors);
  return null;
end
$$;
comment on function investors_changed() is 'Keeps investment.joint true to the investors.';

create function count_again(family uuid[]) returns void
  language plpgsql as
$$
begin
  update investment i
    set excluded = now.excluded, counts_low = now.low, counts_point = now.point, counts_high = now.high,
      under_id = now.under_id, under_as = now.under_as
    from (
      select s.id, s.excluded,
        case when s.excluded is not null then null when s.increases then coalesce(s.increment, case when s.amount is not null then 0 end) else s.amount_low end as low,
        case when s.excluded is not null then null when s.increases then coalesce(s.increment, case when s.amount is not null then 0 end) else s.amount end as point,
        case when s.excluded is not null then null when s.increases then coalesce(s.increment, s.amount_high) else s.amount_high end as high,
        case when s.excluded is null and not s.circular then now_counted_as(s.place) end as under_id,
        case when s.excluded is null and not s.circular then s.place_as end as under_as
      from (
        select x.*,
          place.relation is not distinct from 'INCREASES' as increases,
          place.relation as place_as,
          place.related_investment_id as place,
          leads_back(x.id) as circular,
          case
            when a.retracted_at is not null then 'RETRACTED'
            when x.status in ('CANCELLED', 'SHELVED') then x.status
            when x.holds and x.relation = 'RESTATES' then 'RESTATED'
            when successor_of(x.id) is not null then 'SUPERSEDED' end as excluded
        from (select m.id, m.announcement_id, m.status, m.relation, m.related_investment_id, m.amount, m.amount_low, m.amount_high,
            m.increment, relation_holds(m.related_investment_id) as holds
          from investment m where m.id = any (family)) as x
        join announcement a on a.id = x.announcement_id
        left join lateral place_of(x.id) as place on true) as s) as now
    where i.id = now.id
      and (i.excluded, i.counts_low, i.counts_point, i.counts_high, i.under_id, i.under_as)
        is distinct from (now.excluded, now.low, now.point, now.high, now.under_id, now.under_as);
  update investment i set umbrella = not i.umbrella
    where i.id = any (family) and i.umbrella is distinct from (i.excluded is null
      and exists (select from investment c where c.under_id = i.id and c.under_as = 'PART_OF'));
  update investment i
    set usd_counts_low = now.low, usd_counts_point = now.point, usd_counts_high = now.high, usd_excess = now.excess
    from (
      select m.id, t.low, t.point, t.high, t.excess
      from investment m cross join lateral counted_tree(m.id, 'USD', 2, null) as t
      where m.id = any (family)) as now
    where i.id = now.id
      and (i.usd_counts_low, i.usd_counts_point, i.usd_counts_high, i.usd_excess)
        is distinct from (now.low, now.point, now.high, now.excess);
end
$$;
comment on function count_again(uuid[]) is 'Says anew what these investments count; whoever calls has locked them.';

create function recount(changed uuid[]) returns void
  language plpgsql as
$$
declare
  family uuid[];
  grown uuid[] := array(select id from unnest(changed) as id order by id);
begin
  -- Whoever changes relations of the same investments waits here, and then sees what was committed.
  loop
    family := grown;
    with recursive walk (id) as (
      select unnest(family)
      union
      select next.id from walk cross join lateral (
        select i.related_investment_id as id from investment i where i.id = walk.id and i.related_investment_id is not null
        union all
        select i.id from investment i where i.related_investment_id = walk.id) as next)
    select coalesce(array_agg(id order by id), '{}') into grown from walk;
    perform from investment where id = any (grown) order by id for no key update;
    exit when grown = family;
  end loop;
  perform count_again(family);
end
$$;
comment on function recount(uuid[]) is 'Says anew what investments count, and all that they are related to over any number of steps.';

create function count_added(added uuid) returns void
  language plpgsql as
$$
declare
  above uuid[];
  grown uuid[] := '{}';
begin
  loop
    above := grown;
    with recursive up (id) as (
      select now_counted_as(place.related_investment_id) from place_of(added) as place
      union
      select i.under_id from up join investment i on i.id = up.id where i.under_id is not null)
    select array_agg(distinct id order by id) into grown
      from (
        select id from up
        union all
        select unnest(array[i.id, i.related_investment_id]) from investment i where i.id = added) as concerned;
    perform from investment where id = any (grown) order by id for no key update;
    exit when grown = above;
  end loop;
  perform count_again(grown);
end
$$;
comment on function count_added(uuid) is
  'The same as recount() for a new investment that takes nobody''s place: nobody relates to it yet, so only it and what it is under can count otherwise. An umbrella of many parts need not be counted from the ground up for each.';

create function relations_changed() returns trigger
  language plpgsql as
$$
begin
  if tg_op = 'DELETE' then
    if old.related_investment_id is not null then
      perform recount(array[old.related_investment_id]);
    end if;
  elsif tg_op = 'INSERT' then
    if new.relation = 'SUPERSEDES' then
      perform recount(array[new.id]);
    elsif new.relation is not null then
      perform count_added(new.id);
    end if;
  elsif new.relation is not null or (old.relation is not null
        or exists (select from investment i where i.related_investment_id = new.id)) then
    perform recount(array_remove(array[new.id, old.related_investment_id], null));
  end if;
  return null;
end
$$;
comment on function relations_changed() is 'Sees to what investments count that are related to others.';

create function retraction_changed() returns trigger
  language plpgsql as
$$
begin
  perform recount(array(select i.id from investment i where i.announcement_id = new.id));
  return null;
end
$$;
comment on function retraction_changed() is 'Takes the investments of an announcement out of totals, or puts them back.';

create trigger investment_stands
  before insert or update of amount, amount_low, amount_high, currency, announced_on, status, relation,
    related_investment_id, increment, undisclosed_investors, announcement_id on investment
  for each row execute function investment_stands();
create trigger investment_relations_changed
  after insert or update of amount, amount_low, amount_high, currency, announced_on, status, relation,
    related_investment_id, increment, announcement_id or delete on investment
  for each row execute function relations_changed();
create trigger investment_investors_changed
  after insert or update or delete on investment_investor
  for each row execute function investors_changed();
create trigger announcement_retraction_changed
  after update of retracted_at on announcement
  for each row when (old.retracted_at is distinct from new.retracted_at) execute function retraction_changed();

create function amount_part(amount numeric, share_from numeric, share_to numeric, digits integer) returns numeric
  language sql immutable parallel safe
  return round(round(amount * share_to, 10), digits) - round(round(amount * share_from, 10), digits);
comment on function amount_part(numeric, numeric, numeric, integer) is
  'The part of an amount between two shares of it, 0 to 1, to the smallest unit: parts that adjoin add up to the whole exactly. Rounded to 10 decimals first, so that a half stays one when the share is a month of twelve, which no decimal number is.';

create function counts_part(low numeric, point numeric, high numeric, share_from numeric, share_to numeric, digits integer,
    out part_low numeric, out part_point numeric, out part_high numeric)
  language sql immutable parallel safe as
$$
  select p.l, p.l + p.up, p.l + p.up + p.top
  from (select amount_part(low, share_from, share_to, digits) as l,
    amount_part(point - low, share_from, share_to, digits) as up,
    amount_part(high - point, share_from, share_to, digits) as top) as p
$$;
comment on function counts_part(numeric, numeric, numeric, numeric, numeric, integer) is
  'The same of a range, so that low, point and high of each part are in order.';

create function investor_parts(investment uuid, joint boolean)
  returns table (company_id uuid, share_from numeric, share_to numeric, together boolean, rest boolean)
  language sql stable parallel safe rows 1 as
$$
  with named as materialized (
    select x.company_id, x.share, x.position, sum(x.share) over (order by x.position) as upto
    from investment_investor x where x.investment_id = investment)
  select n.company_id, case when n.share is null then 0 else n.upto - n.share end,
      case when n.share is null then 1 else n.upto end, joint, false
    from named n where n.share is not null or not exists (select from named s where s.share is not null)
  union all
  select null, coalesce(max(n.upto), 0), 1, false, count(*) > 0 from named n
    having count(*) = 0 or max(n.upto) < 1
$$;
comment on function investor_parts(uuid, boolean) is
  'How an investment falls to its investors: each with a share has its part; what no share takes is a row without a company, a rest unless nobody is named. Of one that is joint every investor stands for all of it, together; else one without a share has all.';

create function purpose_parts(investment uuid)
  returns table (purpose text, share_from numeric, share_to numeric, overlapping boolean, rest boolean)
  language sql stable parallel safe rows 1 as
$$
  with named as materialized (
    select x.purpose, x.share, x.position, sum(x.share) over (order by x.position) as upto, count(*) over () as several
    from investment_purpose x where x.investment_id = investment)
  select n.purpose, case when n.share is null then 0 else n.upto - n.share end,
      case when n.share is null then 1 else n.upto end, n.share is null and n.several > 1, false
    from named n where n.share is not null or not exists (select from named s where s.share is not null)
  union all
  select null, coalesce(max(n.upto), 0), 1, false, count(*) > 0 from named n
    having count(*) = 0 or max(n.upto) < 1
$$;
comment on function purpose_parts(uuid) is
  'How an investment falls to its purposes: each with a share has its part, the rest a row without a purpose; without any share it stands in full under each, overlapping if there are several.';

create function period_parts(period daterange, unit text)
  returns table (part text, share_from numeric, share_to numeric)
  language sql immutable parallel safe rows 4 as
$$
  select case when unit = 'year' then u::text else u / 4 || '-Q' || u % 4 + 1 end,
      round(greatest(u * size, first) - first, 30) / (last - first + 1),
      round(least(u * size + size - 1, last) - first + 1, 30) / (last - first + 1)
    from (select case when unit = 'year' then 12 else 3 end as size,
      (extract(year from lower(period)) * 12 + extract(month from lower(period)) - 1)::integer as first,
      (extract(year from upper(period) - 1) * 12 + extract(month from upper(period) - 1) - 1)::integer as last) as months
    cross join lateral generate_series(first / size, last / size) as u
  union all
  select null, 0, 1 where period is null or lower(period) is null or upper(period) is null
$$;
comment on function period_parts(daterange, text) is
  'How a period falls to years or quarters (unit ''year'': 2026, ''quarter'': 2026-Q2), evenly by months, of which one that it touches counts whole; shares to 30 decimals. A period that is missing or open at an end has one part without a name: it is never guessed.';

-- What is there already.
update investment i set joint = true where joint_investors(i.id, i.undisclosed_investors);
do $$ begin perform recount(array(select id from investment)); end $$;

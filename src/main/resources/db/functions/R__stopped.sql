-- What was shelved or cancelled, counted as if nothing had been: for those who ask how much of what was announced has
-- come to what. Totals leave it out, and what is stored of it says so; this is worked out when it is asked for.

create or replace function restatements(investment uuid) returns setof uuid
  language sql stable as
$$
  with recursive said (id) as (
    select investment
    union
    select x.id from said cross join lateral (
      select i.id from investment i join announcement a on a.id = i.announcement_id
      where i.related_investment_id = said.id and i.relation = 'RESTATES' and a.retracted_at is null offset 0) as x)
  select id from said
$$;
comment on function restatements(uuid) is 'An investment, and all that say it again over any number of steps; none that was retracted.';

create or replace function counted_now(investment uuid) returns uuid
  language plpgsql stable as
$$
declare
  at uuid := investment;
  next uuid;
begin
  for step in 1..1000 loop
    select i.related_investment_id into next
      from investment i join investment o on o.id = i.related_investment_id join announcement a on a.id = o.announcement_id
      where i.id = at and i.relation = 'RESTATES' and a.retracted_at is null;
    if next is null then
      select s.id into next
        from restatements(at) as said (id)
        join investment s on s.related_investment_id = said.id and s.relation = 'SUPERSEDES'
        join announcement a on a.id = s.announcement_id and a.retracted_at is null
        order by s.announced_on desc, s.id desc limit 1;
    end if;
    exit when next is null;
    at := next;
  end loop;
  return at;
end
$$;
comment on function counted_now(uuid) is
  'The investment that counts the money of one, as places_of() has it: what it restates, or the latest that took its place, over any number of steps.';

create or replace function place_of(investment uuid, out place_as text, out named uuid)
  language plpgsql stable as
$$
declare
  at uuid := investment;
  self record;
begin
  loop
    select i.relation, i.related_investment_id into self
      from investment i join investment o on o.id = i.related_investment_id join announcement a on a.id = o.announcement_id
      where i.id = at and a.retracted_at is null;
    exit when not found;
    if self.relation in ('PART_OF', 'INCREASES') then
      place_as := self.relation;
      named := self.related_investment_id;
      exit;
    end if;
    at := self.related_investment_id;
  end loop;
end
$$;
comment on function place_of(uuid) is
  'As what an investment is part of, or adds to, another, and which it names: itself, or by what it restates or took the place of.';

create or replace function unstopped_under(investment uuid) returns table (id uuid, is_part boolean)
  language sql stable as
$$
  -- All whose money the investment counts; what names one of them; and what took the place of that, or says it again.
  with recursive same (id) as (
    select investment
    union
    select x.id from same cross join lateral (
      (select i.related_investment_id as id from investment i where i.id = same.id and i.relation in ('SUPERSEDES', 'RESTATES') offset 0)
      union all
      (select i.id from investment i where i.related_investment_id = same.id and i.relation = 'RESTATES' offset 0)) as x),
  below (id, is_part) as (
    select c.id, c.relation = 'PART_OF'
      from same join investment m on m.id = same.id join announcement a on a.id = m.announcement_id and a.retracted_at is null
      cross join lateral (
        select i.id, i.relation from investment i
        where i.related_investment_id = same.id and i.relation in ('PART_OF', 'INCREASES') offset 0) as c
      where counted_now(same.id) = investment
    union
    select x.id, below.is_part
      from below join investment b on b.id = below.id join announcement a on a.id = b.announcement_id and a.retracted_at is null
      cross join lateral (
        select i.id from investment i
        where i.related_investment_id = below.id and i.relation in ('RESTATES', 'SUPERSEDES') offset 0) as x)
  select b.id, b.is_part
    from below as b join investment i on i.id = b.id join announcement a on a.id = i.announcement_id
    where a.retracted_at is null and counted_now(b.id) = b.id
$$;
comment on function unstopped_under(uuid) is 'What would stand under an investment if nothing had been shelved or cancelled, and whether it is a part of it.';

create or replace function is_bounded(investment uuid) returns boolean
  language plpgsql stable as
$$
declare
  at uuid := investment;
  above record;
  place record;
begin
  loop
    select * into place from place_of(at);
    exit when place.named is null;
    at := counted_now(place.named);
    select * into above from unstopped_figures(at);
    if place.place_as = 'PART_OF' and above.point is not null and above.high is not null then
      return true;
    end if;
  end loop;
  return false;
end
$$;
comment on function is_bounded(uuid) is 'Whether something over an investment, over any number of steps, says how much there is at most.';

create or replace function unstopped_figures(investment uuid, out low numeric, out point numeric, out high numeric)
  language sql stable as
$$
  select case when g.increases then g.grown_by else g.amount_low end,
      case when g.increases then g.grown_by else g.amount end,
      case when g.increases then coalesce(g.increment, g.amount_high) else g.amount_high end
    from (
      select i.*, p.place_as is not distinct from 'INCREASES' as increases,
        coalesce(i.increment, case when i.amount is not null then 0 end) as grown_by
      from investment i cross join lateral place_of(i.id) as p where i.id = investment) as g
$$;
comment on function unstopped_figures(uuid) is 'What an investment says of itself in its currency: its amount, or what it adds to another.';

create or replace function unstopped(investment uuid, to_code text, digits integer, rates_on date,
    out reason text, out stated numeric, out low numeric, out point numeric, out high numeric, out umbrella boolean,
    out tree_low numeric, out tree_point numeric, out tree_high numeric)
  language plpgsql stable as
$$
declare
  self record;
  below record;
begin
  select i.*, r.rate into self
    from investment i
    left join lateral exchange_rate(i.currency, to_code, coalesce(rates_on, i.converts_on)) as r on true
    where i.id = investment;
  if counted_now(investment) <> investment then
    reason := case
      when self.relation = 'RESTATES' and exists (
          select from investment o join announcement a on a.id = o.announcement_id
          where o.id = self.related_investment_id and a.retracted_at is null) then 'RESTATED'
      else 'SUPERSEDED' end;
    return;
  end if;
  select f.low, f.point, f.high into low, point, high from unstopped_figures(investment) as f;
  if point is not null and high is null and is_bounded(investment) then
    high := self.amount;
  end if;
  stated := point;
  low := round(low * self.rate, digits);
  point := round(point * self.rate, digits);
  high := round(high * self.rate, digits);
  select coalesce(bool_or(u.is_part), false) as parts,
      coalesce(sum(t.tree_low) filter (where u.is_part), 0) as parts_low,
      coalesce(sum(t.tree_point) filter (where u.is_part), 0) as parts_point,
      coalesce(sum(t.tree_high) filter (where u.is_part), 0) as parts_high,
      coalesce(sum(t.tree_low), 0) as all_low,
      coalesce(sum(t.tree_point), 0) as all_point,
      coalesce(sum(t.tree_high), 0) as all_high
    into below
    from unstopped_under(investment) as u
    cross join lateral unstopped(u.id, to_code, digits, rates_on) as t;
  umbrella := below.parts;
  if umbrella and point is not null then
    low := greatest(0, low - below.parts_low);
    point := greatest(0, point - below.parts_point);
    high := case when high is not null then greatest(0, high - below.parts_high) end;
  end if;
  tree_low := coalesce(low, 0) + below.all_low;
  tree_point := coalesce(point, 0) + below.all_point;
  tree_high := coalesce(high, 0) + below.all_high;
end
$$;
comment on function unstopped(uuid, text, integer, date) is
  'What an investment that was shelved or cancelled would add to a total in a currency if nothing had been, as counted_tree() has it of what stands. reason: RESTATED or SUPERSEDED where it would add nothing all the same. stated: in its own currency, null when undisclosed. umbrella: whether parts explain some of it. tree_…: with everything under it.';

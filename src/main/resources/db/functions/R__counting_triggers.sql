-- Counting, as it follows from what is written: whoever writes (the service, a seed, a hand with psql), sums need no
-- more than adding a column up. What a statement wrote is counted at once, with the investments above it, in time that
-- grows with how many these are. Where only amounts or states changed, or something new names others and takes nobody's
-- place, the rest of a family keeps its place and is not looked at.
-- A trigger that is given its rows cannot name columns; these look for themselves.

create or replace function joint_investors(investment uuid, undisclosed integer) returns boolean
  language sql stable parallel safe
  return (select count(*) > 0 and count(*) + undisclosed > 1 and count(x.share) = 0
    from investment_investor x where x.investment_id = investment);
comment on function joint_investors(uuid, integer) is 'Whether an investment has several investors of which none has a stated share.';

create or replace function investment_stands() returns trigger
  language plpgsql set enable_seqscan = off as
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

create or replace function say_joint(investments uuid[]) returns void
  language plpgsql set enable_seqscan = off as
$$
declare
  wrong uuid[];
begin
  -- Looked for first, since most are right, and an update of no row would still run what follows from updates. Each by
  -- its key: a table that is being filled for the first time is never as small as PostgreSQL takes it for.
  select array_agg(i.id) into wrong
    from (select distinct unnest(investments) as id) as x
    cross join lateral (select * from investment where id = x.id offset 0) as i
    where i.joint is distinct from joint_investors(i.id, i.undisclosed_investors);
  if wrong is not null then
    update investment i set joint = not i.joint where i.id = any (wrong);
  end if;
end
$$;
comment on function say_joint(uuid[]) is 'Says anew whether investments have several investors of which none has a stated share.';

create or replace function investors_added() returns trigger
  language plpgsql as
$$
begin
  perform say_joint(array(select x.investment_id from present x));
  return null;
end
$$;
comment on function investors_added() is 'Keeps investment.joint true to new investors.';

create or replace function investors_changed() returns trigger
  language plpgsql as
$$
begin
  perform say_joint(array(
    select unnest(array[now.investment_id, was.investment_id])
    from present now full join past was on was.investment_id = now.investment_id and was.position = now.position
    where now.share is distinct from was.share or now.investment_id is null or was.investment_id is null));
  return null;
end
$$;
comment on function investors_changed() is
  'Keeps investment.joint true to investors that changed. Another company in the place of one makes no difference, so a merge does not look at investments.';

create or replace function investors_removed() returns trigger
  language plpgsql as
$$
begin
  perform say_joint(array(select x.investment_id from past x));
  return null;
end
$$;
comment on function investors_removed() is 'Keeps investment.joint true to investors that are gone.';

create or replace function relations_added() returns trigger
  language plpgsql as
$$
declare
  related uuid[];
  supersedes boolean;
begin
  select array_agg(i.id), bool_or(i.relation = 'SUPERSEDES') into related, supersedes
    from added i where i.relation is not null;
  if supersedes then
    perform recount(related);
  elsif related is not null then
    -- Nobody relates to them yet but each other.
    perform recount_upwards(related);
  end if;
  return null;
end
$$;
comment on function relations_added() is 'Sees to what new investments count that are related to others.';

create or replace function relations_changed() returns trigger
  language plpgsql set enable_seqscan = off as
$$
declare
  related uuid[];
  moved boolean;
  former uuid[];
begin
  select array_agg(x.id), bool_or(x.moved), array_agg(x.former) filter (where x.former is not null)
    into related, moved, former
    from (
      select now.id, was.related_investment_id as former,
        (was.relation, was.related_investment_id, was.announcement_id)
            is distinct from (now.relation, now.related_investment_id, now.announcement_id)
          or now.relation = 'SUPERSEDES' and was.announced_on <> now.announced_on
          -- Whether an umbrella has an upper bound decides about the parts that have none.
          or (was.amount is null, was.amount_high is null, was.increment is null, was.status in ('CANCELLED', 'SHELVED'))
              <> (now.amount is null, now.amount_high is null, now.increment is null, now.status in ('CANCELLED', 'SHELVED'))
            and (select count(*) from investment i where i.under_id = now.id) > 0 as moved
      from present now join past was on was.id = now.id
      where (was.amount, was.amount_low, was.amount_high, was.currency, was.announced_on, was.status, was.relation,
          was.related_investment_id, was.increment, was.announcement_id, was.usd_rate)
        is distinct from (now.amount, now.amount_low, now.amount_high, now.currency, now.announced_on, now.status, now.relation,
          now.related_investment_id, now.increment, now.announcement_id, now.usd_rate)
        and (now.relation is not null or was.relation is not null
          or (select count(*) from investment i where i.related_investment_id = now.id) > 0)) as x;
  if moved then
    perform recount(related || former);
  elsif related is not null then
    perform recount_upwards(related);
  end if;
  return null;
end
$$;
comment on function relations_changed() is
  'Sees to what investments count that are related to others, when what follows from is another. A statement that changes anything else, as counting does itself, is passed over.';

create or replace function relations_removed() returns trigger
  language plpgsql as
$$
begin
  perform recount(array(select distinct i.related_investment_id from past i where i.related_investment_id is not null));
  return null;
end
$$;
comment on function relations_removed() is 'Sees to what investments count that others were related to.';

create or replace function retraction_changed() returns trigger
  language plpgsql as
$$
begin
  perform recount(array(select i.id from investment i where i.announcement_id = new.id));
  return null;
end
$$;
comment on function retraction_changed() is 'Takes the investments of an announcement out of totals, or puts them back.';

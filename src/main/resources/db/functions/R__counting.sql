-- Counting: by which rule, when something has changed, and all over again.
-- The rule is what all files of counting say together, rates included: which investments stand, what they are under,
-- what each adds. Whoever changes what comes out of it raises the number; a test asks for that.

create or replace function counting_rule() returns integer
  language sql immutable parallel safe
  return 2;
comment on function counting_rule() is
  'The number of the rule by which these functions count. Where table counting has another, the service counts everything anew when it starts.';

create or replace function recount(changed uuid[]) returns void
  language plpgsql set enable_seqscan = off as
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
        (select i.related_investment_id as id from investment i where i.id = walk.id offset 0)
        union all
        select i.id from investment i where i.related_investment_id = walk.id) as next
      where next.id is not null)
    select coalesce(array_agg(id order by id), '{}') into grown from walk;
    perform from investment where id = any (grown) order by id for no key update;
    exit when grown = family;
  end loop;
  perform count_standing(family);
  perform count_trees(family);
end
$$;
comment on function recount(uuid[]) is 'Says anew what investments count, and all that they are related to over any number of steps.';

create or replace function recount_upwards(changed uuid[]) returns void
  language plpgsql set enable_seqscan = off as
$$
declare
  near uuid[];
  grown uuid[] := array(select id from unnest(changed) as id order by id);
  before uuid[];
begin
  loop
    near := grown;
    with recursive walk (id) as (
      select unnest(near)
      union
      select next.id from walk cross join lateral (
        select unnest(array[i.related_investment_id, i.under_id]) as id from investment i where i.id = walk.id
        union all
        select i.id from investment i where i.related_investment_id = walk.id and i.relation in ('RESTATES', 'SUPERSEDES')) as next
      where next.id is not null)
    select array_agg(id order by id) into grown from walk;
    perform from investment where id = any (grown) order by id for no key update;
    exit when grown = near;
  end loop;
  before := upwards(changed);
  perform count_standing(near);
  perform count_trees(array(select unnest(before) union select unnest(upwards(changed))));
end
$$;
comment on function recount_upwards(uuid[]) is
  'The same for investments that change nobody''s place but their own, nor whether what is under them has an upper bound: only they, and what they are under, can count otherwise. An umbrella of many parts need not be counted from the ground up for each.';

create or replace function recount_families(roots uuid[]) returns integer
  language plpgsql set enable_seqscan = off as
$$
declare
  family uuid[];
begin
  with recursive walk (id) as (
    select unnest(roots)
    union
    select below.id from walk cross join lateral (
      select i.id from investment i where i.related_investment_id = walk.id offset 0) as below)
  select coalesce(array_agg(id order by id), '{}') into family from walk;
  update investment i set currency = i.currency
    from investment x left join lateral exchange_rate(x.currency, 'USD', x.converts_on) as r on true
    where i.id = x.id and x.id = any (family)
      and (x.usd_rate, x.usd_rate_on, x.usd_rate_source, x.usd_low, x.usd_point, x.usd_high)
        is distinct from (r.rate, r.rate_on, r.rate_source,
          round(x.amount_low * r.rate, 2), round(x.amount * r.rate, 2), round(x.amount_high * r.rate, 2));
  update investment i set joint = not i.joint
    where i.id = any (family) and i.joint is distinct from joint_investors(i.id, i.undisclosed_investors);
  perform count_standing(family);
  perform count_trees(family);
  return cardinality(family);
end
$$;
comment on function recount_families(uuid[]) is
  'Says anew what everything derived says of investments that relate to nothing, and of all that relates to these over any number of steps; answers how many that are. Writes only where it says something else, so that what was right keeps its row. Whoever calls has locked the table.';

create or replace function recount_next(after uuid, roots integer, out last uuid, out counted integer)
  language plpgsql as
$$
declare
  next uuid[] := array(
    select i.id from investment i where i.id > after and i.related_investment_id is null order by i.id limit roots);
begin
  last := next[cardinality(next)];
  counted := recount_families(next);
end
$$;
comment on function recount_next(uuid, integer) is
  'Recounts the families of so many investments that relate to nothing, the next ones by id: a family has one of these, so that a walk through them all counts everything once. last: from where to go on, null when none was left; counted: how many investments that were.';

-- Which transactions each version of the data has seen, and so what was known at it.

create or replace function version_seen(made bigint) returns void
  language plpgsql as
$$
declare
  now pg_snapshot := pg_current_snapshot();
  own bigint := pg_current_xact_id()::text::bigint;
  beyond bigint := pg_snapshot_xmax(now)::text::bigint;
begin
  -- Transactions that got their number after the last one that ended are not in the list of those under way.
  insert into made_version (version, made_at, transaction_id, seen_below, unseen_from, unseen)
    select made,
      greatest(clock_timestamp(), (select v.made_at from made_version v order by v.version desc limit 1)),
      own, pg_snapshot_xmin(now)::text::bigint, greatest(beyond, own + 1),
      array(
        select other from (select x::text::bigint from pg_snapshot_xip(now) as x) as listed (other) where other <> own
        union all
        select later from generate_series(beyond, own - 1) as later);
end
$$;
comment on function version_seen(bigint) is
  'Notes what this transaction has seen, which makes a version of the data. Called while it holds the row of data_version: whoever made an earlier version has committed, and nobody makes a later one yet.';

create or replace function begin_history() returns void
  language plpgsql as
$$
declare
  present bigint;
  now pg_snapshot;
begin
  select version into present from data_version for update;
  now := pg_current_snapshot();
  insert into made_version as v (version, made_at, transaction_id, seen_below, unseen_from, unseen)
    values (present, clock_timestamp(), 0, pg_snapshot_xmin(now)::text::bigint, pg_snapshot_xmax(now)::text::bigint,
      array(select x::text::bigint from pg_snapshot_xip(now) as x))
    on conflict (version) do update set seen_below = excluded.seen_below, unseen_from = excluded.unseen_from,
      unseen = excluded.unseen;
end
$$;
comment on function begin_history() is
  'Lets the present version have seen what was written until now: the first time, history begins with it; later, what migrations wrote belongs to it.';

create or replace function settled(transaction_id bigint) returns bigint
  language sql stable as
$$
  select case
    when transaction_id < 0 then transaction_id
    when transaction_id = 0 then (select min(v.version) - 1 from made_version v) - (1::bigint << 62)
    else coalesce((select v.version from made_version v where v.transaction_id = settled.transaction_id),
      (select min(v.version) from made_version v
        where settled.transaction_id < v.seen_below
          or settled.transaction_id < v.unseen_from and settled.transaction_id <> all (v.unseen)),
      (select max(v.version) + 1 from made_version v)) - (1::bigint << 62)
    end
$$;
comment on function settled(bigint) is
  'The version that a transaction made, or whose readers were the first to see it, far below 0: a number that means the same on every server. What was written before history was kept is one below the first version.';

create or replace function settle_history() returns bigint
  language plpgsql as
$$
declare
  here bigint := (select system_identifier from pg_control_system());
  kept record;
  settled_rows bigint := 0;
  changed bigint;
begin
  if here = (select h.server from history_home h) then
    return 0;
  end if;
  perform version from data_version for update;
  for kept in
    select format('public.%I', c.relname) as present, format('history.%I', c.relname) as past
    from pg_class c where c.relnamespace = 'history'::regnamespace and c.relkind = 'r' order by c.relname
  loop
    execute format('alter table %s disable trigger user', kept.present);
    execute format('update %s set written_in = settled(written_in) where written_in >= 0', kept.present);
    get diagnostics changed = row_count;
    settled_rows := settled_rows + changed;
    execute format('alter table %s enable trigger user', kept.present);
    execute format('update %s set written_in = settled(written_in), replaced_in = settled(replaced_in)', kept.past);
  end loop;
  update made_version set transaction_id = version - (1::bigint << 62), seen_below = version + 1 - (1::bigint << 62),
    unseen_from = version + 1 - (1::bigint << 62), unseen = '{}';
  update history_home set server = here;
  return settled_rows;
end
$$;
comment on function settle_history() is
  'Replaces numbers of transactions by versions where the data came from another server, by a dump, a move or an upgrade: this one counts its transactions anew. Answers how many rows of the present were concerned.';

create or replace function look_back(at bigint) returns boolean
  language sql as
$$
  select count(*) filter (where set_config('announced.as_of', v.version::text, false) is not null
    and set_config('announced.seen_below', v.seen_below::text, false) is not null
    and set_config('announced.unseen_from', v.unseen_from::text, false) is not null
    and set_config('announced.unseen', v.unseen::text, false) is not null) = 1
  from public.made_version v where v.version = at
$$;
comment on function look_back(bigint) is
  'Lets the views of schema as_of show what was known at a version, on this connection. Answers whether there is such a version.';

create or replace function in_moment(address text) returns text
  language sql stable as
$$
  select address || coalesce('&asOf=v' || nullif(current_setting('announced.as_of', true), ''), '')
$$;
comment on function in_moment(text) is
  'An address with a query, in an answer as of a version: it leads to the same version.';

create or replace function with_umbrellas(announcements uuid[]) returns uuid[]
  language sql stable as
$$
  select array(
    select unnest(announcements)
    union
    select above.announcement_id from investment above
    where above.id = any (upwards(array(
      select part.under_id from investment part
      where part.announcement_id = any (announcements) and part.under_id is not null))))
$$;
comment on function with_umbrellas(uuid[]) is
  'Announcements, and those of the investments above theirs, which may count something else when these do.';

create or replace function announcements_changed(earlier bigint, later bigint, most integer) returns uuid[]
  language plpgsql stable as
$$
declare
  first bigint := (select v.seen_below from public.made_version v where v.version = earlier);
  beyond bigint := (select v.unseen_from from public.made_version v where v.version = later);
  changed uuid[];
  rows_found bigint;
begin
  if exists (
    select from (
      select written_in as at from public.reference_rate
      union all select written_in from history.reference_rate
      union all select replaced_in from history.reference_rate
      union all select written_in from public.company_merge
      union all select written_in from history.company_merge
      union all select replaced_in from history.company_merge) as x
    where x.at >= first and x.at < beyond) then
    return null;
  end if;
  -- Whoever was under way at the earlier version may be among them: what did not change adds up to the same.
  select coalesce(array_agg(distinct c.announcement_id), '{}'), count(*) into changed, rows_found
    from (select x.announcement_id from public.change_of_announcement x where x.at >= first and x.at < beyond
      limit 10 * most) as c;
  return case when cardinality(changed) <= most and rows_found < 10 * most then changed end;
end
$$;
comment on function announcements_changed(bigint, bigint, integer) is
  'Announcements of which anything that sums are made of was written between two versions; null when there are more than so many, or rates or merges of companies were, by which others add up to something else.';

create or replace function make_views_as_of() returns void
  language plpgsql as
$$
declare
  path text := current_setting('search_path');
  seen constant text := '(%1$s < (select current_setting(''announced.seen_below'')::bigint) or %1$s < (select current_setting(''announced.unseen_from'')::bigint) and %1$s <> all ((select current_setting(''announced.unseen'')::bigint[])::bigint[]))';
  kept record;
  made record;
  definition text;
begin
  drop schema if exists as_of cascade;
  create schema as_of;
  comment on schema as_of is
    'The tables, views and functions of schema public as they were at the version that look_back() was given. Made anew whenever migrations were carried out.';
  -- By + 0 no index is asked what was written when: how much that leaves out is not known, and rows are found otherwise.
  for kept in
    select h.relname as named,
      string_agg(quote_ident(a.attname), ', ' order by a.attnum) as present,
      string_agg(case when a.attgenerated = '' then quote_ident(a.attname)
        else format('%s as %I', pg_get_expr(d.adbin, d.adrelid), a.attname) end, ', ' order by a.attnum) as past
    from pg_class h join pg_class t on t.relname = h.relname and t.relnamespace = 'public'::regnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum and a.attgenerated <> ''
    where h.relnamespace = 'history'::regnamespace and h.relkind = 'r'
    group by h.relname
  loop
    execute format('create view as_of.%1$I as select %2$s from (select %2$s, null::bigint as replaced_in from public.%1$I '
      || 'union all select %3$s, replaced_in from history.%1$I) as every where %4$s and (replaced_in is null or not %5$s)',
      kept.named, kept.present, kept.past, format(seen, 'written_in + 0'), format(seen, 'replaced_in + 0'));
  end loop;
  create view as_of.data_version as
    select true as only_row, current_setting('announced.as_of')::bigint as version;
  for made in
    with recursive user_of (thing, needs) as (
      select distinct r.ev_class, case d.refclassid when 'pg_class'::regclass then d.refobjid when 'pg_proc'::regclass then d.refobjid end
      from pg_depend d join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
      join pg_class c on c.oid = r.ev_class and c.relnamespace = 'public'::regnamespace
      where d.refobjid <> r.ev_class and c.relname <> 'change_of_announcement' and d.refclassid in ('pg_class'::regclass, 'pg_proc'::regclass)
      union
      select distinct d.objid, d.refobjid from pg_depend d
      join pg_proc p on d.classid = 'pg_proc'::regclass and p.oid = d.objid
      where p.pronamespace = 'public'::regnamespace and p.prosqlbody is not null
        and d.refclassid in ('pg_class'::regclass, 'pg_proc'::regclass)),
    reading (thing, depth) as (
      select u.thing, 1 from user_of u
      where u.needs in (select c.oid from pg_class c join pg_class v on v.relname = c.relname
        where c.relnamespace = 'public'::regnamespace and v.relnamespace = 'as_of'::regnamespace)
      union
      select u.thing, r.depth + 1 from reading r join user_of u on u.needs = r.thing)
    select thing, max(depth) as depth, exists (select from pg_class c where c.oid = thing) as is_view
    from reading group by thing order by max(depth)
  loop
    perform set_config('search_path', 'public', true);
    definition := case when made.is_view
      then format('create view as_of.%I as %s', (select relname from pg_class where oid = made.thing), pg_get_viewdef(made.thing))
      else regexp_replace(pg_get_functiondef(made.thing), '^CREATE OR REPLACE FUNCTION public\.', 'CREATE FUNCTION as_of.') end;
    perform set_config('search_path', 'as_of, public', true);
    execute definition;
  end loop;
  perform set_config('search_path', path, true);
end
$$;
comment on function make_views_as_of() is
  'Makes schema as_of anew: of each table whose history is kept a view of its rows as of a version, and of each view or function that is bound to those tables its twin over the views. Functions that are stored as text follow the search path, and need none.';

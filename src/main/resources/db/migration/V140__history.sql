-- What was known when: each row says which transaction wrote it as it is, rows that are changed or deleted are kept
-- beside, and of each version of the data it is known which transactions it has seen.

create schema history;
comment on schema history is
  'Rows as they were before they were changed or deleted, in a table of the same name as the one they stood in.';

create table made_version (
  version bigint constraint made_version_pk primary key,
  made_at timestamptz not null,
  transaction_id bigint not null,
  seen_below bigint not null,
  unseen_from bigint not null,
  unseen bigint[] not null
);
comment on table made_version is
  'Versions of the data: when each was made, and which transactions it has seen, as the snapshot in which it was counted tells. A transaction has been seen when it is below seen_below, or below unseen_from and not among unseen.';
comment on column made_version.version is 'The number, as data_version counts.';
comment on column made_version.made_at is
  'When it was counted, by the clock, or the time of the version before if the clock has been set back: later versions are never earlier.';
comment on column made_version.transaction_id is
  'The transaction that made it, as column written_in of its rows has it; 0 of the version with which history begins.';
comment on column made_version.seen_below is 'Every transaction below it has been seen.';
comment on column made_version.unseen_from is 'No transaction from it on has been seen.';
comment on column made_version.unseen is 'Transactions between the two that were under way.';
create index made_version_made_at on made_version (made_at, version);
comment on index made_version_made_at is 'Finds the version of a moment.';
create index made_version_transaction on made_version (transaction_id);
comment on index made_version_transaction is 'Finds the version that a row came with.';

create table history_home (
  only_row boolean constraint history_home_pk primary key default true
    constraint history_home_only_row_check check (only_row),
  server bigint not null,
  whole boolean not null
);
comment on table history_home is 'One row: where numbers of transactions are from, and whether history goes back to the beginning.';
comment on column history_home.only_row is 'Always true: the key that keeps the table at one row.';
comment on column history_home.server is
  'The identifier of the server that gave the transactions their numbers. On another server, which counts anew, they are replaced by versions first.';
comment on column history_home.whole is 'Whether nothing was written before history was kept.';
insert into history_home (server, whole)
  select system_identifier, not exists (select from access_token) from pg_control_system();

create function history.keep(of_table regclass) returns void
  language plpgsql as
$$
declare
  named text := (select relname from pg_class where oid = of_table);
  kept regclass := to_regclass(format('history.%I', named));
  own text;
  copied text;
  definition text;
begin
  if not exists (select from pg_attribute where attrelid = of_table and attname = 'written_in' and not attisdropped) then
    execute format('alter table %s add column written_in bigint not null default 0', of_table);
    execute format('alter table %s alter column written_in set default (pg_current_xact_id()::text::bigint)', of_table);
    execute format('comment on column %s.written_in is %L', of_table,
      'The transaction that wrote the row as it is; 0 before history was kept, and a version far below 0 where the data came from another server.');
  end if;
  if kept is null then
    execute format('create table history.%I ()', named);
    kept := format('history.%I', named)::regclass;
    execute format('comment on table %s is %L', kept,
      format('Rows of %s as they were before the transaction replaced_in, which changed or deleted them.', named));
    execute format('alter table %s add column replaced_in bigint not null', kept);
    execute format('comment on column %s.replaced_in is %L', kept, 'The transaction that changed or deleted the row.');
  end if;
  for definition in
    select format('alter table %s add column %I %s', kept, a.attname, format_type(a.atttypid, a.atttypmod))
    from pg_attribute a
    where a.attrelid = of_table and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and not exists (select from pg_attribute b where b.attrelid = kept and b.attname = a.attname and not b.attisdropped)
    order by a.attnum
  loop
    execute definition;
  end loop;
  for definition in
    select regexp_replace(pg_get_indexdef(x.indexrelid), '^CREATE (UNIQUE )?INDEX (\S+) ON \S+',
      format('create index if not exists \2 on history.%I', named))
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_am m on m.oid = i.relam
    where x.indrelid = of_table and m.amname = 'btree'
      and not exists (select from unnest(x.indkey::smallint[]) as k join pg_attribute a
        on a.attrelid = of_table and a.attnum = k where a.attgenerated <> '')
      and not exists (select from pg_depend d join pg_attribute a on a.attrelid = of_table and a.attnum = d.refobjsubid
        where d.classid = 'pg_class'::regclass and d.objid = x.indexrelid and d.refobjid = of_table and a.attgenerated <> '')
  loop
    execute definition;
  end loop;
  select string_agg(quote_ident(attname), ', ' order by attnum), string_agg('old.' || quote_ident(attname), ', ' order by attnum)
    into own, copied
    from pg_attribute where attrelid = of_table and attnum > 0 and not attisdropped and attgenerated = '';
  execute format(
    $make$
    create or replace function history.keep_%1$s() returns trigger language plpgsql as
    $keep$
    declare
      now bigint := pg_current_xact_id()::text::bigint;
    begin
      insert into history.%1$I (%2$s, replaced_in) values (%3$s, now);
      if tg_op = 'DELETE' then
        return old;
      end if;
      new.written_in := now;
      return new;
    end
    $keep$
    $make$, named, own, copied);
  execute format('comment on function history.keep_%s() is %L', named,
    format('Keeps a row of %s before it is changed or deleted.', named));
  execute format('create or replace trigger zz_kept before update or delete on %s for each row '
    || 'when (old.written_in <> pg_current_xact_id()::text::bigint) execute function history.keep_%s()', of_table, named);
end
$$;
comment on function history.keep(regclass) is
  'Keeps the history of a table from now on: gives it a column written_in, a table in schema history with the same columns and B-tree indexes but for generated ones, and a trigger that fills it. Called again, it takes up columns and indexes that the table got since.';

do
$$
declare
  named text;
begin
  foreach named in array array[
    'announcement', 'announcement_merge', 'announcement_person', 'announcement_record', 'announcement_revision',
    'announcement_source', 'capacity', 'capacity_evidence', 'capacity_milestone', 'capacity_owner', 'capacity_phase',
    'capacity_purpose', 'capacity_user', 'claim', 'company', 'company_alias', 'company_identifier', 'company_listing',
    'company_merge', 'company_merge_reference', 'company_revision', 'daily_rate', 'dataset', 'dataset_edition',
    'indicator', 'indicator_evidence', 'investment', 'investment_evidence', 'investment_investor',
    'investment_milestone', 'investment_purpose', 'investment_recipient', 'market_reaction', 'partnership',
    'partnership_aim', 'partnership_evidence', 'partnership_milestone', 'partnership_party', 'partnership_purpose',
    'reference_rate', 'reference_rate_revision', 'site', 'site_merge', 'site_merge_reference', 'site_revision',
    'source', 'source_revision', 'training_goal', 'training_goal_audience', 'training_goal_evidence',
    'training_goal_milestone', 'training_goal_partner', 'training_goal_purpose']
  loop
    perform history.keep(named::regclass);
  end loop;
end
$$;

create index announcement_written_in on announcement (written_in);
create index investment_written_in on investment (written_in);
create index partnership_written_in on partnership (written_in);
create index training_goal_written_in on training_goal (written_in);
create index capacity_written_in on capacity (written_in);
comment on index announcement_written_in is 'Finds what was written between two versions.';
comment on index investment_written_in is 'Finds what was written between two versions.';
comment on index partnership_written_in is 'Finds what was written between two versions.';
comment on index training_goal_written_in is 'Finds what was written between two versions.';
comment on index capacity_written_in is 'Finds what was written between two versions.';
create index announcement_replaced_in on history.announcement (replaced_in);
create index announcement_history_written_in on history.announcement (written_in);
create index investment_replaced_in on history.investment (replaced_in);
create index investment_history_written_in on history.investment (written_in);
create index partnership_replaced_in on history.partnership (replaced_in);
create index partnership_history_written_in on history.partnership (written_in);
create index training_goal_replaced_in on history.training_goal (replaced_in);
create index training_goal_history_written_in on history.training_goal (written_in);
create index capacity_replaced_in on history.capacity (replaced_in);
create index capacity_history_written_in on history.capacity (written_in);
create index reference_rate_written_in on reference_rate (written_in);
comment on index reference_rate_written_in is 'Finds what was written between two versions.';
create index reference_rate_replaced_in on history.reference_rate (replaced_in);
create index reference_rate_history_written_in on history.reference_rate (written_in);

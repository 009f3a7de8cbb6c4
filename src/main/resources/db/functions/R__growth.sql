-- How large PostgreSQL takes tables to be.

create or replace function look_at_grown_tables() returns integer
  language plpgsql as
$$
declare
  grown record;
  looked_at integer := 0;
begin
  for grown in
    select c.oid::regclass as name, a.attname as first_column
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
      and pg_relation_size(c.oid) >= 2 * greatest(c.relpages, 1) * current_setting('block_size')::bigint
    order by c.oid
  loop
    -- One column is enough for PostgreSQL to count pages and rows, and to forget the plans it made for fewer.
    execute format('analyze (skip_locked) %s (%I)', grown.name, grown.first_column);
    looked_at := looked_at + 1;
  end loop;
  return looked_at;
end
$$;
comment on function look_at_grown_tables() is
  'Lets PostgreSQL see the size of tables that are twice as large as it knew, and answers how many that were. Autovacuum does so within a minute; until then references to a table that was next to empty are checked by reading all of it.';

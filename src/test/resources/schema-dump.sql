-- The schema in words: what a migration could change and a reader should see change. Read from the
-- catalogs, in an order that no locale changes, and the same on PostgreSQL 15 to 18: not-null
-- constraints, which only 18 lists as such, stand with their column, and SQL that the server prints
-- from its parse tree goes without labels and tables' names before columns, which 15 adds. Left out:
-- Flyway's own table, extensions' objects, owners and grants.
with relation as (
  select c.oid, c.relname as name, c.relkind
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
    and c.relname <> 'flyway_schema_history'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'i'))
), routine as (
  select p.* from pg_proc p
  where p.pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
), body (oid, text) as (
  select oid, regexp_replace(regexp_replace(
    btrim(printed, E' \n;'), ' AS ("[^"]+"|[a-z_0-9]+)', '', 'g'), '\s+', ' ', 'g')
  from (
    select oid, pg_get_function_sqlbody(oid) from routine
    union all
    select oid, regexp_replace(pg_get_viewdef(oid),
      '\m(' || (select string_agg(name, '|') from relation) || ')\.', '', 'g')
    from relation where relkind in ('v', 'm')) as tree (oid, printed)
), line (kind, owner, part, name, at, text, comment) as (
  select 0, e.extname::text, 0, '', 0, 'extension ' || e.extname, null
  from pg_extension e where e.extname <> 'plpgsql'
  union all
  select 1, r.proname::text, 0, pg_get_function_identity_arguments(r.oid), 0,
    'function ' || r.proname || '(' || pg_get_function_arguments(r.oid) || ') returns '
      || pg_get_function_result(r.oid) || ' language ' || l.lanname
      || case r.provolatile when 'i' then ' immutable' when 's' then ' stable' else '' end
      || case when r.proisstrict then ' strict' else '' end
      || case r.proparallel when 's' then ' parallel safe' else '' end
      || E'\n  ' || coalesce(b.text, btrim(regexp_replace(r.prosrc, '\s+', ' ', 'g'))),
    obj_description(r.oid, 'pg_proc')
  from routine r join pg_language l on l.oid = r.prolang left join body b on b.oid = r.oid
  union all
  select case when relkind in ('v', 'm') then 3 else 2 end, name::text, 0, '', 0,
    case relkind when 'v' then 'view ' when 'm' then 'materialized view ' when 'S' then 'sequence ' else 'table ' end
      || name || coalesce(E'\n  ' || b.text, ''),
    obj_description(r.oid, 'pg_class')
  from relation r left join body b on b.oid = r.oid
  union all
  select case when relkind in ('v', 'm') then 3 else 2 end, r.name::text, 1, '', a.attnum,
    '  column ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || case when a.attgenerated <> '' then ' generated as (' || pg_get_expr(d.adbin, d.adrelid) || ')'
        else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end
      || case a.attidentity when '' then '' else ' identity' end,
    col_description(r.oid, a.attnum)
  from relation r
  join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
  where r.relkind <> 'S'
  union all
  select 2, r.name::text, 2, k.conname::text, 0,
    '  constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid), obj_description(k.oid, 'pg_constraint')
  from relation r join pg_constraint k on k.conrelid = r.oid where k.contype not in ('n', 't')
  union all
  select 2, r.name::text, 3, i.relname::text, 0,
    '  index ' || replace(pg_get_indexdef(x.indexrelid), 'public.', ''), obj_description(x.indexrelid, 'pg_class')
  from relation r join pg_index x on x.indrelid = r.oid join pg_class i on i.oid = x.indexrelid
  where not exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x'))
  union all
  select 2, r.name::text, 4, t.tgname::text, 0,
    '  trigger ' || replace(pg_get_triggerdef(t.oid), 'public.', ''), obj_description(t.oid, 'pg_trigger')
  from relation r join pg_trigger t on t.tgrelid = r.oid where not t.tgisinternal
)
select text || coalesce(E'\n' || case part when 0 then '  -- ' else '    -- ' end || comment, '')
from line
order by kind, owner collate "C", part, at, name collate "C"

-- The version of the data.

create or replace function data_changed() returns trigger
  language plpgsql as
$$
begin
  if current_setting('announced.data_changed', true) is distinct from 'yes' then
    perform mark_change();
  end if;
  return null;
end
$$;
comment on function data_changed() is
  'Counts a transaction once, when it commits, so that writers wait for each other only then.';

create or replace function mark_change() returns void
  language plpgsql as
$$
begin
  perform mark_segments();
  perform data_version_made();
end
$$;
comment on function mark_change() is
  'Everything that a transaction does once when it commits, in one statement: counts it, and marks the segments that it noted so far.';

create or replace function data_version_made() returns bigint
  language plpgsql as
$$
declare
  counted text;
  made bigint;
begin
  if current_setting('announced.data_changed', true) is distinct from 'yes' then
    update data_version set version = version + 1 returning version into made;
    perform version_seen(made);
    counted := set_config('announced.data_changed', 'yes', true);
    raise info using errcode = 'AV001', message = made::text;
  end if;
  return (select version from data_version);
end
$$;
comment on function data_version_made() is
  'The version of the data that this transaction makes, counted once as data_changed() does. From here on other writers wait until it has committed, so call it when committing. Tells it to whoever commits, in a notice that comes with the answer.';

create or replace function data_version_grown() returns trigger
  language plpgsql as
$$
begin
  perform pg_notify('announced_data_version', new.version::text);
  return null;
end
$$;
comment on function data_version_grown() is
  'Tells whoever listens on announced_data_version, once the transaction has committed, so that kept answers are known to be old without asking.';

create or replace function answer_recorded() returns trigger
  language plpgsql as
$$
begin
  -- What was written before this row has been counted by now.
  update recorded_answer set version = (select v.version from data_version v)
    where token_id = new.token_id and key = new.key;
  return null;
end
$$;
comment on function answer_recorded() is 'Keeps with a recorded answer the version of the data that its transaction made, or else the present one.';

create table data_version (
  only_row boolean constraint data_version_pk primary key default true
    constraint data_version_only_row_check check (only_row),
  version bigint not null
);
comment on table data_version is 'One row, that counts the transactions which changed what readers see.';
comment on column data_version.version is 'Grows with each change. Read in the same snapshot as the rows, it names their state.';
insert into data_version (version) values (1);

create function data_changed() returns trigger
  language plpgsql as
$$
begin
  if current_setting('announced.data_changed', true) is distinct from 'yes' then
    update data_version set version = version + 1;
    perform set_config('announced.data_changed', 'yes', true);
  end if;
  return null;
end
$$;
comment on function data_changed() is
  'Counts a transaction once, when it commits, so that writers wait for each other only then.';
create constraint trigger announcement_changed after insert or update on announcement
  deferrable initially deferred for each row execute function data_changed();
create constraint trigger company_changed after insert or update on company
  deferrable initially deferred for each row execute function data_changed();

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
  update data_version set version = version + 1;
  return null;
end
$$;
comment on function data_changed() is
  'Runs when a transaction commits, so that writers wait for each other only then.';
create constraint trigger announcement_changed after insert or update on announcement
  deferrable initially deferred for each row execute function data_changed();
create constraint trigger company_changed after insert or update on company
  deferrable initially deferred for each row execute function data_changed();

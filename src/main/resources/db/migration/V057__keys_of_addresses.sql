-- By what an article is known whatever its address is decorated with. The rule stands in db/functions from now on, and
-- what it passes over in a table; whenever either changes, all keys are made anew.

create table tracking_parameter (
  name text constraint tracking_parameter_pk primary key
    constraint tracking_parameter_name_check check (name = lower(name) and length(name) between 1 and 50),
  is_prefix boolean not null,
  set_by text not null constraint tracking_parameter_set_by_check check (length(set_by) between 1 and 100)
);
comment on table tracking_parameter is
  'Parameters of addresses that only count visitors or say where they came from, so that two addresses which differ in them are of one article. Maintained in db/functions/R__web_addresses.sql.';
comment on column tracking_parameter.name is 'In small letters; in an address any letters are meant.';
comment on column tracking_parameter.is_prefix is 'Whether all parameters are meant that begin so.';
comment on column tracking_parameter.set_by is 'Who sets it, for people.';

alter table source alter column url_key drop expression;
comment on column source.url_key is
  'url_key(url), by which an article is known whatever its address is decorated with; with the id behind it where an earlier source has the same key, which only a change of the rule can make.';

-- What it does stands in db/functions, which is applied after this.
create function source_keyed() returns trigger language plpgsql as 'begin return null; end';

create trigger source_keyed before insert or update of url on source
  for each row execute function source_keyed();

-- What a capacity reaches by and by, and whose it is besides who runs it. Rows that are there have neither.

-- A level of nothing is a level: what is to be closed, and what has not begun.
alter table capacity
  drop constraint capacity_power_mw_check,
  add constraint capacity_power_mw_check check (power_mw >= 0 and power_mw < 1e7 and scale(power_mw) <= 3),
  drop constraint capacity_accelerators_check,
  add constraint capacity_accelerators_check check (accelerators between 0 and 1000000000),
  drop constraint capacity_power_check,
  add constraint capacity_power_check check (power_mw is null or power_basis is not null),
  drop constraint capacity_disclosed_check,
  add constraint capacity_disclosed_check
    check (qualifier <> 'UNDISCLOSED' or (power_mw is null and accelerators is null)),
  add constraint capacity_dated_unique unique (id, announced_on);
comment on column capacity.power_mw is
  'Power of the whole in megawatts; null when not said, or when only levels are: then the last of them is the whole.';
comment on column capacity.power_basis is
  'Whether power_mw, and that of the levels, is of the IT equipment or of the whole facility; UNSPECIFIED when the source does not say; null where there is no power.';
comment on column capacity.accelerators is
  'Number of accelerators of the whole; null when not said, or when only levels are: then the last of them is the whole.';
comment on column capacity.qualifier is
  'How exactly the figures were stated, those of the levels included; UNDISCLOSED when there is none.';
comment on column capacity.due_by is
  'Year, month or day by the end of which all of it runs, as stated; null when not said.';
comment on constraint capacity_dated_unique on capacity is
  'Lets levels, owners and users carry the day beside the reference, so that those around a day are one index range.';

create table capacity_phase (
  capacity_id uuid not null constraint capacity_phase_capacity_fk references capacity (id),
  position integer not null constraint capacity_phase_position_check check (position between 0 and 99),
  due_by text not null constraint capacity_phase_due_by_check check (partial_day_is_valid(due_by)),
  power_mw numeric constraint capacity_phase_power_mw_check
    check (power_mw >= 0 and power_mw < 1e7 and scale(power_mw) <= 3),
  accelerators bigint constraint capacity_phase_accelerators_check check (accelerators between 0 and 1000000000),
  announced_on date not null,
  constraint capacity_phase_pk primary key (capacity_id, position),
  constraint capacity_phase_figure_check check (num_nonnulls(power_mw, accelerators) > 0),
  constraint capacity_phase_dated_fk foreign key (capacity_id, announced_on)
    references capacity (id, announced_on) on update cascade
);
comment on table capacity_phase is
  'The levels that a capacity reaches, which are no additions: 300 by 2027 and 900 by 2029 are 900.';
comment on column capacity_phase.position is 'Its place in the order of time, from 0.';
comment on column capacity_phase.due_by is
  'Year, month or day by the end of which the level is reached, as stated; it may be past.';
comment on column capacity_phase.power_mw is
  'Power in megawatts that runs by then, all that ran before included; null when not said.';
comment on column capacity_phase.accelerators is
  'Number of accelerators that run by then, all that ran before included; null when not said.';
comment on column capacity_phase.announced_on is
  'The announcement''s day, set by a trigger and kept by a foreign key that cascades.';
create index capacity_phase_power_index on capacity_phase (power_mw, announced_on) include (capacity_id) where power_mw > 0;
comment on index capacity_phase_power_index is 'Serves: announcements of a level of as much power, around a day.';

create table capacity_owner (
  capacity_id uuid not null constraint capacity_owner_capacity_fk references capacity (id),
  position integer not null constraint capacity_owner_position_check check (position >= 0),
  company_id uuid not null constraint capacity_owner_company_fk references company (live_id),
  announced_on date not null,
  constraint capacity_owner_pk primary key (capacity_id, position),
  constraint capacity_owner_company_unique unique (company_id, capacity_id),
  constraint capacity_owner_dated_fk foreign key (capacity_id, announced_on)
    references capacity (id, announced_on) on update cascade
);
comment on table capacity_owner is 'A company that will own it, whoever runs it.';
comment on column capacity_owner.announced_on is
  'The announcement''s day, set by a trigger and kept by a foreign key that cascades.';
create index capacity_owner_day_index on capacity_owner (company_id, announced_on) include (capacity_id);
comment on index capacity_owner_day_index is 'Serves: capacity that a company owns, around a day.';

create table capacity_user (
  capacity_id uuid not null constraint capacity_user_capacity_fk references capacity (id),
  position integer not null constraint capacity_user_position_check check (position >= 0),
  company_id uuid not null constraint capacity_user_company_fk references company (live_id),
  announced_on date not null,
  constraint capacity_user_pk primary key (capacity_id, position),
  constraint capacity_user_company_unique unique (company_id, capacity_id),
  constraint capacity_user_dated_fk foreign key (capacity_id, announced_on)
    references capacity (id, announced_on) on update cascade
);
comment on table capacity_user is 'A company that will use it: for whom it is run.';
comment on column capacity_user.announced_on is
  'The announcement''s day, set by a trigger and kept by a foreign key that cascades.';
create index capacity_user_day_index on capacity_user (company_id, announced_on) include (capacity_id);
comment on index capacity_user_day_index is 'Serves: capacity that a company uses, around a day.';

create function capacity_detail_dated() returns trigger language plpgsql as 'begin return null; end';
create trigger capacity_phase_dated before insert or update of capacity_id on capacity_phase
  for each row execute function capacity_detail_dated();
create trigger capacity_owner_dated before insert or update of capacity_id on capacity_owner
  for each row execute function capacity_detail_dated();
create trigger capacity_user_dated before insert or update of capacity_id on capacity_user
  for each row execute function capacity_detail_dated();

alter table company_merge_reference drop constraint company_merge_reference_place_check,
  add constraint company_merge_reference_place_check check (place in ('INVESTOR', 'PARTY',
    'TRAINING_PARTNER', 'SPONSOR', 'OPERATOR', 'OWNER', 'USER', 'MARKET_REACTION', 'PARENT', 'MERGED', 'SITE_OPERATOR'));

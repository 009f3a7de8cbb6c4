create table capacity (
  id uuid constraint capacity_pk primary key,
  announcement_id uuid not null,
  announced_on date not null,
  position integer not null constraint capacity_position_check check (position >= 0),
  operator_id uuid constraint capacity_operator_fk references company (id),
  power_mw numeric constraint capacity_power_mw_check
    check (power_mw > 0 and power_mw < 1e7 and scale(power_mw) <= 3),
  power_basis text constraint capacity_power_basis_check check (power_basis in ('IT', 'FACILITY', 'UNSPECIFIED')),
  accelerators bigint constraint capacity_accelerators_check check (accelerators between 1 and 1000000000),
  chip text constraint capacity_chip_check check (length(chip) between 1 and 200),
  qualifier text not null constraint capacity_qualifier_check
    check (qualifier in ('EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN', 'UP_TO', 'UNDISCLOSED')),
  due_by text constraint capacity_due_by_check check (partial_day_is_valid(due_by)),
  country text constraint capacity_country_fk references country (code),
  status text not null constraint capacity_status_check
    check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'SHELVED', 'CANCELLED')),
  binding_level text not null constraint capacity_binding_level_check
    check (binding_level in ('IN_TALKS', 'PLEDGE', 'MOU', 'LOI', 'DEFINITIVE')),
  revision integer not null default 1 constraint capacity_revision_check check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint capacity_announcement_fk foreign key (announcement_id, announced_on)
    references announcement (id, announced_on) on update cascade,
  constraint capacity_position_unique unique (announcement_id, position),
  constraint capacity_power_check check ((power_mw is null) = (power_basis is null)),
  constraint capacity_disclosed_check
    check ((qualifier = 'UNDISCLOSED') = (power_mw is null and accelerators is null))
);
comment on table capacity is 'What will be built: power, accelerators, or both.';
comment on column capacity.id is 'UUID version 7: ordered by the time of creation.';
comment on column capacity.announced_on is 'The announcement''s day, kept beside the reference by a foreign key that cascades.';
comment on column capacity.position is 'Its place among the announcement''s capacities, from 0.';
comment on column capacity.revision is 'Counts the corrections, from 1.';
comment on column capacity.status is 'How far it has come.';
comment on column capacity.binding_level is 'How firm it is: IN_TALKS < PLEDGE < MOU < LOI < DEFINITIVE.';
comment on column capacity.operator_id is 'The company that will run it; null when not said.';
comment on column capacity.power_mw is 'Power in megawatts; null when not said.';
comment on column capacity.power_basis is 'Whether power_mw is of the IT equipment or of the whole facility; UNSPECIFIED when the source does not say.';
comment on column capacity.accelerators is 'Number of accelerators; null when not said.';
comment on column capacity.chip is 'Accelerator, by maker and model; null when not said.';
comment on column capacity.qualifier is 'How exactly the figures were stated; UNDISCLOSED when there is none.';
comment on column capacity.due_by is 'Year, month or day by the end of which it runs, as stated; null when not said.';
comment on column capacity.country is 'Where it stands, ISO 3166-1 alpha-2; null when not one country or not said.';

create table capacity_purpose (
  capacity_id uuid not null constraint capacity_purpose_capacity_fk references capacity (id),
  position integer not null constraint capacity_purpose_position_check check (position >= 0),
  purpose text not null constraint capacity_purpose_check check (purpose in ('AI_INFRASTRUCTURE', 'CLOUD',
    'SEMICONDUCTORS', 'ENERGY', 'CYBERSECURITY', 'WORKFORCE_TRAINING', 'RESEARCH', 'OTHER')),
  constraint capacity_purpose_pk primary key (capacity_id, position),
  constraint capacity_purpose_unique unique (purpose, capacity_id)
);
comment on table capacity_purpose is 'What the capacity is for.';

create table capacity_evidence (
  capacity_id uuid not null constraint capacity_evidence_capacity_fk references capacity (id),
  position integer not null constraint capacity_evidence_position_check check (position >= 0),
  source_id uuid not null constraint capacity_evidence_source_fk references source (id),
  locator text constraint capacity_evidence_locator_check check (length(locator) between 1 and 300),
  constraint capacity_evidence_pk primary key (capacity_id, position)
);
comment on table capacity_evidence is 'Where a source says it.';
comment on column capacity_evidence.locator is 'The place in the source: a paragraph, a page, a heading; null for the whole of it.';

create index capacity_announced_on_index on capacity (announced_on, id);
comment on index capacity_announced_on_index is 'Serves: capacities sorted by day.';
create index capacity_latest_index on capacity (announced_on desc, id);
comment on index capacity_latest_index is 'Serves: newest capacities first.';
create index capacity_country_index on capacity (country, id);
comment on index capacity_country_index is 'Serves: capacities of a country.';
create index capacity_evidence_source_index on capacity_evidence (source_id);
comment on index capacity_evidence_source_index is 'Serves: what a source says.';
create index capacity_operator_index on capacity (operator_id);
comment on index capacity_operator_index is 'Serves: capacity of a company.';

create table partnership (
  id uuid constraint partnership_pk primary key,
  announcement_id uuid not null,
  announced_on date not null,
  position integer not null constraint partnership_position_check check (position >= 0),
  kind text not null constraint partnership_kind_check check (kind in
    ('COMPUTE_SUPPLY', 'JOINT_SOLUTION', 'TRAINING', 'JOINT_VENTURE', 'RESEARCH', 'ENERGY_SUPPLY', 'OTHER')),
  subject text constraint partnership_subject_check check (length(subject) between 1 and 1000),
  country text constraint partnership_country_fk references country (code),
  status text not null constraint partnership_status_check
    check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'SHELVED', 'CANCELLED')),
  binding_level text not null constraint partnership_binding_level_check
    check (binding_level in ('IN_TALKS', 'PLEDGE', 'MOU', 'LOI', 'DEFINITIVE')),
  undisclosed_parties integer not null default 0
    constraint partnership_undisclosed_parties_check check (undisclosed_parties between 0 and 1000),
  revision integer not null default 1 constraint partnership_revision_check check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint partnership_announcement_fk foreign key (announcement_id, announced_on)
    references announcement (id, announced_on) on update cascade,
  constraint partnership_position_unique unique (announcement_id, position)
);
comment on table partnership is 'Two or more parties who will do something together, each in a role.';
comment on column partnership.id is 'UUID version 7: ordered by the time of creation.';
comment on column partnership.announced_on is 'The announcement''s day, kept beside the reference by a foreign key that cascades.';
comment on column partnership.position is 'Its place among the announcement''s partnerships, from 0.';
comment on column partnership.revision is 'Counts the corrections, from 1.';
comment on column partnership.status is 'How far it has come.';
comment on column partnership.binding_level is 'How firm it is: IN_TALKS < PLEDGE < MOU < LOI < DEFINITIVE.';
comment on column partnership.kind is 'What kind of thing they do together.';
comment on column partnership.subject is 'What they will do, in the tracker''s own words.';
comment on column partnership.country is 'Where it takes effect, ISO 3166-1 alpha-2; null when not one country or not said.';
comment on column partnership.undisclosed_parties is 'Parties that are said to exist and are not named.';

create table partnership_party (
  partnership_id uuid not null constraint partnership_party_partnership_fk references partnership (id),
  position integer not null constraint partnership_party_position_check check (position >= 0),
  company_id uuid not null constraint partnership_party_company_fk references company (id),
  role text not null constraint partnership_party_role_check check (role in ('INVESTOR', 'COMPUTE_PROVIDER',
    'CLOUD_PROVIDER', 'CUSTOMER', 'OPERATOR', 'HOST', 'SUPPLIER', 'TRAINING_PARTNER', 'GOVERNMENT', 'PARTNER')),
  constraint partnership_party_pk primary key (partnership_id, position),
  constraint partnership_party_company_unique unique (company_id, partnership_id)
);
comment on table partnership_party is 'A named party and the role in which it takes part; a company takes part once.';
comment on column partnership_party.role is 'In which role it takes part.';

create table partnership_aim (
  partnership_id uuid not null constraint partnership_aim_partnership_fk references partnership (id),
  position integer not null constraint partnership_aim_position_check check (position >= 0),
  aim text not null constraint partnership_aim_check check (length(aim) between 1 and 500),
  constraint partnership_aim_pk primary key (partnership_id, position)
);
comment on table partnership_aim is 'What the parties say that it is to bring about.';

create table partnership_purpose (
  partnership_id uuid not null constraint partnership_purpose_partnership_fk references partnership (id),
  position integer not null constraint partnership_purpose_position_check check (position >= 0),
  purpose text not null constraint partnership_purpose_check check (purpose in ('AI_INFRASTRUCTURE', 'CLOUD',
    'SEMICONDUCTORS', 'ENERGY', 'CYBERSECURITY', 'WORKFORCE_TRAINING', 'RESEARCH', 'OTHER')),
  constraint partnership_purpose_pk primary key (partnership_id, position),
  constraint partnership_purpose_unique unique (purpose, partnership_id)
);
comment on table partnership_purpose is 'What the partnership is for.';

create table partnership_evidence (
  partnership_id uuid not null constraint partnership_evidence_partnership_fk references partnership (id),
  position integer not null constraint partnership_evidence_position_check check (position >= 0),
  source_id uuid not null constraint partnership_evidence_source_fk references source (id),
  locator text constraint partnership_evidence_locator_check check (length(locator) between 1 and 300),
  constraint partnership_evidence_pk primary key (partnership_id, position)
);
comment on table partnership_evidence is 'Where a source says it.';
comment on column partnership_evidence.locator is 'The place in the source: a paragraph, a page, a heading; null for the whole of it.';

create index partnership_announced_on_index on partnership (announced_on, id);
comment on index partnership_announced_on_index is 'Serves: partnerships sorted by day.';
create index partnership_latest_index on partnership (announced_on desc, id);
comment on index partnership_latest_index is 'Serves: newest partnerships first.';
create index partnership_country_index on partnership (country, id);
comment on index partnership_country_index is 'Serves: partnerships of a country.';
create index partnership_evidence_source_index on partnership_evidence (source_id);
comment on index partnership_evidence_source_index is 'Serves: what a source says.';

create table training_goal (
  id uuid constraint training_goal_pk primary key,
  announcement_id uuid not null,
  announced_on date not null,
  position integer not null constraint training_goal_position_check check (position >= 0),
  people integer constraint training_goal_people_check check (people between 1 and 1000000000),
  qualifier text not null constraint training_goal_qualifier_check
    check (qualifier in ('EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN', 'UP_TO', 'UNDISCLOSED')),
  deadline text constraint training_goal_deadline_check check (partial_day_is_valid(deadline)),
  sponsor_id uuid constraint training_goal_sponsor_fk references company (id),
  country text constraint training_goal_country_fk references country (code),
  status text not null constraint training_goal_status_check
    check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'SHELVED', 'CANCELLED')),
  binding_level text not null constraint training_goal_binding_level_check
    check (binding_level in ('IN_TALKS', 'PLEDGE', 'MOU', 'LOI', 'DEFINITIVE')),
  undisclosed_partners integer not null default 0
    constraint training_goal_undisclosed_partners_check check (undisclosed_partners between 0 and 1000),
  revision integer not null default 1 constraint training_goal_revision_check check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint training_goal_announcement_fk foreign key (announcement_id, announced_on)
    references announcement (id, announced_on) on update cascade,
  constraint training_goal_position_unique unique (announcement_id, position),
  constraint training_goal_disclosed_check check ((qualifier = 'UNDISCLOSED') = (people is null))
);
comment on table training_goal is 'People to be trained by a deadline: a head count, never money.';
comment on column training_goal.id is 'UUID version 7: ordered by the time of creation.';
comment on column training_goal.announced_on is 'The announcement''s day, kept beside the reference by a foreign key that cascades.';
comment on column training_goal.position is 'Its place among the announcement''s training goals, from 0.';
comment on column training_goal.revision is 'Counts the corrections, from 1.';
comment on column training_goal.status is 'How far it has come.';
comment on column training_goal.binding_level is 'How firm it is: IN_TALKS < PLEDGE < MOU < LOI < DEFINITIVE.';
comment on column training_goal.people is 'Head count; null when undisclosed.';
comment on column training_goal.qualifier is 'How exactly the head count was stated.';
comment on column training_goal.deadline is 'Year, month or day by the end of which they are trained, as stated; null when not said.';
comment on column training_goal.sponsor_id is 'The company that set the goal; null when not said.';
comment on column training_goal.country is 'Where they are trained, ISO 3166-1 alpha-2; null when not one country or not said.';
comment on column training_goal.undisclosed_partners is 'Partners that are said to exist and are not named.';

create table training_goal_audience (
  training_goal_id uuid not null constraint training_goal_audience_training_goal_fk references training_goal (id),
  position integer not null constraint training_goal_audience_position_check check (position >= 0),
  audience text not null constraint training_goal_audience_check check (length(audience) between 1 and 300),
  constraint training_goal_audience_pk primary key (training_goal_id, position)
);
comment on table training_goal_audience is 'Who is to be trained. Several rows are wordings of one audience, not several audiences.';

create table training_goal_partner (
  training_goal_id uuid not null constraint training_goal_partner_training_goal_fk references training_goal (id),
  position integer not null constraint training_goal_partner_position_check check (position >= 0),
  company_id uuid not null constraint training_goal_partner_company_fk references company (id),
  constraint training_goal_partner_pk primary key (training_goal_id, position),
  constraint training_goal_partner_company_unique unique (company_id, training_goal_id)
);
comment on table training_goal_partner is 'A named company that will help to train them.';

create table training_goal_purpose (
  training_goal_id uuid not null constraint training_goal_purpose_training_goal_fk references training_goal (id),
  position integer not null constraint training_goal_purpose_position_check check (position >= 0),
  purpose text not null constraint training_goal_purpose_check check (purpose in ('AI_INFRASTRUCTURE', 'CLOUD',
    'SEMICONDUCTORS', 'ENERGY', 'CYBERSECURITY', 'WORKFORCE_TRAINING', 'RESEARCH', 'OTHER')),
  constraint training_goal_purpose_pk primary key (training_goal_id, position),
  constraint training_goal_purpose_unique unique (purpose, training_goal_id)
);
comment on table training_goal_purpose is 'What the training is for.';

create table training_goal_evidence (
  training_goal_id uuid not null constraint training_goal_evidence_training_goal_fk references training_goal (id),
  position integer not null constraint training_goal_evidence_position_check check (position >= 0),
  source_id uuid not null constraint training_goal_evidence_source_fk references source (id),
  locator text constraint training_goal_evidence_locator_check check (length(locator) between 1 and 300),
  constraint training_goal_evidence_pk primary key (training_goal_id, position)
);
comment on table training_goal_evidence is 'Where a source says it.';
comment on column training_goal_evidence.locator is 'The place in the source: a paragraph, a page, a heading; null for the whole of it.';

create index training_goal_announced_on_index on training_goal (announced_on, id);
comment on index training_goal_announced_on_index is 'Serves: training goals sorted by day.';
create index training_goal_latest_index on training_goal (announced_on desc, id);
comment on index training_goal_latest_index is 'Serves: newest training goals first.';
create index training_goal_country_index on training_goal (country, id);
comment on index training_goal_country_index is 'Serves: training goals of a country.';
create index training_goal_evidence_source_index on training_goal_evidence (source_id);
comment on index training_goal_evidence_source_index is 'Serves: what a source says.';
create index training_goal_sponsor_index on training_goal (sponsor_id);
comment on index training_goal_sponsor_index is 'Serves: training goals of a company.';

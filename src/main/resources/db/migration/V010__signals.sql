create table market_reaction (
  id uuid constraint market_reaction_pk primary key,
  announcement_id uuid not null,
  announced_on date not null,
  position integer not null constraint market_reaction_position_check check (position >= 0),
  company_id uuid not null constraint market_reaction_company_fk references company (id),
  mic text constraint market_reaction_mic_check check (mic ~ '^[A-Z0-9]{4}$'),
  ticker text constraint market_reaction_ticker_check check (ticker ~ '^[A-Z0-9][A-Z0-9.\-]{0,19}$'),
  on_day date not null
    constraint market_reaction_on_day_check check (on_day between date '1990-01-01' and date '2199-12-31'),
  percent numeric not null constraint market_reaction_percent_check
    check (percent >= -100 and percent <= 1000 and scale(percent) <= 4),
  measure text not null constraint market_reaction_measure_check
    check (measure in ('CLOSE', 'INTRADAY_HIGH', 'INTRADAY_LOW', 'UNSPECIFIED')),
  source_id uuid not null constraint market_reaction_source_fk references source (id),
  revision integer not null default 1 constraint market_reaction_revision_check check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint market_reaction_announcement_fk foreign key (announcement_id, announced_on)
    references announcement (id, announced_on) on update cascade,
  constraint market_reaction_position_unique unique (announcement_id, position),
  constraint market_reaction_listing_check check ((mic is null) = (ticker is null))
);
comment on table market_reaction is 'The move of a listed security on a day, as a source reported it beside the announcement.';
comment on column market_reaction.id is 'UUID version 7: ordered by the time of creation.';
comment on column market_reaction.announced_on is 'The announcement''s day, kept beside the reference by a foreign key that cascades.';
comment on column market_reaction.position is 'Its place among the announcement''s market reactions, from 0.';
comment on column market_reaction.revision is 'Counts the corrections, from 1.';
comment on column market_reaction.mic is 'Exchange of the security, ISO 10383; null when the company is not known to be listed.';
comment on column market_reaction.ticker is 'The exchange''s code of the security.';
comment on column market_reaction.on_day is 'The trading day.';
comment on column market_reaction.percent is 'Change in percent: 20.2 is a fifth more.';
comment on column market_reaction.measure is 'Which move: to the close, to the day''s high or low, or not said.';
comment on column market_reaction.source_id is 'The source that reports it.';

create index market_reaction_announced_on_index on market_reaction (announced_on, id);
comment on index market_reaction_announced_on_index is 'Serves: market reactions sorted by day.';
create index market_reaction_latest_index on market_reaction (announced_on desc, id);
comment on index market_reaction_latest_index is 'Serves: newest market reactions first.';
create index market_reaction_company_index on market_reaction (company_id);
comment on index market_reaction_company_index is 'Serves: market reactions of a company.';
create index market_reaction_source_index on market_reaction (source_id);
comment on index market_reaction_source_index is 'Serves: what a source says.';

create table indicator (
  id uuid constraint indicator_pk primary key,
  announcement_id uuid not null,
  announced_on date not null,
  position integer not null constraint indicator_position_check check (position >= 0),
  name text not null constraint indicator_name_check check (length(name) between 1 and 300),
  geography text not null
    constraint indicator_geography_check check (geography ~ '^[A-Z]{2}$' or geography = 'WORLD'),
  share numeric not null constraint indicator_share_check check (share >= 0 and share <= 1 and scale(share) <= 6),
  qualifier text not null constraint indicator_qualifier_check
    check (qualifier in ('EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN', 'UP_TO')),
  stated_as text constraint indicator_stated_as_check check (length(stated_as) between 1 and 200),
  report text constraint indicator_report_check check (length(report) between 1 and 300),
  publisher text constraint indicator_publisher_check check (length(publisher) between 1 and 200),
  revision integer not null default 1 constraint indicator_revision_check check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint indicator_announcement_fk foreign key (announcement_id, announced_on)
    references announcement (id, announced_on) on update cascade,
  constraint indicator_position_unique unique (announcement_id, position)
);
comment on table indicator is 'A measured share of people in a place, from a named report.';
comment on column indicator.id is 'UUID version 7: ordered by the time of creation.';
comment on column indicator.announced_on is 'The announcement''s day, kept beside the reference by a foreign key that cascades.';
comment on column indicator.position is 'Its place among the announcement''s indicators, from 0.';
comment on column indicator.revision is 'Counts the corrections, from 1.';
comment on column indicator.name is 'What was measured, of whom.';
comment on column indicator.geography is 'Country, ISO 3166-1 alpha-2, or WORLD.';
comment on column indicator.share is 'The share from 0 to 1.';
comment on column indicator.qualifier is 'How exactly it was stated.';
comment on column indicator.stated_as is 'The share in the words of the source; null when not kept.';
comment on column indicator.report is 'The report that measured it; null when not named.';
comment on column indicator.publisher is 'Who published the report; null when not named.';

create table indicator_evidence (
  indicator_id uuid not null constraint indicator_evidence_indicator_fk references indicator (id),
  position integer not null constraint indicator_evidence_position_check check (position >= 0),
  source_id uuid not null constraint indicator_evidence_source_fk references source (id),
  locator text constraint indicator_evidence_locator_check check (length(locator) between 1 and 300),
  constraint indicator_evidence_pk primary key (indicator_id, position)
);
comment on table indicator_evidence is 'Where a source says it.';
comment on column indicator_evidence.locator is 'The place in the source: a paragraph, a page, a heading; null for the whole of it.';

create index indicator_announced_on_index on indicator (announced_on, id);
comment on index indicator_announced_on_index is 'Serves: indicators sorted by day.';
create index indicator_latest_index on indicator (announced_on desc, id);
comment on index indicator_latest_index is 'Serves: newest indicators first.';
create index indicator_evidence_source_index on indicator_evidence (source_id);
comment on index indicator_evidence_source_index is 'Serves: what a source says.';

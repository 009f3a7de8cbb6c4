-- An article may report several announcements: a round-up, or the page of a data set. It is kept once.

create table announcement_source (
  announcement_id uuid not null constraint announcement_source_announcement_fk references announcement (id),
  source_id uuid not null constraint announcement_source_source_fk references source (id),
  position integer not null constraint announcement_source_position_check check (position >= 0),
  constraint announcement_source_pk primary key (announcement_id, source_id),
  constraint announcement_source_position_unique unique (announcement_id, position) deferrable
);
comment on table announcement_source is 'Which sources report an announcement.';
comment on column announcement_source.position is 'Order in which the announcement shows its sources, from 0.';
insert into announcement_source (announcement_id, source_id, position)
  select announcement_id, id, position from source order by announcement_id, position;
create index announcement_source_source_index on announcement_source (source_id, announcement_id);
comment on index announcement_source_source_index is 'Serves: what a source reports.';

-- A source is there with the first announcement that names it. Its later revisions are rows of their own.
alter table source
  add column revision integer not null default 1 constraint source_revision_check check (revision >= 1),
  add column recorded_at timestamptz not null default now(),
  add column updated_at timestamptz not null default now(),
  add column token_id uuid default nullif(current_setting('announced.token', true), '')::uuid
    constraint source_token_fk references access_token (id),
  add column author text default nullif(current_setting('announced.author', true), '')
    constraint source_author_check check (length(author) between 1 and 100);
comment on column source.revision is 'How often it was told, counted from 1. Moves no revision of an announcement.';
comment on column source.recorded_at is 'When it was recorded.';
comment on column source.updated_at is 'When its revision was made.';
comment on column source.token_id is 'Whose token recorded it; null for what the tracker ships with.';
comment on column source.author is 'The name that the token had; null for what the tracker ships with.';
update source s set recorded_at = a.created_at, updated_at = a.created_at, token_id = r.token_id, author = r.author
  from announcement a left join announcement_revision r on r.announcement_id = a.id and r.number = 1
  where a.id = s.announcement_id;
create index source_token_index on source (token_id);
comment on index source_token_index is 'Serves: what a token recorded.';

drop index source_publisher_index;
alter table source drop column announcement_id, drop column position;
create index source_publisher_index on source (publisher);
comment on index source_publisher_index is 'Serves: lists filtered by source.';
comment on index source_url_unique is 'An article is kept once. Serves: is it known?';
comment on table source is 'A published article, release or filing that reports announcements. It adds no money.';

-- What a source claims of an announcement, it claims as a source of that.
alter table claim add constraint claim_announcement_source_fk foreign key (announcement_id, source_id)
  references announcement_source (announcement_id, source_id) deferrable initially deferred;
alter table market_reaction add constraint market_reaction_announcement_source_fk foreign key (announcement_id, source_id)
  references announcement_source (announcement_id, source_id) deferrable initially deferred;

create table source_revision (
  id uuid constraint source_revision_pk primary key,
  source_id uuid not null constraint source_revision_source_fk references source (id) on delete cascade,
  number integer not null constraint source_revision_number_check check (number >= 2),
  action text not null constraint source_revision_action_check check (action = 'CORRECTED'),
  made_at timestamptz not null,
  token_id uuid constraint source_revision_token_fk references access_token (id),
  author text constraint source_revision_author_check check (length(author) between 1 and 100),
  reason text not null constraint source_revision_reason_check check (length(reason) between 1 and 2500),
  changes json not null,
  constraint source_revision_unique unique (source_id, number)
);
comment on table source_revision is 'What was changed in a source, one row a change. The first revision is the source as it was recorded.';
comment on column source_revision.id is 'UUID version 7: ordered by the time of the change.';
comment on column source_revision.number is 'The revision that the change made, from 2.';
comment on column source_revision.action is 'What kind of change it was.';
comment on column source_revision.made_at is 'When it was made.';
comment on column source_revision.author is 'The name that the token had.';
comment on column source_revision.reason is 'Why it was made.';
comment on column source_revision.changes is 'List of {pointer, old, new}: the fields that changed, as JSON pointers (RFC 6901) into the source as it is shown.';
create index source_revision_token_index on source_revision (token_id);
comment on index source_revision_token_index is 'Serves: what a token changed.';

create constraint trigger source_changed after update on source
  deferrable initially deferred for each row execute function data_changed();

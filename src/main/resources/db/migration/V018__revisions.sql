-- Nothing is overwritten: who changed what, when and why, and what stood there before. Each change
-- says old and new, so that every earlier state can be worked out from the present one.

create table announcement_revision (
  id uuid constraint announcement_revision_pk primary key,
  announcement_id uuid not null constraint announcement_revision_announcement_fk references announcement (id),
  number integer not null constraint announcement_revision_number_check check (number >= 1),
  action text not null constraint announcement_revision_action_check check (action in
    ('CREATED', 'CORRECTED', 'SOURCE_ADDED', 'CLAIM_PREFERRED', 'RETRACTED', 'RESTORED')),
  made_at timestamptz not null,
  token_id uuid constraint announcement_revision_token_fk references access_token (id),
  author text constraint announcement_revision_author_check check (length(author) between 1 and 100),
  reason text constraint announcement_revision_reason_check check (length(reason) between 1 and 2000),
  changes json not null,
  constraint announcement_revision_unique unique (announcement_id, number),
  constraint announcement_revision_reason_given_check check (action = 'CREATED' or reason is not null)
);
comment on table announcement_revision is 'What was changed in an announcement and everything in it, one row a change.';
comment on column announcement_revision.id is 'UUID version 7: ordered by the time of creation.';
comment on column announcement_revision.number is 'The revision that the change made, from 1.';
comment on column announcement_revision.action is 'What kind of change it was.';
comment on column announcement_revision.made_at is 'When it was made.';
comment on column announcement_revision.author is 'The name that the token had; null for what the tracker ships with.';
comment on column announcement_revision.reason is 'Why it was made; null only where the announcement was first recorded.';
comment on column announcement_revision.changes is 'List of {pointer, old, new}: the fields that changed, as JSON pointers (RFC 6901) into the announcement as it is shown; what was not there has no old, what has gone no new. Not jsonb, which would put members in another order.';

create table company_revision (
  id uuid constraint company_revision_pk primary key,
  company_id uuid not null constraint company_revision_company_fk references company (id),
  number integer not null constraint company_revision_number_check check (number >= 1),
  action text not null constraint company_revision_action_check check (action in
    ('CREATED', 'CORRECTED', 'MERGED', 'UNMERGED')),
  made_at timestamptz not null,
  token_id uuid constraint company_revision_token_fk references access_token (id),
  author text constraint company_revision_author_check check (length(author) between 1 and 100),
  reason text constraint company_revision_reason_check check (length(reason) between 1 and 2000),
  changes json not null,
  constraint company_revision_unique unique (company_id, number),
  constraint company_revision_reason_given_check check (action = 'CREATED' or reason is not null)
);
comment on table company_revision is 'What was changed in a company, one row a change.';
comment on column company_revision.id is 'UUID version 7: ordered by the time of creation.';
comment on column company_revision.number is 'The revision that the change made, from 1.';
comment on column company_revision.action is 'What kind of change it was.';
comment on column company_revision.made_at is 'When it was made.';
comment on column company_revision.author is 'The name that the token had; null for what the tracker ships with.';
comment on column company_revision.reason is 'Why it was made; null only where the company was first recorded.';
comment on column company_revision.changes is 'List of {pointer, old, new}: the fields that changed, as JSON pointers (RFC 6901) into the company as it is shown.';

create index announcement_revision_token_index on announcement_revision (token_id);
comment on index announcement_revision_token_index is 'Serves: what a token changed.';
create index company_revision_token_index on company_revision (token_id);
comment on index company_revision_token_index is 'Serves: what a token changed.';

-- What was recorded before revisions were kept. The time in an id is that of the recording.
insert into announcement_revision (id, announcement_id, number, action, made_at, changes)
  select id, id, 1, 'CREATED', created_at, '[]' from announcement;
insert into company_revision (id, company_id, number, action, made_at, changes)
  select id, id, 1, 'CREATED', created_at, '[]' from company;

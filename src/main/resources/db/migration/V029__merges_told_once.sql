-- A merge is one change, of the two companies. The announcements that show another company since get no
-- revision of their own from it: a row each says which change of a company it was, and what it changed
-- there, and stands among their revisions where they are read.

create table announcement_merge (
  id uuid constraint announcement_merge_pk primary key,
  announcement_id uuid not null constraint announcement_merge_announcement_fk references announcement (id),
  company_revision_id uuid not null constraint announcement_merge_company_revision_fk references company_revision (id),
  number integer not null constraint announcement_merge_number_check check (number >= 1),
  changes json not null,
  constraint announcement_merge_unique unique (announcement_id, company_revision_id)
);
comment on table announcement_merge is
  'That a merge of companies, or its undoing, put one company in the place of another in an announcement. Merges made before this table was have a revision in each announcement instead.';
comment on column announcement_merge.id is 'UUID version 7: ordered by the time of the merge.';
comment on column announcement_merge.company_revision_id is 'The revision that the merge, or its undoing, made of the company that remained: it says when, by whom and why.';
comment on column announcement_merge.number is 'The revision that the announcement had, and kept.';
comment on column announcement_merge.changes is 'As in announcement_revision: {pointer, old, new}.';

create view announcement_history as
  select id, announcement_id, number, action, made_at, token_id, author, reason, changes from announcement_revision
  union all
  select m.id, m.announcement_id, m.number, 'COMPANY_' || c.action, c.made_at, c.token_id, c.author, c.reason, m.changes
  from announcement_merge m join company_revision c on c.id = m.company_revision_id;
comment on view announcement_history is
  'Everything that changed what an announcement shows: its revisions, and after the one that it had, merges of companies that it names.';

alter table company_merge_reference add column given_back boolean;
comment on column company_merge_reference.given_back is
  'Whether the company stood there again when the merge was undone; false where that was changed since. Null while the merge stands, and where it was undone before this was kept.';

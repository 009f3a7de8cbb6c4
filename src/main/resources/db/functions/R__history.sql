-- What changed, and when.

create or replace view announcement_history as
  select id, announcement_id, number, action, made_at, token_id, author, reason, changes from announcement_revision
  union all
  select m.id, m.announcement_id, m.number, 'COMPANY_' || c.action, c.made_at, c.token_id, c.author, c.reason, m.changes
  from announcement_merge m join company_revision c on c.id = m.company_revision_id;
comment on view announcement_history is
  'Everything that changed what an announcement shows: its revisions, and after the one that it had, merges of companies that it names.';

-- What changed, and when.

create or replace view announcement_history as
  select id, announcement_id, number, action, made_at, token_id, author, reason, changes from announcement_revision
  union all
  select m.id, m.announcement_id, m.number, 'COMPANY_' || c.action, c.made_at, c.token_id, c.author, c.reason, m.changes
  from announcement_merge m join company_revision c on c.id = m.company_revision_id
  union all
  select m.id, m.announcement_id, m.number, 'SITE_' || s.action, s.made_at, s.token_id, s.author, s.reason, m.changes
  from announcement_merge m join site_revision s on s.id = m.site_revision_id;
comment on view announcement_history is
  'Everything that changed what an announcement shows: its revisions, and after the one that it had, merges of companies and sites that it names.';

create or replace view source_history as
  select id, id as source_id, 1 as number, 'CREATED' as action, recorded_at as made_at, token_id, author,
    null::text as reason, '[]'::json as changes
  from source
  union all
  select id, source_id, number, action, made_at, token_id, author, reason, changes from source_revision;
comment on view source_history is
  'Everything that changed what a source shows: how it was recorded, and its revisions.';

create or replace function written_by(token uuid, author text) returns void
  language plpgsql as
$$
declare
  told text;
begin
  if token is not null then
    told := set_config('announced.token', token::text, true);
    told := set_config('announced.author', author, true);
  end if;
end
$$;
comment on function written_by(uuid, text) is
  'Says whose the announcements are that this transaction stores from here on, for announcement_recorded(): the access token, and what it is for. Null: whose they were before.';

create or replace function announcement_recorded() returns trigger
  language plpgsql as
$$
declare
  token text := current_setting('announced.token', true);
  author text := current_setting('announced.author', true);
begin
  if token <> '' then
    insert into announcement_revision (id, announcement_id, number, action, made_at, token_id, author, changes)
      select id, id, 1, 'CREATED', created_at, token::uuid, author, '[]' from recorded;
  end if;
  return null;
end
$$;
comment on function announcement_recorded() is
  'Makes the first revision of announcements, with them, where written_by() has said whose they are. It has the id of its announcement. Whoever stores announcements past the service makes their revisions as well.';

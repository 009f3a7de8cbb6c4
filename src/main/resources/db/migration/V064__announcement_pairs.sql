-- Announcements that may be one, for a person to decide: those that somebody insisted were two although they look
-- alike, and those that look a little less alike than what is refused.

create table announcement_pair (
  id uuid constraint announcement_pair_pk primary key,
  one_id uuid not null constraint announcement_pair_one_fk references announcement (id),
  other_id uuid not null constraint announcement_pair_other_fk references announcement (id),
  score numeric(3, 2) not null constraint announcement_pair_score_check check (score > 0 and score <= 1),
  reasons text[] not null constraint announcement_pair_reasons_check check (cardinality(reasons) > 0),
  since timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by text,
  dismissed_because text,
  constraint announcement_pair_announcements_unique unique (one_id, other_id),
  constraint announcement_pair_announcements_check check (one_id < other_id),
  constraint announcement_pair_dismissal_check check ((dismissed_at is null) = (dismissed_by is null)
    and (dismissed_at is null) = (dismissed_because is null))
);
comment on table announcement_pair is 'Two announcements that may be one, by what they say, for a person to decide.';
comment on column announcement_pair.id is 'Made of the two ids, so that two announcements are one pair for ever.';
comment on column announcement_pair.one_id is 'The announcement with the lower id.';
comment on column announcement_pair.other_id is 'The announcement with the higher id.';
comment on column announcement_pair.score is 'How sure it was that they are one, up to 1, when the later of the two was stored.';
comment on column announcement_pair.reasons is 'What spoke for it then, in words.';
comment on column announcement_pair.since is 'When it was noticed.';
comment on column announcement_pair.dismissed_at is 'When somebody said that they are two; null while nobody has.';
comment on column announcement_pair.dismissed_by is 'The name of the token with which it was said.';
comment on column announcement_pair.dismissed_because is 'The reason that was given.';
create index announcement_pair_other_index on announcement_pair (other_id);
comment on index announcement_pair_other_index is 'Serves: the pairs of an announcement.';

-- What stands at /announcements/possible-duplicates is a list, and no announcement.
update announcement set slug = 'possible-duplicates-' || left(md5(id::text), 8) where slug = 'possible-duplicates';

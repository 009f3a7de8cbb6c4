-- Which row of which data set an announcement was taken from: by it the announcement is known again.

create table announcement_record (
  dataset text not null constraint announcement_record_dataset_check
    check (dataset ~ '^[a-z0-9]+([._/-][a-z0-9]+)*$' and length(dataset) <= 100),
  key text not null constraint announcement_record_key_check
    check (key = btrim(key) and length(key) between 1 and 300),
  announcement_id uuid not null constraint announcement_record_announcement_fk references announcement (id),
  told_revision integer not null constraint announcement_record_told_revision_check check (told_revision >= 1),
  told_digest bytea constraint announcement_record_told_digest_check check (length(told_digest) = 32),
  kept text[] not null default '{}',
  constraint announcement_record_unique primary key (dataset, key)
);
comment on table announcement_record is
  'The rows of data sets that announcements were taken from. The same row is the same announcement for ever; two rows of one data set that two documents name are two announcements.';
comment on column announcement_record.dataset is 'Name of the data set, such as epoch.ai/data-centers.';
comment on column announcement_record.key is 'The data set''s own key of the row, as it is written there.';
comment on column announcement_record.told_revision is
  'The revision that the announcement had when the row was told last, or linked by hand. What another value has since was corrected by somebody else.';
comment on column announcement_record.told_digest is
  'SHA-256 of the document that told the row last, as announcement.document_digest; null when the row was linked by hand.';
comment on column announcement_record.kept is
  'Where the announcement shows something else than the row tells, because somebody corrected it: the id of a thing, a slash and the name of a member; no id for what the announcement says of itself.';
comment on constraint announcement_record_unique on announcement_record is 'Serves: is this row known?';

create index announcement_record_announcement_index on announcement_record (announcement_id);
comment on index announcement_record_announcement_index is 'Serves: the rows that an announcement was taken from.';
create index announcement_record_dataset_index on announcement_record (dataset, announcement_id);
comment on index announcement_record_dataset_index is 'Serves: lists filtered by data set.';

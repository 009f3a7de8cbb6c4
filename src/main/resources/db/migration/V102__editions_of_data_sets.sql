-- Data sets come again, in editions: what was imported, when, and which rows an edition no longer has.

create table dataset (
  id uuid not null default gen_random_uuid() constraint dataset_pk primary key,
  slug text not null constraint dataset_slug_unique unique
    constraint dataset_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null constraint dataset_name_unique unique
);
comment on table dataset is
  'The data sets that announcements were taken from, each made with its first row by record_taken(). One stays when its last row is taken away: it was imported.';
comment on column dataset.slug is 'Its name in an address: what joins the words of the name is a hyphen there; numbered when taken.';
comment on column dataset.name is 'As announcement_record.dataset.';

create table dataset_edition (
  dataset text not null constraint dataset_edition_dataset_fk references dataset (name),
  number integer not null constraint dataset_edition_number_check check (number >= 1),
  edition text not null constraint dataset_edition_edition_check
    check (edition = btrim(edition) and length(edition) between 1 and 60),
  first_seen_at timestamptz not null default now(),
  constraint dataset_edition_pk primary key (dataset, number),
  constraint dataset_edition_unique unique (dataset, edition)
);
comment on table dataset_edition is
  'The editions in which a data set came. edition_places() tells their order. One that was seen makes no version of the data.';
comment on column dataset_edition.number is 'Counts those of the data set, from 1, as they were first seen.';
comment on column dataset_edition.edition is 'Its name, as it was posted.';
comment on column dataset_edition.first_seen_at is 'When its first row came.';
comment on constraint dataset_edition_unique on dataset_edition is 'Serves: which number has this edition?';

alter table announcement_record
  add column id uuid not null default gen_random_uuid() constraint announcement_record_id_unique unique,
  add column edition text constraint announcement_record_edition_check
    check (edition = btrim(edition) and length(edition) between 1 and 60),
  add column seen int4multirange not null default '{}';
comment on column announcement_record.id is 'Breaks ties in lists of rows.';
comment on column announcement_record.edition is
  'The edition by which the row was stored, or the announcement corrected last; null where none was named. Later ones that say the same are only in seen.';
comment on column announcement_record.seen is
  'The numbers (dataset_edition.number) of all editions that had the row. Ranges, so that a row that is in fifty editions, one after the other, takes as much as one that is in two.';

insert into dataset (slug, name)
select base || case when nth = 1 then '' else '-' || nth end, name
from (
  select name, base, row_number() over (partition by base order by name) as nth
  from (
    select distinct dataset as name, regexp_replace(dataset, '[._/]', '-', 'g') as base from announcement_record) as named) as numbered;

create function record_taken() returns trigger language plpgsql as 'begin return null; end';
create trigger announcement_record_taken before insert or update of edition on announcement_record
  for each row execute function record_taken();

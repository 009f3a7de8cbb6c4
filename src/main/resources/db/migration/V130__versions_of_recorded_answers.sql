-- An answer that is given again says the version that it said first, which its transaction makes only when it commits.

alter table recorded_answer add column version bigint;
comment on column recorded_answer.version is
  'The version of the data that the write made, or the present one where it made none; null for what was recorded before this was kept.';

create function answer_recorded() returns trigger language plpgsql as 'begin return null; end';
create constraint trigger recorded_answer_changed after insert or update of fingerprint on recorded_answer
  deferrable initially deferred for each row when (new.version is null) execute function answer_recorded();

-- An announcement is stored with its first revision, in one statement.

-- What it does stands in db/functions, which is applied after this.
create function announcement_recorded() returns trigger language plpgsql as 'begin return null; end';

create trigger announcement_recorded after insert on announcement
  referencing new table as recorded for each statement execute function announcement_recorded();

comment on column announcement_revision.id is
  'UUID version 7: ordered by the time of the change. The first revision since V041 has the id of its announcement.';

-- So that a sum need not be taken over everything again because something has changed: announcements
-- are divided into 256 segments, and each segment knows at which version of the data (V012) something
-- in it changed last. What does not stand in the announcement itself but follows from others is
-- written into its rows (V021), and so marks its segment too.

create function segment_of(announcement uuid) returns integer
  language sql immutable parallel safe
  return get_byte(uuid_send(announcement), 15);
comment on function segment_of(uuid) is 'The segment of an announcement, 0 to 255: the last byte of its id, which is random in a UUID of version 7.';

create table segment (
  id integer constraint segment_pk primary key constraint segment_id_check check (id between 0 and 255),
  version bigint not null
) with (fillfactor = 50);
comment on table segment is 'When something in each segment of the announcements changed last.';
comment on column segment.id is 'As segment_of() gives it.';
comment on column segment.version is 'The data_version that the transaction made which changed it last.';
insert into segment (id, version) select id, version from generate_series(0, 255) as id, data_version;

create index investment_segment_index on investment (segment_of(announcement_id));
comment on index investment_segment_index is 'Serves: summing up a segment again.';
create index partnership_segment_index on partnership (segment_of(announcement_id));
comment on index partnership_segment_index is 'Serves: summing up a segment again.';
create index training_goal_segment_index on training_goal (segment_of(announcement_id));
comment on index training_goal_segment_index is 'Serves: summing up a segment again.';
create index capacity_segment_index on capacity (segment_of(announcement_id));
comment on index capacity_segment_index is 'Serves: summing up a segment again.';

create function data_version_made() returns bigint
  language plpgsql as
$$
begin
  if current_setting('announced.data_changed', true) is distinct from 'yes' then
    update data_version set version = version + 1;
    perform set_config('announced.data_changed', 'yes', true);
  end if;
  return (select version from data_version);
end
$$;
comment on function data_version_made() is
  'The version of the data that this transaction makes, counted once as data_changed() does. From here on other writers wait until it has committed, so call it when committing.';

create function mark_segment(announcement uuid) returns void
  language plpgsql as
$$
declare
  now bigint := data_version_made();
begin
  update segment set version = now where id = segment_of(announcement) and version <> now;
end
$$;
comment on function mark_segment(uuid) is 'Says that something of an announcement has changed.';

create function announcement_segment_changed() returns trigger
  language plpgsql as
$$
begin
  perform mark_segment(new.id);
  return null;
end
$$;
comment on function announcement_segment_changed() is 'Marks the segment of an announcement when the transaction commits.';

create function part_segment_changed() returns trigger
  language plpgsql as
$$
begin
  perform mark_segment(coalesce(new.announcement_id, old.announcement_id));
  return null;
end
$$;
comment on function part_segment_changed() is 'Marks the segment of what belongs to an announcement when the transaction commits.';

create function above_segment_changed() returns trigger
  language plpgsql as
$$
begin
  if old.under_id is not null or new.under_id is not null then
    perform mark_segment(above.announcement_id) from (
      with recursive upwards (id, under_id, announcement_id) as (
        select i.id, i.under_id, i.announcement_id from investment i where i.id in (old.under_id, new.under_id)
        union
        select i.id, i.under_id, i.announcement_id from upwards join investment i on i.id = upwards.under_id)
      select announcement_id from upwards) as above;
  end if;
  return null;
end
$$;
comment on function above_segment_changed() is
  'Marks the segments of the umbrellas above an investment: in another currency than the one that is stored, or at other rates, what they count can change while their rows do not.';

create function all_segments_changed() returns trigger
  language plpgsql as
$$
begin
  if current_setting('announced.all_segments_changed', true) is distinct from 'yes' then
    update segment set version = data_version_made();
    perform set_config('announced.all_segments_changed', 'yes', true);
  end if;
  return null;
end
$$;
comment on function all_segments_changed() is 'Marks all segments once, when the transaction commits.';

create constraint trigger announcement_segment_changed after insert or update on announcement
  deferrable initially deferred for each row execute function announcement_segment_changed();
create constraint trigger investment_segment_changed after insert or update or delete on investment
  deferrable initially deferred for each row execute function part_segment_changed();
create constraint trigger partnership_segment_changed after insert or update or delete on partnership
  deferrable initially deferred for each row execute function part_segment_changed();
create constraint trigger training_goal_segment_changed after insert or update or delete on training_goal
  deferrable initially deferred for each row execute function part_segment_changed();
create constraint trigger capacity_segment_changed after insert or update or delete on capacity
  deferrable initially deferred for each row execute function part_segment_changed();
create constraint trigger investment_above_segment_changed after update or delete on investment
  deferrable initially deferred for each row execute function above_segment_changed();
create constraint trigger company_segments_changed after update on company
  deferrable initially deferred for each row when (old.merged_into is distinct from new.merged_into)
  execute function all_segments_changed();
comment on trigger company_segments_changed on company is
  'A merge moves what is said of one company to another without a change of what it is said in. Other corrections change names, which no sum holds.';
create constraint trigger reference_rate_segments_changed after insert or update or delete on reference_rate
  deferrable initially deferred for each row execute function all_segments_changed();
comment on trigger reference_rate_segments_changed on reference_rate is
  'Deferred, since a statement''s own trigger would make all writers wait from then on until the rates are committed.';

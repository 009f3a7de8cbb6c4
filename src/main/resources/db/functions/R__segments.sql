-- Which segments of the announcements have changed. They are marked once a transaction: each changed row adds its
-- segment to a list that the transaction keeps in a setting of its own, which a savepoint that is gone back to takes
-- back as well; the first row puts off one trigger to the commit, which marks all segments on the list in one
-- statement, and empties it.

create or replace function segment_noted(announcement uuid) returns boolean
  language plpgsql as
$$
declare
  noted text := coalesce(nullif(current_setting('announced.segments', true), ''), repeat('0', 256));
  place integer := segment_of(announcement) + 1;
  is_first boolean := noted not like '%1%';
begin
  if substr(noted, place, 1) = '0' then
    noted := set_config('announced.segments', overlay(noted placing '1' from place), true);
  end if;
  return is_first;
end
$$;
comment on function segment_noted(uuid) is
  'Notes that something of an announcement has changed. Answers whether that is the first on the list of this transaction: then segments_noted() has to be put off to the commit.';

create or replace function mark_segments() returns void
  language plpgsql as
$$
declare
  noted text := current_setting('announced.segments', true);
begin
  if noted like '%1%' then
    update segment set version = made.now
      from data_version_made() as made (now)
      where substr(noted, id + 1, 1) = '1' and version <> made.now;
    noted := set_config('announced.segments', '', true);
  end if;
end
$$;
comment on function mark_segments() is 'Marks the segments that were noted in this transaction, and empties the list.';

create or replace function segments_noted() returns trigger
  language plpgsql as
$$
begin
  -- Whatever counted the transaction has marked what was noted before.
  if current_setting('announced.segments', true) like '%1%' then
    perform mark_segments();
  end if;
  return null;
end
$$;
comment on function segments_noted() is 'Marks segments when the transaction commits.';

create or replace function above_segments_noted() returns trigger
  language plpgsql as
$$
declare
  under uuid[];
begin
  if tg_op = 'UPDATE' then
    under := array(select under_id from past where under_id is not null union select under_id from present where under_id is not null);
  else
    under := array(select distinct under_id from past where under_id is not null);
  end if;
  if cardinality(under) = 0 then
    return null;
  end if;
  under := upwards(under);
  if (select bool_or(segment_noted(i.announcement_id)) from investment i where i.id = any (under)) then
    -- Somebody does not put constraints off: what the rows noted has been marked by now.
    perform mark_segments();
  end if;
  return null;
end
$$;
comment on function above_segments_noted() is
  'Notes the segments of the umbrellas above investments that changed: in another currency than the one that is stored, or at other rates, what they count can change while their rows do not. The changed rows have put the marking off already.';

create or replace function all_segments_changed() returns trigger
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

-- Writers of the same thing go one after the other.

create or replace function take_turns(things text[]) returns void
  language plpgsql volatile as
$$
begin
  perform pg_advisory_xact_lock(turn.key)
  from (select distinct hashtextextended(thing, 0) as key from unnest(things) as thing order by key) as turn;
end
$$;
comment on function take_turns(text[]) is
  'Waits until no other transaction has any of these turns, and holds them to the end of this one. Taken in one order by everybody, so that two never wait for each other.';

-- The day of an announcement beside each company that acts in it.

create or replace function investor_dated() returns trigger
  language plpgsql as
$$
begin
  select i.announced_on into new.announced_on from investment i where i.id = new.investment_id;
  return new;
end
$$;
comment on function investor_dated() is 'Puts the day of the investment beside an investor.';

create or replace function party_dated() returns trigger
  language plpgsql as
$$
begin
  select p.announced_on into new.announced_on from partnership p where p.id = new.partnership_id;
  return new;
end
$$;
comment on function party_dated() is 'Puts the day of the partnership beside a party.';

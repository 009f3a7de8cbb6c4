-- Recognising a document that tells of a known announcement. What it looks for is a company and the
-- days around one, so the day stands beside every company that acts, as it does in commitments.

alter table announcement add column document_digest bytea
  constraint announcement_document_digest_check check (length(document_digest) = 32);
comment on column announcement.document_digest is
  'SHA-256 of the document that it was made of, cleaned, without white space, members sorted by name; null when it was not posted.';
create index announcement_document_digest_index on announcement (document_digest) where document_digest is not null;
comment on index announcement_document_digest_index is 'Serves: was exactly this document posted before?';
create index announcement_headline_index on announcement (md5(folded(headline)), announced_on);
comment on index announcement_headline_index is
  'Serves: announcements with the same headline around a day. A digest, since a folded headline may be longer than an index takes.';

alter table investment add constraint investment_dated_unique unique (id, announced_on);
comment on constraint investment_dated_unique on investment is
  'Lets investors carry the day beside the reference, so that a company''s investments around a day are one index range.';
alter table investment_investor add column announced_on date;
update investment_investor x set announced_on = i.announced_on from investment i where i.id = x.investment_id;
alter table investment_investor alter column announced_on set not null;
alter table investment_investor add constraint investment_investor_dated_fk foreign key (investment_id, announced_on)
  references investment (id, announced_on) on update cascade;
comment on column investment_investor.announced_on is
  'The announcement''s day, set by a trigger and kept by a foreign key that cascades.';
create index investment_investor_day_index on investment_investor (company_id, announced_on) include (investment_id);
comment on index investment_investor_day_index is 'Serves: investments of a company around a day.';

create function investor_dated() returns trigger
  language plpgsql as
$$
begin
  select i.announced_on into new.announced_on from investment i where i.id = new.investment_id;
  return new;
end
$$;
comment on function investor_dated() is 'Puts the day of the investment beside an investor.';
create trigger investment_investor_dated before insert or update of investment_id on investment_investor
  for each row execute function investor_dated();

alter table partnership add constraint partnership_dated_unique unique (id, announced_on);
comment on constraint partnership_dated_unique on partnership is
  'Lets parties carry the day beside the reference, so that a company''s partnerships around a day are one index range.';
alter table partnership_party add column announced_on date;
update partnership_party x set announced_on = p.announced_on from partnership p where p.id = x.partnership_id;
alter table partnership_party alter column announced_on set not null;
alter table partnership_party add constraint partnership_party_dated_fk foreign key (partnership_id, announced_on)
  references partnership (id, announced_on) on update cascade;
comment on column partnership_party.announced_on is
  'The announcement''s day, set by a trigger and kept by a foreign key that cascades.';
create index partnership_party_day_index on partnership_party (company_id, announced_on) include (partnership_id);
comment on index partnership_party_day_index is 'Serves: partnerships of a company around a day.';

create function party_dated() returns trigger
  language plpgsql as
$$
begin
  select p.announced_on into new.announced_on from partnership p where p.id = new.partnership_id;
  return new;
end
$$;
comment on function party_dated() is 'Puts the day of the partnership beside a party.';
create trigger partnership_party_dated before insert or update of partnership_id on partnership_party
  for each row execute function party_dated();

drop index training_goal_sponsor_index;
create index training_goal_sponsor_index on training_goal (sponsor_id, announced_on);
comment on index training_goal_sponsor_index is 'Serves: training goals of a company, all or those around a day.';
drop index capacity_operator_index;
create index capacity_operator_index on capacity (operator_id, announced_on);
comment on index capacity_operator_index is 'Serves: capacity of a company, all or that around a day.';

create view acting_company as
  select i.announcement_id, x.company_id from investment i join investment_investor x on x.investment_id = i.id
  union
  select p.announcement_id, x.company_id from partnership p join partnership_party x on x.partnership_id = p.id
  union
  select announcement_id, sponsor_id from training_goal where sponsor_id is not null
  union
  select announcement_id, operator_id from capacity where operator_id is not null;
comment on view acting_company is
  'The companies that say they will do something in an announcement: investors, parties, sponsors and operators.';

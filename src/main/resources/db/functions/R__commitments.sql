-- What announcements and the things in them have in common, as if each were one table.

create or replace view announcement_party as
  select i.announcement_id, x.company_id from investment i join investment_investor x on x.investment_id = i.id
  union all
  select p.announcement_id, x.company_id from partnership p join partnership_party x on x.partnership_id = p.id
  union all
  select announcement_id, sponsor_id from training_goal where sponsor_id is not null
  union all
  select t.announcement_id, x.company_id from training_goal t join training_goal_partner x on x.training_goal_id = t.id
  union all
  select announcement_id, operator_id from capacity where operator_id is not null
  union all
  select announcement_id, company_id from market_reaction;
comment on view announcement_party is 'Every company that an announcement names, once for each thing that it is named in.';

create or replace view commitment as
  select announcement_id, id, 'INVESTMENT' as kind, country, status, binding_level from investment
  union all
  select announcement_id, id, 'PARTNERSHIP', country, status, binding_level from partnership
  union all
  select announcement_id, id, 'TRAINING_GOAL', country, status, binding_level from training_goal
  union all
  select announcement_id, id, 'CAPACITY', country, status, binding_level from capacity;
comment on view commitment is 'Everything that parties of an announcement say they will do.';

create or replace view commitment_purpose as
  select c.announcement_id, c.id, x.purpose from investment c join investment_purpose x on x.investment_id = c.id
  union all
  select c.announcement_id, c.id, x.purpose from partnership c join partnership_purpose x on x.partnership_id = c.id
  union all
  select c.announcement_id, c.id, x.purpose from training_goal c join training_goal_purpose x on x.training_goal_id = c.id
  union all
  select c.announcement_id, c.id, x.purpose from capacity c join capacity_purpose x on x.capacity_id = c.id;
comment on view commitment_purpose is 'What each commitment is for.';

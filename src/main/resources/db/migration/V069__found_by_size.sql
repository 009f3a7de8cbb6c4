-- Announcements are found by how large they are, too: names of companies differ more than figures do.

create function size_class(amount numeric) returns integer
  immutable strict parallel safe
  return case when amount > 0 then floor(ln(amount::double precision) * 20)::integer end;
comment on function size_class(numeric) is
  'Which of the classes an amount is in, each of which reaches 5 % further up than the one before; null for 0. The index investment_size_index stands on it.';

create index investment_size_index on investment (country, size_class(usd_point), announced_on) include (announcement_id);
comment on index investment_size_index is 'Serves: announcements of as much money for a country, around a day.';

create index capacity_power_index on capacity (power_mw, announced_on) include (announcement_id) where power_mw is not null;
comment on index capacity_power_index is 'Serves: announcements of as much power, around a day.';

create index training_goal_people_index on training_goal (people, announced_on) include (announcement_id) where people is not null;
comment on index training_goal_people_index is 'Serves: announcements of as many people to be trained, around a day.';

create index announcement_beginning_index on announcement (left(folded_headline, 24), announced_on) include (id);
comment on index announcement_beginning_index is 'Serves: announcements whose headline begins alike, around a day, for documents that name nobody.';

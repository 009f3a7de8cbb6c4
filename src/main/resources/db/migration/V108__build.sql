-- Whether what is built is new, for investments and capacities; and what lists by estimates ask for.

alter table investment add column build text
  constraint investment_build_check check (build in ('NEW', 'EXPANSION', 'RETROFIT', 'RESTART'));
comment on column investment.build is
  'What is done to a facility: a new one, more of one, another technology in one, or one that stood still taken up again; null when not said.';

alter table capacity add column build text
  constraint capacity_build_check check (build in ('NEW', 'EXPANSION', 'RETROFIT', 'RESTART'));
comment on column capacity.build is
  'What is done to a facility: a new one, more of one, another technology in one, or one that stood still taken up again; null when not said.';

create index investment_estimated_by_index on investment (estimated_by) where estimated_by is not null;
comment on index investment_estimated_by_index is 'Serves: estimates of somebody, and whether there are any.';

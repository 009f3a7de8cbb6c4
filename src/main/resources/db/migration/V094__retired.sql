-- What has run and runs no more is a status of its own. It stays in totals: what was spent was spent, and what was
-- built was built.

alter table investment drop constraint investment_status_check, add constraint investment_status_check
  check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'RETIRED', 'SHELVED', 'CANCELLED'));
alter table partnership drop constraint partnership_status_check, add constraint partnership_status_check
  check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'RETIRED', 'SHELVED', 'CANCELLED'));
alter table training_goal drop constraint training_goal_status_check, add constraint training_goal_status_check
  check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'RETIRED', 'SHELVED', 'CANCELLED'));
alter table capacity drop constraint capacity_status_check, add constraint capacity_status_check
  check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'RETIRED', 'SHELVED', 'CANCELLED'));

comment on column investment.status is 'How far it has come: the last of its milestones.';
comment on column partnership.status is 'How far it has come: the last of its milestones.';
comment on column training_goal.status is 'How far it has come: the last of its milestones.';
comment on column capacity.status is 'How far it has come: the last of its milestones.';

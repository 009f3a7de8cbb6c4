-- When a commitment had come how far, as far as that was told. Two milestones follow from what stands elsewhere and have
-- no row: the announcement itself, on its day, and the present status where nobody said since when.

create table investment_milestone (
  investment_id uuid not null,
  position integer not null constraint investment_milestone_position_check check (position >= 0),
  status text not null constraint investment_milestone_status_check
    check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'RETIRED', 'SHELVED', 'CANCELLED')),
  reached_on text constraint investment_milestone_reached_on_check check (partial_day_is_valid(reached_on)),
  source_id uuid,
  constraint investment_milestone_pk primary key (investment_id, position),
  constraint investment_milestone_investment_fk foreign key (investment_id) references investment (id),
  constraint investment_milestone_source_fk foreign key (source_id) references source (id)
);
create index investment_milestone_source_index on investment_milestone (source_id);
comment on table investment_milestone is 'How far an investment had come when.';
comment on column investment_milestone.position is 'Its place in the order in which they were reached, from 0.';
comment on column investment_milestone.status is 'How far it had come.';
comment on column investment_milestone.reached_on is 'A day, month or year, as precise as it was told; null when only that it was reached was told.';
comment on column investment_milestone.source_id is 'The source that tells it; null when none is named.';
comment on index investment_milestone_source_index is 'Serves: whether a source is still referred to.';

create table partnership_milestone (
  partnership_id uuid not null,
  position integer not null constraint partnership_milestone_position_check check (position >= 0),
  status text not null constraint partnership_milestone_status_check
    check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'RETIRED', 'SHELVED', 'CANCELLED')),
  reached_on text constraint partnership_milestone_reached_on_check check (partial_day_is_valid(reached_on)),
  source_id uuid,
  constraint partnership_milestone_pk primary key (partnership_id, position),
  constraint partnership_milestone_partnership_fk foreign key (partnership_id) references partnership (id),
  constraint partnership_milestone_source_fk foreign key (source_id) references source (id)
);
create index partnership_milestone_source_index on partnership_milestone (source_id);
comment on table partnership_milestone is 'How far a partnership had come when.';
comment on column partnership_milestone.position is 'Its place in the order in which they were reached, from 0.';
comment on column partnership_milestone.status is 'How far it had come.';
comment on column partnership_milestone.reached_on is 'A day, month or year, as precise as it was told; null when only that it was reached was told.';
comment on column partnership_milestone.source_id is 'The source that tells it; null when none is named.';
comment on index partnership_milestone_source_index is 'Serves: whether a source is still referred to.';

create table training_goal_milestone (
  training_goal_id uuid not null,
  position integer not null constraint training_goal_milestone_position_check check (position >= 0),
  status text not null constraint training_goal_milestone_status_check
    check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'RETIRED', 'SHELVED', 'CANCELLED')),
  reached_on text constraint training_goal_milestone_reached_on_check check (partial_day_is_valid(reached_on)),
  source_id uuid,
  constraint training_goal_milestone_pk primary key (training_goal_id, position),
  constraint training_goal_milestone_training_goal_fk foreign key (training_goal_id) references training_goal (id),
  constraint training_goal_milestone_source_fk foreign key (source_id) references source (id)
);
create index training_goal_milestone_source_index on training_goal_milestone (source_id);
comment on table training_goal_milestone is 'How far a training goal had come when.';
comment on column training_goal_milestone.position is 'Its place in the order in which they were reached, from 0.';
comment on column training_goal_milestone.status is 'How far it had come.';
comment on column training_goal_milestone.reached_on is 'A day, month or year, as precise as it was told; null when only that it was reached was told.';
comment on column training_goal_milestone.source_id is 'The source that tells it; null when none is named.';
comment on index training_goal_milestone_source_index is 'Serves: whether a source is still referred to.';

create table capacity_milestone (
  capacity_id uuid not null,
  position integer not null constraint capacity_milestone_position_check check (position >= 0),
  status text not null constraint capacity_milestone_status_check
    check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'RETIRED', 'SHELVED', 'CANCELLED')),
  reached_on text constraint capacity_milestone_reached_on_check check (partial_day_is_valid(reached_on)),
  source_id uuid,
  constraint capacity_milestone_pk primary key (capacity_id, position),
  constraint capacity_milestone_capacity_fk foreign key (capacity_id) references capacity (id),
  constraint capacity_milestone_source_fk foreign key (source_id) references source (id)
);
create index capacity_milestone_source_index on capacity_milestone (source_id);
comment on table capacity_milestone is 'How far a capacity had come when.';
comment on column capacity_milestone.position is 'Its place in the order in which they were reached, from 0.';
comment on column capacity_milestone.status is 'How far it had come.';
comment on column capacity_milestone.reached_on is 'A day, month or year, as precise as it was told; null when only that it was reached was told.';
comment on column capacity_milestone.source_id is 'The source that tells it; null when none is named.';
comment on index capacity_milestone_source_index is 'Serves: whether a source is still referred to.';

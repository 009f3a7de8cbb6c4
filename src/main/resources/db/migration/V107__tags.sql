-- Free words on commitments. They stand in the commitment's own row, so that neither reading nor writing one takes more
-- statements with tags than without; the indexes hold none of those that have no tag.

alter table investment add column tags text[] not null default '{}'
  constraint investment_tags_check check (cardinality(tags) <= 20 and array_position(tags, null) is null);
comment on column investment.tags is
  'Free words, each once and in the one form of tags: NFKC, lower case, without accents, single spaces. At most 20, each of at most 100 characters.';
create index investment_tags_index on investment using gin (tags) where tags <> '{}';
comment on index investment_tags_index is 'Serves: investments with a tag, and whether a tag is known.';

alter table partnership add column tags text[] not null default '{}'
  constraint partnership_tags_check check (cardinality(tags) <= 20 and array_position(tags, null) is null);
comment on column partnership.tags is
  'Free words, each once and in the one form of tags: NFKC, lower case, without accents, single spaces. At most 20, each of at most 100 characters.';
create index partnership_tags_index on partnership using gin (tags) where tags <> '{}';
comment on index partnership_tags_index is 'Serves: partnerships with a tag, and whether a tag is known.';

alter table training_goal add column tags text[] not null default '{}'
  constraint training_goal_tags_check check (cardinality(tags) <= 20 and array_position(tags, null) is null);
comment on column training_goal.tags is
  'Free words, each once and in the one form of tags: NFKC, lower case, without accents, single spaces. At most 20, each of at most 100 characters.';
create index training_goal_tags_index on training_goal using gin (tags) where tags <> '{}';
comment on index training_goal_tags_index is 'Serves: training goals with a tag, and whether a tag is known.';

alter table capacity add column tags text[] not null default '{}'
  constraint capacity_tags_check check (cardinality(tags) <= 20 and array_position(tags, null) is null);
comment on column capacity.tags is
  'Free words, each once and in the one form of tags: NFKC, lower case, without accents, single spaces. At most 20, each of at most 100 characters.';
create index capacity_tags_index on capacity using gin (tags) where tags <> '{}';
comment on index capacity_tags_index is 'Serves: capacities with a tag, and whether a tag is known.';

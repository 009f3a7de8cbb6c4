-- A company that turns out to be another stays as a row, so that its id, its slug and its revisions
-- are never lost, and leads to the other. Nothing else may refer to it: whatever names a company
-- refers to live_id, which only a company has that stands for itself. A merge that forgot a
-- reference, and a writer that chose the company just before it was merged, fail by that foreign key.

alter table company
  add column merged_into uuid constraint company_merged_into_check check (merged_into <> id),
  add column live_id uuid generated always as (case when merged_into is null then id end) stored
    constraint company_live_id_unique unique,
  add constraint company_merged_check check (merged_into is null or parent_id is null),
  add constraint company_merged_into_fk foreign key (merged_into) references company (live_id);
comment on column company.merged_into is 'The company that this one turned out to be, in one step however many merges followed; null for one that stands for itself.';
comment on column company.live_id is 'The id of a company that stands for itself, null once it is merged. What names a company refers to this.';

create index company_merged_into_index on company (merged_into) where merged_into is not null;
comment on index company_merged_into_index is 'Serves: merging a company that others were merged into.';

alter table company drop constraint company_parent_fk,
  add constraint company_parent_fk foreign key (parent_id) references company (live_id);
alter table company_alias drop constraint company_alias_company_fk,
  add constraint company_alias_company_fk foreign key (company_id) references company (live_id);
alter table company_listing drop constraint company_listing_company_fk,
  add constraint company_listing_company_fk foreign key (company_id) references company (live_id);
alter table investment_investor drop constraint investment_investor_company_fk,
  add constraint investment_investor_company_fk foreign key (company_id) references company (live_id);
alter table partnership_party drop constraint partnership_party_company_fk,
  add constraint partnership_party_company_fk foreign key (company_id) references company (live_id);
alter table training_goal drop constraint training_goal_sponsor_fk,
  add constraint training_goal_sponsor_fk foreign key (sponsor_id) references company (live_id);
alter table training_goal_partner drop constraint training_goal_partner_company_fk,
  add constraint training_goal_partner_company_fk foreign key (company_id) references company (live_id);
alter table capacity drop constraint capacity_operator_fk,
  add constraint capacity_operator_fk foreign key (operator_id) references company (live_id);
alter table market_reaction drop constraint market_reaction_company_fk,
  add constraint market_reaction_company_fk foreign key (company_id) references company (live_id);

create view known_company as
  select id, slug, name, country, parent_id, website, revision, created_at, updated_at
  from company where merged_into is null;
comment on view known_company is 'The companies that are shown: those that were not merged into another.';

-- Without a condition: PostgreSQL looks into a union by index only where its parts have none.
create or replace view company_name as
  select live_id as company_id, 'NAME' as kind, name, exact_key, bare_key, family_key, folded, grams from company
  union all
  select company_id, 'ALIAS', name, exact_key, bare_key, family_key, folded, grams from company_alias;
comment on view company_name is 'Every name a company goes by, the preferred one and the aliases, with the keys to find it. The name of one that was merged is of no company: it is an alias of the other.';

create table company_merge (
  id uuid constraint company_merge_pk primary key,
  company_id uuid not null constraint company_merge_company_fk references company (id),
  into_id uuid not null constraint company_merge_into_fk references company (id),
  into_revision integer not null constraint company_merge_into_revision_check check (into_revision >= 2),
  had jsonb not null,
  taken jsonb not null,
  made_at timestamptz not null,
  undone_at timestamptz,
  constraint company_merge_into_revision_unique unique (into_id, into_revision),
  constraint company_merge_into_check check (into_id <> company_id)
);
comment on table company_merge is 'That a company turned out to be another, with what is needed to take it back.';
comment on column company_merge.id is 'UUID version 7: ordered by the time of the merge.';
comment on column company_merge.into_revision is 'The revision of the other company that the merge made, by which it is undone.';
comment on column company_merge.had is 'What the company had until then: {parent, aliases, listings}.';
comment on column company_merge.taken is 'What of it the other did not have, and took over: {country, website, parent, aliases}; null where it took nothing.';
comment on column company_merge.made_at is 'When it was merged.';
comment on column company_merge.undone_at is 'When the merge was taken back; null while it stands.';

create unique index company_merge_standing_unique on company_merge (company_id) where undone_at is null;
comment on index company_merge_standing_unique is 'Serves: a company is merged into one other at a time.';

create table company_merge_reference (
  merge_id uuid not null constraint company_merge_reference_merge_fk references company_merge (id),
  place text not null constraint company_merge_reference_place_check check (place in ('INVESTOR', 'PARTY',
    'TRAINING_PARTNER', 'SPONSOR', 'OPERATOR', 'MARKET_REACTION', 'PARENT', 'MERGED')),
  row_id uuid not null,
  position integer,
  list_before jsonb,
  list_after jsonb,
  constraint company_merge_reference_pk primary key (merge_id, place, row_id),
  constraint company_merge_reference_list_check check ((list_before is null) = (list_after is null))
);
comment on table company_merge_reference is 'One place that named the merged company and names the other since.';
comment on column company_merge_reference.place is 'In what role it named the company; MERGED: as what a third company was merged into before.';
comment on column company_merge_reference.row_id is 'The investment, partnership, training goal, capacity, market reaction or company that it belongs to.';
comment on column company_merge_reference.position is 'Where in a list of parties; null for what names one company only.';
comment on column company_merge_reference.list_before is 'The rows of a list that named both companies, before the two became one in it; else null.';
comment on column company_merge_reference.list_after is 'The rows of that list afterwards; else null.';

create index company_merge_reference_row_index on company_merge_reference (row_id) where list_before is not null;
comment on index company_merge_reference_row_index is 'Serves: seeing whether a later merge made two parties of a list one.';

-- What a merge changes elsewhere is told with its reason, after a few words that name both companies.
alter table announcement_revision drop constraint announcement_revision_reason_check,
  add constraint announcement_revision_reason_check check (length(reason) between 1 and 2500);
alter table company_revision drop constraint company_revision_reason_check,
  add constraint company_revision_reason_check check (length(reason) between 1 and 2500);

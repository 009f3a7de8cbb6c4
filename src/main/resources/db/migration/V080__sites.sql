-- Where things are built: a campus, a plant, one phase of either. What is announced for the same site by anybody is seen
-- there together.

create table site (
  id uuid constraint site_pk primary key,
  slug text not null constraint site_slug_unique unique
    constraint site_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120)
    constraint site_slug_reserved_check check (slug <> 'possible-duplicates'),
  name text not null constraint site_name_check check (name = btrim(name) and length(name) between 1 and 200),
  country text constraint site_country_fk references country (code),
  region text constraint site_region_fk references region (code),
  city text constraint site_city_check check (city = btrim(city) and length(city) between 1 and 200),
  address text constraint site_address_check check (address = btrim(address) and length(address) between 1 and 500),
  latitude numeric constraint site_latitude_check check (latitude between -90 and 90 and scale(latitude) <= 6),
  longitude numeric constraint site_longitude_check check (longitude between -180 and 180 and scale(longitude) <= 6),
  point_precision text constraint site_point_precision_check
    check (point_precision in ('EXACT', 'APPROXIMATE', 'CITY', 'REGION')),
  operator_id uuid constraint site_operator_fk references company (live_id),
  merged_into uuid constraint site_merged_into_check check (merged_into <> id),
  live_id uuid generated always as (case when merged_into is null then id end) stored
    constraint site_live_id_unique unique,
  revision integer not null default 1 constraint site_revision_check check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  name_key text not null default '',
  folded text not null generated always as (folded(name)) stored,
  grams text[] not null generated always as (grams(name)) stored,
  constraint site_region_check check (region is null or country is not null and left(region, 2) = country),
  constraint site_point_check check ((latitude is null) = (longitude is null) and (latitude is null) = (point_precision is null)),
  constraint site_merged_into_fk foreign key (merged_into) references site (live_id)
);
comment on table site is 'A place where something is built. Two sites of one name are told apart by who runs them, and by where they are.';
comment on column site.id is 'UUID version 7: ordered by the time of creation; that of another service where the site was read from one.';
comment on column site.slug is 'Readable reference: the name''s letters and digits in Latin, lower case, joined by hyphens; numbered when taken.';
comment on column site.name is 'What it is called.';
comment on column site.country is 'Where it is, ISO 3166-1 alpha-2; null when not known.';
comment on column site.region is 'State, province or prefecture, ISO 3166-2; null when not known.';
comment on column site.city is 'The town that it is in or by; null when not known.';
comment on column site.address is 'Postal address, as it is written; null when not known.';
comment on column site.latitude is 'Degrees north of the equator, WGS 84; null when not known.';
comment on column site.longitude is 'Degrees east of Greenwich, WGS 84; null when not known.';
comment on column site.point_precision is 'How exactly latitude and longitude say where it is; null exactly when they are.';
comment on column site.operator_id is 'The company that runs it, or will; null when not known.';
comment on column site.merged_into is 'The site that this one turned out to be, in one step however many merges followed; null for one that stands for itself.';
comment on column site.live_id is 'The id of a site that stands for itself, null once it is merged. What stands on a site refers to this.';
comment on column site.revision is 'Counts the corrections, from 1.';
comment on column site.name_key is 'Derived by name_words(name): by what names are compared.';
comment on column site.folded is 'folded(name), for searching.';
comment on column site.grams is 'grams(name), for searching.';

create function site_named() returns trigger language plpgsql as 'begin return null; end';
create trigger site_named before insert or update of name on site
  for each row execute function site_named();
create constraint trigger site_changed after insert or update on site
  deferrable initially deferred for each row execute function data_changed();

create index site_name_key_index on site (name_key);
comment on index site_name_key_index is 'Serves: resolving a name.';
create index site_operator_index on site (operator_id, id);
comment on index site_operator_index is 'Serves: sites of a company.';
create index site_operator_point_index on site (operator_id, latitude) where latitude is not null;
comment on index site_operator_point_index is 'Serves: which sites of a company are next to each other.';
create index site_country_index on site (country, id);
comment on index site_country_index is 'Serves: sites of a country.';
create index site_region_index on site (region, id);
comment on index site_region_index is 'Serves: sites of a region.';
create index site_point_index on site (latitude, longitude) where latitude is not null;
comment on index site_point_index is 'Serves: sites near a place, by the box around it.';
create index site_merged_into_index on site (merged_into) where merged_into is not null;
comment on index site_merged_into_index is 'Serves: merging a site that others were merged into.';
create index site_search_words_index on site using gin (search_words(name));
comment on index site_search_words_index is 'Serves: search by how the words of a name begin.';
create index site_folded_index on site using gin (folded gin_trgm_ops);
comment on index site_folded_index is 'Serves: search with typing errors, nearest names.';
create index site_grams_index on site using gin (grams);
comment on index site_grams_index is 'Serves: search by a piece of a name, Japanese included.';

create table site_revision (
  id uuid constraint site_revision_pk primary key,
  site_id uuid not null constraint site_revision_site_fk references site (id),
  number integer not null constraint site_revision_number_check check (number >= 1),
  action text not null constraint site_revision_action_check check (action in
    ('CREATED', 'CORRECTED', 'MERGED', 'UNMERGED')),
  made_at timestamptz not null,
  token_id uuid constraint site_revision_token_fk references access_token (id),
  author text constraint site_revision_author_check check (length(author) between 1 and 100),
  reason text constraint site_revision_reason_check check (length(reason) between 1 and 2500),
  changes json not null,
  constraint site_revision_unique unique (site_id, number),
  constraint site_revision_reason_given_check check (action = 'CREATED' or reason is not null)
);
comment on table site_revision is 'What was changed in a site, one row a change.';
comment on column site_revision.id is 'UUID version 7: ordered by the time of creation.';
comment on column site_revision.number is 'The revision that the change made, from 1.';
comment on column site_revision.action is 'What kind of change it was.';
comment on column site_revision.made_at is 'When it was made.';
comment on column site_revision.author is 'The name that the token had.';
comment on column site_revision.reason is 'Why it was made; null only where the site was first recorded.';
comment on column site_revision.changes is 'List of {pointer, old, new}: the fields that changed, as JSON pointers (RFC 6901) into the site as it is shown.';
create index site_revision_token_index on site_revision (token_id);
comment on index site_revision_token_index is 'Serves: what a token changed.';

alter table investment add column site_id uuid constraint investment_site_fk references site (live_id);
comment on column investment.site_id is 'Where it is spent; null when not one site or not said.';
create index investment_site_index on investment (site_id, announced_on, id) where site_id is not null;
comment on index investment_site_index is 'Serves: what is announced for a site, in order of time.';
alter table capacity add column site_id uuid constraint capacity_site_fk references site (live_id);
comment on column capacity.site_id is 'Where it stands; null when not one site or not said.';
create index capacity_site_index on capacity (site_id, announced_on, id) where site_id is not null;
comment on index capacity_site_index is 'Serves: what is announced for a site, in order of time.';
alter table partnership add column site_id uuid constraint partnership_site_fk references site (live_id);
comment on column partnership.site_id is 'The site that it is about; null when not one site or not said.';
create index partnership_site_index on partnership (site_id, announced_on, id) where site_id is not null;
comment on index partnership_site_index is 'Serves: what is announced for a site, in order of time.';

create table site_pair (
  id uuid constraint site_pair_pk primary key,
  one_id uuid not null constraint site_pair_one_fk references site (id),
  other_id uuid not null constraint site_pair_other_fk references site (id),
  score numeric(3, 2) not null constraint site_pair_score_check check (score > 0 and score <= 1),
  reasons text[] not null constraint site_pair_reasons_check check (cardinality(reasons) > 0),
  since timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by text,
  dismissed_because text,
  constraint site_pair_sites_unique unique (one_id, other_id),
  constraint site_pair_sites_check check (one_id < other_id),
  constraint site_pair_dismissal_check check ((dismissed_at is null) = (dismissed_by is null)
    and (dismissed_at is null) = (dismissed_because is null))
);
comment on table site_pair is 'Two sites that may be one, because one company runs both and they are next to each other, for a person to decide.';
comment on column site_pair.id is 'Made of the two ids, so that two sites are one pair for ever.';
comment on column site_pair.one_id is 'The site with the lower id. It may have been merged into another since.';
comment on column site_pair.score is 'How near they are, up to 1, which is the same place.';
comment on column site_pair.reasons is 'Why they may be one, in sentences.';
comment on column site_pair.since is 'When it was noticed.';
comment on column site_pair.dismissed_at is 'When somebody said that they are two; null while nobody has.';
comment on column site_pair.dismissed_by is 'The name of the token with which it was said.';
comment on column site_pair.dismissed_because is 'The reason that was given.';
create index site_pair_other_index on site_pair (other_id);
comment on index site_pair_other_index is 'Serves: the pairs of a site.';

create table site_merge (
  id uuid constraint site_merge_pk primary key,
  site_id uuid not null constraint site_merge_site_fk references site (id),
  into_id uuid not null constraint site_merge_into_fk references site (id),
  into_revision integer not null constraint site_merge_into_revision_check check (into_revision >= 2),
  taken jsonb not null,
  made_at timestamptz not null,
  undone_at timestamptz,
  constraint site_merge_into_revision_unique unique (into_id, into_revision),
  constraint site_merge_into_check check (into_id <> site_id)
);
comment on table site_merge is 'That a site turned out to be another, with what is needed to take it back.';
comment on column site_merge.id is 'UUID version 7: ordered by the time of the merge.';
comment on column site_merge.into_revision is 'The revision of the other site that the merge made, by which it is undone.';
comment on column site_merge.taken is 'What the other did not have, and took over, by the names of columns; null where it took nothing.';
comment on column site_merge.made_at is 'When it was merged.';
comment on column site_merge.undone_at is 'When the merge was taken back; null while it stands.';
create unique index site_merge_standing_unique on site_merge (site_id) where undone_at is null;
comment on index site_merge_standing_unique is 'Serves: a site is merged into one other at a time.';

create table site_merge_reference (
  merge_id uuid not null constraint site_merge_reference_merge_fk references site_merge (id),
  place text not null constraint site_merge_reference_place_check
    check (place in ('INVESTMENT', 'CAPACITY', 'PARTNERSHIP', 'MERGED')),
  row_id uuid not null,
  given_back boolean,
  constraint site_merge_reference_pk primary key (merge_id, place, row_id)
);
comment on table site_merge_reference is 'What stood on the merged site, and stands on the other since.';
comment on column site_merge_reference.place is 'What it is; MERGED: a third site that had been merged into the merged one.';
comment on column site_merge_reference.row_id is 'The investment, capacity, partnership or site.';
comment on column site_merge_reference.given_back is 'Whether it stood on the site again when the merge was undone; false where that was changed since. Null while the merge stands.';

-- A merge of sites changes what announcements show, as one of companies does.
alter table announcement_merge alter column company_revision_id drop not null,
  add column site_revision_id uuid constraint announcement_merge_site_revision_fk references site_revision (id),
  add constraint announcement_merge_site_unique unique (announcement_id, site_revision_id),
  add constraint announcement_merge_revision_check check ((company_revision_id is null) <> (site_revision_id is null));
comment on column announcement_merge.site_revision_id is
  'The revision that the merge of two sites, or its undoing, made of the one that remained; null where companies were merged.';

-- A merge of companies takes the sites along that the company runs.
alter table company_merge_reference drop constraint company_merge_reference_place_check,
  add constraint company_merge_reference_place_check check (place in ('INVESTOR', 'PARTY',
    'TRAINING_PARTNER', 'SPONSOR', 'OPERATOR', 'MARKET_REACTION', 'PARENT', 'MERGED', 'SITE_OPERATOR'));

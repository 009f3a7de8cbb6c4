create table company (
  id uuid constraint company_pk primary key,
  slug text not null constraint company_slug_unique unique
    constraint company_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  name text not null constraint company_name_check check (name = btrim(name) and length(name) between 1 and 200),
  country text constraint company_country_fk references country (code),
  parent_id uuid constraint company_parent_fk references company (id)
    constraint company_parent_check check (parent_id <> id),
  website text constraint company_website_check check (website ~ '^https?://' and length(website) <= 2000),
  revision integer not null default 1 constraint company_revision_check check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  exact_key text not null generated always as (match_key(name)) stored,
  bare_key text not null generated always as (suffix_free_key(name)) stored,
  family_key text not null generated always as (family_key(name)) stored,
  folded text not null generated always as (folded(name)) stored,
  grams text[] not null generated always as (grams(name)) stored
);
comment on table company is 'A firm, public body or other organisation that takes part in an announcement.';
comment on column company.id is 'UUID version 7: ordered by the time of creation.';
comment on column company.slug is 'Readable reference: the name''s letters and digits in Latin, lower case, joined by hyphens; numbered when taken.';
comment on column company.name is 'Preferred name, as the company writes it in English where it does.';
comment on column company.country is 'Seat, ISO 3166-1 alpha-2; null when not known.';
comment on column company.parent_id is 'The company that controls this one; null when none is known.';
comment on column company.website is 'http or https address; null when not known.';
comment on column company.revision is 'Counts the corrections, from 1.';
comment on column company.exact_key is 'match_key(name).';
comment on column company.bare_key is 'suffix_free_key(name).';
comment on column company.family_key is 'family_key(name).';
comment on column company.folded is 'folded(name), for searching.';
comment on column company.grams is 'grams(name), for searching.';

create table company_alias (
  company_id uuid not null constraint company_alias_company_fk references company (id),
  position integer not null constraint company_alias_position_check check (position >= 0),
  name text not null constraint company_alias_name_check check (name = btrim(name) and length(name) between 1 and 200),
  language text constraint company_alias_language_check check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,11}$'),
  script text constraint company_alias_script_check check (script ~ '^[A-Z][a-z]{3}$'),
  exact_key text not null generated always as (match_key(name)) stored,
  bare_key text not null generated always as (suffix_free_key(name)) stored,
  family_key text not null generated always as (family_key(name)) stored,
  folded text not null generated always as (folded(name)) stored,
  grams text[] not null generated always as (grams(name)) stored,
  constraint company_alias_pk primary key (company_id, position),
  constraint company_alias_name_unique unique (company_id, name)
);
comment on table company_alias is 'Another name of a company. Two companies may share one: it then resolves to neither.';
comment on column company_alias.position is 'Order in which the aliases are shown, from 0.';
comment on column company_alias.name is 'The name as it is written.';
comment on column company_alias.language is 'BCP 47 language of the name; null when not said.';
comment on column company_alias.script is 'ISO 15924 script of the name (Jpan, Latn); null when not said.';
comment on column company_alias.exact_key is 'match_key(name).';
comment on column company_alias.bare_key is 'suffix_free_key(name).';
comment on column company_alias.family_key is 'family_key(name).';
comment on column company_alias.folded is 'folded(name), for searching.';
comment on column company_alias.grams is 'grams(name), for searching.';

create table company_listing (
  company_id uuid not null constraint company_listing_company_fk references company (id),
  position integer not null constraint company_listing_position_check check (position >= 0),
  mic text not null constraint company_listing_mic_check check (mic ~ '^[A-Z0-9]{4}$'),
  ticker text not null constraint company_listing_ticker_check check (ticker ~ '^[A-Z0-9][A-Z0-9.\-]{0,19}$'),
  constraint company_listing_pk primary key (company_id, position),
  constraint company_listing_unique unique (mic, ticker)
);
comment on table company_listing is 'A security of a company on an exchange.';
comment on column company_listing.position is 'Order in which the listings are shown, from 0.';
comment on column company_listing.mic is 'Market identifier code of the exchange, ISO 10383 (XTKS, XNAS).';
comment on column company_listing.ticker is 'The exchange''s code of the security, upper case.';

create view company_name as
  select id as company_id, 'NAME' as kind, name, exact_key, bare_key, family_key, folded, grams from company
  union all
  select company_id, 'ALIAS', name, exact_key, bare_key, family_key, folded, grams from company_alias;
comment on view company_name is 'Every name a company goes by, the preferred one and the aliases, with the keys to find it.';

create index company_parent_index on company (parent_id);
comment on index company_parent_index is 'Serves: subsidiaries of a company.';
create index company_exact_key_index on company (exact_key);
comment on index company_exact_key_index is 'Serves: resolving a name, tightest match.';
create index company_bare_key_index on company (bare_key);
comment on index company_bare_key_index is 'Serves: resolving a name without its legal form.';
create index company_family_key_index on company (family_key);
comment on index company_family_key_index is 'Serves: noticing that a bare name is ambiguous.';
create index company_folded_index on company using gin (folded gin_trgm_ops);
comment on index company_folded_index is 'Serves: search with typing errors, nearest names.';
create index company_grams_index on company using gin (grams);
comment on index company_grams_index is 'Serves: search by a piece of a name, Japanese included.';
create index company_alias_exact_key_index on company_alias (exact_key);
comment on index company_alias_exact_key_index is 'Serves: resolving a name, tightest match.';
create index company_alias_bare_key_index on company_alias (bare_key);
comment on index company_alias_bare_key_index is 'Serves: resolving a name without its legal form.';
create index company_alias_family_key_index on company_alias (family_key);
comment on index company_alias_family_key_index is 'Serves: noticing that a bare name is ambiguous.';
create index company_alias_folded_index on company_alias using gin (folded gin_trgm_ops);
comment on index company_alias_folded_index is 'Serves: search with typing errors, nearest names.';
create index company_alias_grams_index on company_alias using gin (grams);
comment on index company_alias_grams_index is 'Serves: search by a piece of a name, Japanese included.';
create index company_listing_ticker_index on company_listing (ticker);
comment on index company_listing_ticker_index is 'Serves: finding a company by ticker alone.';

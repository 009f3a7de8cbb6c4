create table announcement (
  id uuid constraint announcement_pk primary key,
  slug text not null constraint announcement_slug_unique unique
    constraint announcement_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
  headline text not null
    constraint announcement_headline_check check (headline = btrim(headline) and length(headline) between 1 and 300),
  announced_on date not null
    constraint announcement_announced_on_check check (announced_on between date '1990-01-01' and date '2199-12-31'),
  place text constraint announcement_place_check check (place = btrim(place) and length(place) between 1 and 200),
  country text constraint announcement_country_fk references country (code),
  occasion text constraint announcement_occasion_check check (length(occasion) between 1 and 1000),
  retracted_at timestamptz,
  retraction_reason text constraint announcement_retraction_reason_check check (length(retraction_reason) between 1 and 2000),
  revision integer not null default 1 constraint announcement_revision_check check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  folded text not null generated always as
    (folded(headline || ' ' || coalesce(occasion, '') || ' ' || coalesce(place, ''))) stored,
  grams text[] not null generated always as
    (grams(headline || ' ' || coalesce(occasion, '') || ' ' || coalesce(place, ''))) stored,
  constraint announcement_dated_unique unique (id, announced_on),
  constraint announcement_retraction_check check ((retracted_at is null) = (retraction_reason is null))
);
comment on table announcement is 'One public statement event, by one or more parties, on a day; reported by one or more sources.';
comment on column announcement.id is 'UUID version 7: ordered by the time of creation.';
comment on column announcement.slug is 'Readable reference made from the headline; numbered when taken.';
comment on column announcement.headline is 'What was announced, in the tracker''s own words.';
comment on column announcement.announced_on is 'Day of the statement, where it was made.';
comment on column announcement.place is 'Where it was made, in words; null when not known.';
comment on column announcement.country is 'Country in which it was made, ISO 3166-1 alpha-2; null when not known.';
comment on column announcement.occasion is 'The event at which it was made; null when not known.';
comment on column announcement.retracted_at is 'When it was marked as never having happened; null while it stands.';
comment on column announcement.retraction_reason is 'Why it was retracted.';
comment on column announcement.revision is 'Counts the corrections, from 1.';
comment on column announcement.folded is 'Headline, occasion and place, folded for searching.';
comment on column announcement.grams is 'grams() of headline, occasion and place.';
comment on constraint announcement_dated_unique on announcement is
  'Lets commitments carry the day beside the reference, so that a list sorted by day reads one index.';

create table announcement_person (
  announcement_id uuid not null constraint announcement_person_announcement_fk references announcement (id),
  position integer not null constraint announcement_person_position_check check (position >= 0),
  name text not null constraint announcement_person_name_check check (length(name) between 1 and 200),
  office text constraint announcement_person_office_check check (length(office) between 1 and 200),
  organization text constraint announcement_person_organization_check check (length(organization) between 1 and 200),
  constraint announcement_person_pk primary key (announcement_id, position)
);
comment on table announcement_person is 'A person who took part in the event, with the office held on that day.';
comment on column announcement_person.position is 'Order in which people are shown, from 0.';
comment on column announcement_person.office is 'Office held on the day; null when not said.';
comment on column announcement_person.organization is 'The body in which the office is held; null when not said.';

create table source (
  id uuid constraint source_pk primary key,
  announcement_id uuid not null constraint source_announcement_fk references announcement (id),
  position integer not null constraint source_position_check check (position >= 0),
  publisher text not null constraint source_publisher_check check (publisher = btrim(publisher) and length(publisher) between 1 and 200),
  title text constraint source_title_check check (length(title) between 1 and 500),
  url text constraint source_url_check check (url ~ '^https?://' and length(url) <= 2000),
  published_at text constraint source_published_at_check
    check (published_at ~ '^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$'
      and partial_day_is_valid(left(published_at, 10))),
  language text constraint source_language_check check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,11}$'),
  url_key text generated always as (url_key(url)) stored,
  constraint source_position_unique unique (announcement_id, position),
  constraint source_named_check check (title is not null or url is not null)
);
comment on table source is 'A published article, release or filing that reports an announcement. It adds no money.';
comment on column source.position is 'Order in which the sources are shown, from 0.';
comment on column source.publisher is 'Who published it.';
comment on column source.title is 'Its title, as published; null when only the address is known.';
comment on column source.url is 'http or https address; null when only the title is known.';
comment on column source.url_key is 'url_key(url), by which an article is known whatever its address is decorated with.';
comment on column source.published_at is 'Day or time of publication as stated, ISO 8601; without an offset it is the publisher''s local time.';
comment on column source.language is 'BCP 47 language of the text; null when not known.';

create table claim (
  id uuid constraint claim_pk primary key,
  announcement_id uuid not null constraint claim_announcement_fk references announcement (id),
  source_id uuid not null constraint claim_source_fk references source (id),
  position integer not null constraint claim_position_check check (position >= 0),
  subject text not null constraint claim_subject_check check (subject ~ '^(/[^/]+){1,150}$' and length(subject) <= 300),
  value jsonb not null,
  preferred boolean not null,
  reason text not null constraint claim_reason_check check (length(reason) between 1 and 2000),
  constraint claim_position_unique unique (announcement_id, position)
);
comment on table claim is 'What one source says about one fact. Sources may differ; at most one claim about a fact is preferred, and says why.';
comment on column claim.position is 'Order in which the claims are shown, from 0.';
comment on column claim.subject is 'The fact, as a JSON pointer (RFC 6901) into the announcement.';
comment on column claim.value is 'What the source says the fact is.';
comment on column claim.preferred is 'Whether the announcement shows this claim''s value.';
comment on column claim.reason is 'Why it is, or is not, preferred.';

create unique index claim_preferred_unique on claim (announcement_id, subject) where preferred;
comment on index claim_preferred_unique is 'One preferred claim a fact.';
create index claim_source_index on claim (source_id);
comment on index claim_source_index is 'Serves: what a source claims.';
create unique index source_url_unique on source (url_key);
comment on index source_url_unique is 'A published address reports one announcement. Serves: is this article known?';
create index source_publisher_index on source (publisher, announcement_id);
comment on index source_publisher_index is 'Serves: lists filtered by source.';
create index announcement_announced_on_index on announcement (announced_on, id);
comment on index announcement_announced_on_index is 'Serves: announcements sorted by day.';
create index announcement_latest_index on announcement (announced_on desc, id);
comment on index announcement_latest_index is 'Serves: newest announcements first.';
create index announcement_grams_index on announcement using gin (grams);
comment on index announcement_grams_index is 'Serves: search by words.';
create index announcement_folded_index on announcement using gin (folded gin_trgm_ops);
comment on index announcement_folded_index is 'Serves: search with typing errors.';

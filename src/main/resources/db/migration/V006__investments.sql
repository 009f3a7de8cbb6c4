create table investment (
  id uuid constraint investment_pk primary key,
  announcement_id uuid not null,
  announced_on date not null,
  position integer not null constraint investment_position_check check (position >= 0),
  amount numeric constraint investment_amount_check
    check (amount > 0 and amount < 1e18 and scale(amount) <= 4),
  amount_low numeric constraint investment_amount_low_check check (amount_low >= 0 and scale(amount_low) <= 4),
  amount_high numeric constraint investment_amount_high_check check (amount_high < 1e18 and scale(amount_high) <= 4),
  currency text not null constraint investment_currency_fk references currency (code),
  qualifier text not null constraint investment_qualifier_check
    check (qualifier in ('EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN', 'UP_TO', 'UNDISCLOSED')),
  stated_as text constraint investment_stated_as_check check (length(stated_as) between 1 and 200),
  period_start text constraint investment_period_start_check check (partial_day_is_valid(period_start)),
  period_end text constraint investment_period_end_check check (partial_day_is_valid(period_end)),
  country text constraint investment_country_fk references country (code),
  instrument text not null constraint investment_instrument_check
    check (instrument in ('CAPEX', 'MIXED', 'EQUITY', 'DEBT', 'SUPPLY_CONTRACT', 'ACQUISITION', 'OPEX', 'GRANT')),
  status text not null constraint investment_status_check
    check (status in ('ANNOUNCED', 'PRE_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'OPERATING', 'SHELVED', 'CANCELLED')),
  binding_level text not null constraint investment_binding_level_check
    check (binding_level in ('IN_TALKS', 'PLEDGE', 'MOU', 'LOI', 'DEFINITIVE')),
  undisclosed_investors integer not null default 0
    constraint investment_undisclosed_investors_check check (undisclosed_investors between 0 and 1000),
  relation text constraint investment_relation_check
    check (relation in ('PART_OF', 'RESTATES', 'INCREASES', 'SUPERSEDES')),
  related_investment_id uuid constraint investment_related_fk references investment (id)
    constraint investment_related_check check (related_investment_id <> id),
  revision integer not null default 1 constraint investment_revision_check check (revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  usd_low numeric,
  usd_point numeric,
  usd_high numeric,
  usd_rate numeric,
  usd_rate_on date,
  usd_rate_source text,
  period_days daterange generated always as (days_between(period_start, period_end)) stored,
  constraint investment_announcement_fk foreign key (announcement_id, announced_on)
    references announcement (id, announced_on) on update cascade,
  constraint investment_position_unique unique (announcement_id, position),
  constraint investment_disclosed_check check ((qualifier = 'UNDISCLOSED') = (amount is null)),
  constraint investment_exact_check
    check (qualifier <> 'EXACT' or amount_low is not distinct from amount and amount_high is not distinct from amount),
  constraint investment_low_check check (amount_low <= amount),
  constraint investment_high_check check (amount <= amount_high),
  constraint investment_relation_pair_check check ((relation is null) = (related_investment_id is null)),
  constraint investment_period_check check (period_days is null or not isempty(period_days))
);
comment on table investment is 'Money that a party says it will spend, once, however many articles report it.';
comment on column investment.id is 'UUID version 7: ordered by the time of creation.';
comment on column investment.announced_on is 'The announcement''s day, kept beside the reference by a foreign key that cascades.';
comment on column investment.position is 'Its place among the announcement''s investments, from 0.';
comment on column investment.amount is 'The amount as announced, in units of currency (not cents); null when undisclosed.';
comment on column investment.amount_low is 'Lower bound in units of currency; null when there is none to give.';
comment on column investment.amount_high is 'Upper bound in units of currency; null when there is none.';
comment on column investment.currency is 'The currency in which it was announced, ISO 4217.';
comment on column investment.qualifier is 'How exactly the amount was stated; it sets the bounds.';
comment on column investment.stated_as is 'The amount in the words of the announcement; null when not kept.';
comment on column investment.period_start is 'First year, month or day of spending, as stated; null when open.';
comment on column investment.period_end is 'Last year, month or day of spending, inclusive, as stated; null when open.';
comment on column investment.country is 'Where the money is to be spent, ISO 3166-1 alpha-2; null when not one country or not said.';
comment on column investment.instrument is 'Kind of money; MIXED is building and other spending that is not split. Only like is added to like.';
comment on column investment.status is 'How far it has come.';
comment on column investment.binding_level is 'How firm it is: IN_TALKS < PLEDGE < MOU < LOI < DEFINITIVE.';
comment on column investment.undisclosed_investors is 'Investors that are said to exist and are not named.';
comment on column investment.relation is 'What it is to the related investment; null when it stands alone.';
comment on column investment.related_investment_id is 'The umbrella, or the investment that is restated, increased or superseded.';
comment on column investment.revision is 'Counts the corrections, from 1.';
comment on column investment.usd_low is 'Derived: amount_low in US dollars at usd_rate, rounded to cents.';
comment on column investment.usd_point is 'Derived: amount in US dollars at usd_rate, rounded to cents; null when undisclosed or without a rate.';
comment on column investment.usd_high is 'Derived: amount_high in US dollars at usd_rate, rounded to cents.';
comment on column investment.usd_rate is 'Derived: US dollars for one unit of currency on the day of the announcement; null without a rate.';
comment on column investment.usd_rate_on is 'Derived: the day of the rate, at most the day of the announcement.';
comment on column investment.usd_rate_source is 'Derived: ECB, or identity for US dollars.';
comment on column investment.period_days is 'Derived: the days of the period, for overlap.';

create function investment_in_dollars() returns trigger
  language plpgsql as
$$
begin
  select rate, rate_on, rate_source into new.usd_rate, new.usd_rate_on, new.usd_rate_source
  from exchange_rate(new.currency, 'USD', new.announced_on);
  new.usd_low := round(new.amount_low * new.usd_rate, 2);
  new.usd_point := round(new.amount * new.usd_rate, 2);
  new.usd_high := round(new.amount_high * new.usd_rate, 2);
  return new;
end
$$;
comment on function investment_in_dollars() is 'Keeps the US dollar columns true to the amount, whoever writes it.';
create trigger investment_in_dollars
  before insert or update of amount, amount_low, amount_high, currency, announced_on on investment
  for each row execute function investment_in_dollars();

create table investment_investor (
  investment_id uuid not null constraint investment_investor_investment_fk references investment (id),
  position integer not null constraint investment_investor_position_check check (position >= 0),
  company_id uuid not null constraint investment_investor_company_fk references company (id),
  share numeric constraint investment_investor_share_check check (share > 0 and share <= 1 and scale(share) <= 6),
  constraint investment_investor_pk primary key (investment_id, position),
  constraint investment_investor_company_unique unique (company_id, investment_id)
);
comment on table investment_investor is 'A party that says it will spend the money. Several without shares are joint: never split by guess.';
comment on column investment_investor.share is 'Part of the amount from 0 to 1, if stated; null when not.';

create table investment_purpose (
  investment_id uuid not null constraint investment_purpose_investment_fk references investment (id),
  position integer not null constraint investment_purpose_position_check check (position >= 0),
  purpose text not null constraint investment_purpose_check check (purpose in ('AI_INFRASTRUCTURE', 'CLOUD',
    'SEMICONDUCTORS', 'ENERGY', 'CYBERSECURITY', 'WORKFORCE_TRAINING', 'RESEARCH', 'OTHER')),
  share numeric constraint investment_purpose_share_check check (share > 0 and share <= 1 and scale(share) <= 6),
  constraint investment_purpose_pk primary key (investment_id, position),
  constraint investment_purpose_unique unique (purpose, investment_id)
);
comment on table investment_purpose is 'What the money is for. Without shares the whole amount stands under each purpose.';
comment on column investment_purpose.share is 'Part of the amount from 0 to 1, if stated; null when no split was made.';

create table investment_evidence (
  investment_id uuid not null constraint investment_evidence_investment_fk references investment (id),
  position integer not null constraint investment_evidence_position_check check (position >= 0),
  source_id uuid not null constraint investment_evidence_source_fk references source (id),
  locator text constraint investment_evidence_locator_check check (length(locator) between 1 and 300),
  constraint investment_evidence_pk primary key (investment_id, position)
);
comment on table investment_evidence is 'Where a source says it.';
comment on column investment_evidence.locator is 'The place in the source: a paragraph, a page, a heading; null for the whole of it.';

create index investment_announced_on_index on investment (announced_on, id);
comment on index investment_announced_on_index is 'Serves: investments sorted by day.';
create index investment_latest_index on investment (announced_on desc, id);
comment on index investment_latest_index is 'Serves: newest investments first.';
create index investment_smallest_index on investment (usd_point, id);
comment on index investment_smallest_index is 'Serves: investments sorted by amount in US dollars.';
create index investment_largest_index on investment (usd_point desc nulls last, id);
comment on index investment_largest_index is 'Serves: largest investments first.';
create index investment_country_index on investment (country, id);
comment on index investment_country_index is 'Serves: investments of a country.';
create index investment_related_index on investment (related_investment_id) where related_investment_id is not null;
comment on index investment_related_index is 'Serves: what restates, increases, supersedes or is part of an investment.';
create index investment_period_index on investment using gist (period_days);
comment on index investment_period_index is 'Serves: investments whose period overlaps another.';
create index investment_evidence_source_index on investment_evidence (source_id);
comment on index investment_evidence_source_index is 'Serves: what a source says.';

-- Amounts as they are told: ranges, figures of one year, nothing at all, and what nobody announced but somebody worked out.
-- The columns that count, amount and its bounds, are the whole; what was told follows from them and from these.

alter table investment
  alter column currency drop not null,
  add column amount_years integer constraint investment_amount_years_check check (amount_years between 1 and 200),
  add column estimated_by text constraint investment_estimated_by_check check (length(estimated_by) between 1 and 200),
  add column price_year integer constraint investment_price_year_check check (price_year between 1900 and 2199),
  drop constraint investment_amount_check,
  add constraint investment_amount_check check (amount >= 0 and amount < 1e18 and scale(amount) <= 4),
  drop constraint investment_qualifier_check,
  add constraint investment_qualifier_check
    check (qualifier in ('EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN', 'UP_TO', 'RANGE', 'UNDISCLOSED')),
  add constraint investment_range_check
    check (qualifier <> 'RANGE' or amount_low is not null and amount_high is not null),
  add constraint investment_currency_check
    check (currency is not null or amount is null and amount_low is null and amount_high is null),
  add constraint investment_yearly_check check (amount_years is null or amount is not null),
  add constraint investment_estimate_check
    check (estimated_by is null and price_year is null or relation is null or relation = 'RESTATES');

comment on column investment.amount is
  'All of the amount, in units of currency (not cents): of a range its middle, of figures of one year those of all years; null when undisclosed.';
comment on column investment.amount_low is
  'Lower bound of all of it, in units of currency; null when there is none to give.';
comment on column investment.amount_high is
  'Upper bound of all of it, in units of currency; null when there is none.';
comment on column investment.currency is
  'The currency in which it was announced, ISO 4217; null only when no figure was told.';
comment on column investment.amount_years is
  'For how many years figures of one year were told, by which amount and its bounds were multiplied; null when figures of the whole were told.';
comment on column investment.estimated_by is
  'Who worked out the amount that nobody announced; null when it was announced, or priced anew.';
comment on column investment.price_year is
  'In the prices of which year the amount was worked out; null when it is in those of its time.';

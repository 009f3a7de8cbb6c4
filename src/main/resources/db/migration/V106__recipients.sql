-- Who gets the money of an investment, where the investor does not spend it itself.

create table investment_recipient (
  investment_id uuid not null constraint investment_recipient_investment_fk references investment (id),
  position integer not null constraint investment_recipient_position_check check (position >= 0),
  company_id uuid not null constraint investment_recipient_company_fk references company (live_id),
  constraint investment_recipient_pk primary key (investment_id, position),
  constraint investment_recipient_company_unique unique (company_id, investment_id)
);
comment on table investment_recipient is
  'Who gets the money, where the investor does not spend it itself. What each of several gets is not said, and never split by guess.';
comment on column investment_recipient.position is 'Its place among the recipients of the investment, from 0.';
comment on constraint investment_recipient_company_unique on investment_recipient is 'Serves: investments that a company receives.';

alter table company_merge_reference drop constraint company_merge_reference_place_check,
  add constraint company_merge_reference_place_check check (place in ('INVESTOR', 'RECIPIENT', 'PARTY',
    'TRAINING_PARTNER', 'SPONSOR', 'OPERATOR', 'OWNER', 'USER', 'MARKET_REACTION', 'PARENT', 'MERGED', 'SITE_OPERATOR'));

-- What registers call companies: a second key, by which a company is known under whatever name it comes.

create table company_identifier (
  company_id uuid not null constraint company_identifier_company_fk references company (live_id),
  position integer not null constraint company_identifier_position_check check (position >= 0),
  scheme text not null constraint company_identifier_scheme_check
    check (scheme in ('LEI', 'WIKIDATA', 'ISIN', 'OPENCORPORATES', 'EIA', 'OTHER')),
  value text not null constraint company_identifier_value_check check (length(value) <= 200 and case scheme
    when 'LEI' then value ~ '^[A-Z0-9]{18}[0-9]{2}$'
    when 'WIKIDATA' then value ~ '^Q[1-9][0-9]{0,11}$'
    when 'ISIN' then value ~ '^[A-Z]{2}[A-Z0-9]{9}[0-9]$'
    when 'OPENCORPORATES' then value ~ '^[a-z]{2}(_[a-z0-9]{2,3})?/[A-Za-z0-9._-]+$'
    when 'EIA' then value ~ '^(plant/)?[1-9][0-9]{0,6}$'
    else value ~ '^[a-z0-9][a-z0-9._-]{0,49}:\S(.*\S)?$' end),
  constraint company_identifier_pk primary key (company_id, position)
);
comment on table company_identifier is 'What a register calls a company. An identifier is that of one company.';
comment on column company_identifier.position is 'Order in which the identifiers are shown, from 0.';
comment on column company_identifier.scheme is 'Which register: LEI is ISO 17442, WIKIDATA an item there, ISIN a security by ISO 6166, OPENCORPORATES a register of a country or state with the number there, EIA a utility of the United States or, after plant/, a plant; OTHER any, whose name stands in the value.';
comment on column company_identifier.value is 'As the register writes it, without blanks and hyphens between groups; of OTHER the name of the register, a colon and the number.';

create unique index company_identifier_unique on company_identifier (upper(value), scheme);
comment on index company_identifier_unique is 'Serves: the company of an identifier, whose value may be told without its scheme. No register has two numbers that differ in case alone.';
create index company_identifier_near_index on company_identifier using gin (upper(value) gin_trgm_ops);
comment on index company_identifier_near_index is 'Serves: the nearest of an identifier that nobody has.';

comment on column company_merge.had is 'What the company had until then: {parent, aliases, listings, identifiers}.';

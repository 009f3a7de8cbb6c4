-- Regions as a list shows them.

create or replace view listed_region as
  select rpad(encode(convert_to(code, 'UTF8'), 'hex'), 32, '0')::uuid as id, code as slug, code, name, country from region;
comment on view listed_region is 'The regions, with an id made of the letters of the code, so that they come in its order.';

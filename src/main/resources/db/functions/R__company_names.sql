-- Companies and what they are called, and which of them are found by that.

create or replace view known_company as
  select id, slug, name, country, parent_id, website, revision, created_at, updated_at
  from company where merged_into is null;
comment on view known_company is 'The companies that are shown: those that were not merged into another.';

-- Without a condition: PostgreSQL looks into a union by index only where its parts have none.
create or replace view company_name as
  select live_id as company_id, 'NAME' as kind, name, exact_key, bare_key, family_key, folded, grams,
    joined_key, acronym, form_key
  from company
  union all
  select company_id, 'ALIAS', name, exact_key, bare_key, family_key, folded, grams, joined_key, acronym, form_key
  from company_alias;
comment on view company_name is 'Every name a company goes by, the preferred one and the aliases, with the keys to find it. The name of one that was merged is of no company: it is an alias of the other.';

drop function if exists companies_named(text[]);
create function companies_named(texts text[])
  returns table (
    n bigint, exact_key text, bare_key text, family_key text, form_key text,
    tier text, id uuid, slug text, name text, country text, parent_id uuid, called_form text,
    identifiers text[])
  language sql stable as
$$
  with asked as materialized (
    select n, text, keys.*, upper(normalize(text, NFKC)) as capitals
    from unnest(texts) with ordinality as given (text, n) cross join lateral company_name_keys(text) as keys),
  hit as (
    select n, 'DIRECT' as tier, coalesce(merged_into, id) as id, null as called_form
    from asked join company on slug = lower(text)
    union
    select n, 'DIRECT', coalesce(merged_into, id), null from asked join company on id = case
      when text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then text::uuid end
    union
    select n, 'DIRECT', company_id, null from asked join company_listing
      on mic = split_part(capitals, ':', 1) and ticker = split_part(capitals, ':', 2)
    union
    select n, 'DIRECT', company_id, null from asked join company_identifier
      on scheme = split_part(text, ':', 1) and upper(value) = upper(substr(text, strpos(text, ':') + 1))
    union
    select n, 'EXACT', company_id, called.form_key from asked join company_name as called using (exact_key)
    where exact_key <> ''
    union
    select n, 'BARE', company_id, called.form_key from asked join company_name as called using (bare_key)
    where bare_key <> ''
    union
    select n, 'FAMILY', company_id, null from asked join company_name using (family_key)
    where family_key <> '' and asked.bare_key = asked.family_key)
  select asked.n, asked.exact_key, asked.bare_key, asked.family_key, asked.form_key,
    hit.tier, company.id, company.slug, company.name, company.country, company.parent_id, hit.called_form,
    array(select x.scheme || ':' || x.value from company_identifier as x where x.company_id = company.id order by x.position)
  from asked left join hit using (n) left join company using (id)
  order by asked.n, company.slug, hit.called_form
$$;
comment on function companies_named(text[]) is
  'For each text, by its place from 1, the keys by which it is compared with names, and the companies that it may name: DIRECT by id, slug, listing or identifier (its scheme in capitals, a colon, its value), EXACT by a name or alias, BARE by one without its legal form, FAMILY by one without Group or Holdings either. called_form is the legal form of the name that was found so; identifiers are all of the company. One row without a company for a text that names none.';

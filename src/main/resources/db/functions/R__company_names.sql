-- Companies and what they are called, and which of them are found by that.

create or replace view known_company as
  select id, slug, name, country, parent_id, website, revision, created_at, updated_at
  from company where merged_into is null;
comment on view known_company is 'The companies that are shown: those that were not merged into another.';

-- Without a condition: PostgreSQL looks into a union by index only where its parts have none.
create or replace view company_name as
  select live_id as company_id, 'NAME' as kind, name, exact_key, bare_key, family_key, folded, grams from company
  union all
  select company_id, 'ALIAS', name, exact_key, bare_key, family_key, folded, grams from company_alias;
comment on view company_name is 'Every name a company goes by, the preferred one and the aliases, with the keys to find it. The name of one that was merged is of no company: it is an alias of the other.';

drop function if exists companies_named(text[]);
create function companies_named(texts text[])
  returns table (
    n bigint, exact_key text, bare_key text, family_key text,
    tier text, id uuid, slug text, name text, country text, parent_id uuid)
  language sql stable as
$$
  with asked as materialized (
    select n, text, match_key(text) as exact_key, suffix_free_key(text) as bare_key,
      family_key(text) as family_key, upper(normalize(text, NFKC)) as capitals
    from unnest(texts) with ordinality as given (text, n)),
  hit as (
    select n, 'DIRECT' as tier, coalesce(merged_into, id) as id
    from asked join company on slug = lower(text)
    union
    select n, 'DIRECT', coalesce(merged_into, id) from asked join company on id = case
      when text ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then text::uuid end
    union
    select n, 'DIRECT', company_id from asked join company_listing
      on mic = split_part(capitals, ':', 1) and ticker = split_part(capitals, ':', 2)
    union
    select n, 'EXACT', company_id from asked join company_name using (exact_key) where exact_key <> ''
    union
    select n, 'BARE', company_id from asked join company_name using (bare_key) where bare_key <> ''
    union
    select n, 'FAMILY', company_id from asked join company_name using (family_key)
    where family_key <> '' and asked.bare_key = asked.family_key)
  select asked.n, asked.exact_key, asked.bare_key, asked.family_key,
    hit.tier, company.id, company.slug, company.name, company.country, company.parent_id
  from asked left join hit using (n) left join company using (id)
  order by asked.n, company.slug
$$;
comment on function companies_named(text[]) is
  'For each text, by its place from 1, the keys by which it is compared with names, and the companies that it may name: DIRECT by id, slug or listing, EXACT by a name or alias, BARE by one without its legal form, FAMILY by one without Group or Holdings either. One row without a company for a text that names none.';

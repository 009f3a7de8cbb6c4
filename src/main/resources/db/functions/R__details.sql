-- Of what an investment may have several that say nothing of parts of it: it stands in full under each. Worked out when
-- they are asked for, as the parts of R__shares are.

create or replace function recipient_parts(investment uuid)
  returns table (company_id uuid, several boolean)
  language sql stable parallel safe rows 1 as
$$
  select x.company_id, count(*) over () > 1 from investment_recipient x where x.investment_id = investment
  union all
  select null, false where not exists (select from investment_recipient x where x.investment_id = investment)
$$;
comment on function recipient_parts(uuid) is
  'Who receives an investment, and whether there are several, who receive it together; a row without a company where nobody is named.';

create or replace function tag_parts(investment uuid)
  returns table (tag text, several boolean)
  language sql stable parallel safe rows 1 as
$$
  select x.tag, cardinality(i.tags) > 1 from investment i
    cross join lateral unnest(case when i.tags = '{}' then array[null] else i.tags end) as x (tag)
    where i.id = investment
$$;
comment on function tag_parts(uuid) is
  'The tags of an investment, and whether there are several; a row without a tag where there is none.';

create or replace function dataset_parts(announcement uuid)
  returns table (dataset text, several boolean)
  language sql stable parallel safe rows 1 as
$$
  select r.dataset, count(*) over () > 1
    from (select distinct x.dataset from announcement_record x where x.announcement_id = announcement) as r
  union all
  select null, false where not exists (select from announcement_record x where x.announcement_id = announcement)
$$;
comment on function dataset_parts(uuid) is
  'The data sets that have rows of an announcement, each once, and whether there are several; a row without a name where there is none.';

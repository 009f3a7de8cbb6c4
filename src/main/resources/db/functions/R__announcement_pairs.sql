-- Announcements that may be one, and which of them a person has still to decide on.

drop function if exists keep_announcement_pairs(json, timestamptz);
create function keep_announcement_pairs(pairs json, at timestamptz) returns void
  language sql volatile as
$$
  insert into announcement_pair (id, one_id, other_id, score, reasons, since)
  select md5(least(one, other)::text || greatest(one, other))::uuid, least(one, other), greatest(one, other),
    max(score), array(select reason from json_array_elements_text((array_agg(reasons))[1]) as reason), at
  from json_to_recordset(pairs) as pair (one uuid, other uuid, score numeric, reasons json)
  group by least(one, other), greatest(one, other)
  on conflict (one_id, other_id) do nothing
$$;
comment on function keep_announcement_pairs(json, timestamptz) is
  'Notes which announcements may be one: a list of {"one", "other", "score", "reasons"}. A pair that is noted already, or was dismissed, stays as it is.';

create or replace view announcement_possible_duplicate as
  select p.id, p.one_id, p.other_id, p.score, p.reasons, p.since
  from announcement_pair as p
  where p.dismissed_at is null
    and not exists (select from announcement as a where a.id in (p.one_id, p.other_id) and a.retracted_at is not null)
    and not exists (select from investment as i join investment as related on related.id = i.related_investment_id
      where (i.announcement_id, related.announcement_id) in ((p.one_id, p.other_id), (p.other_id, p.one_id))
        and i.announcement_id in (p.one_id, p.other_id));
comment on view announcement_possible_duplicate is
  'Pairs of announcements that may be one and on which nobody has decided. Once one is retracted, or says what it is to the other, there is nothing to decide; if that is taken back, there is again.';

-- By what two addresses are known to be of one article. What tries something, and goes on where it fails, cannot run in
-- parallel: none that decodes is called safe for that.

create or replace function percent_decoded(encoded text, kept text) returns text
  language plpgsql immutable as
$$
declare
  decoded text := '';
  rest text := encoded;
  run text;
  plain text;
  letter text;
begin
  if strpos(encoded, '%') = 0 and encoded ~ '^[\x01-\x7f]*$' then
    return encoded;
  end if;
  loop
    run := substring(rest from '(?:%[0-9A-Fa-f]{2})+');
    exit when run is null;
    decoded := decoded || left(rest, strpos(rest, run) - 1);
    rest := substr(rest, strpos(rest, run) + length(run));
    begin
      plain := convert_from(decode(replace(run, '%', ''), 'hex'), 'UTF8');
      foreach letter in array regexp_split_to_array(plain, '') loop
        decoded := decoded || case
          when ascii(letter) <= 32 or ascii(letter) = 127 or strpos(kept, letter) > 0
            then '%' || upper(encode(convert_to(letter, 'UTF8'), 'hex'))
          else letter end;
      end loop;
    exception when data_exception then
      -- In another encoding than UTF-8, or with a byte of 0: it is known by its bytes.
      decoded := decoded || upper(run);
    end;
  end loop;
  return normalize(decoded || rest, NFC);
end
$$;
comment on function percent_decoded(text, text) is
  'A part of an address as people read it, in the composed form of Unicode: letters of any script are the same raw and encoded. What is kept stays encoded, since it would mean something else; so do blanks, and what is not UTF-8.';

create or replace function host_key(host text) returns text
  language sql immutable parallel safe
  return regexp_replace(
    regexp_replace(rtrim(lower(host), '.'), '^((www\d?|m|mobile|amp|touch)\.)+(?=[^.]+\.[^.]+)', ''),
    '\.(m|mobile|amp)\.(?=[^.]+\.[^.]+$)', '.');
comment on function host_key(text) is
  'A host without the labels under which a site shows the same pages to other screens: en.m.example.org is en.example.org.';

create or replace function query_key(query text) returns text
  language plpgsql stable as
$$
declare
  pairs text[] := '{}';
  given text;
  pair text;
  called text;
begin
  foreach given in array string_to_array(query, '&') loop
    continue when given = '';
    pair := percent_decoded(replace(given, '+', '%20'), '/?#%&=+;');
    called := lower(split_part(pair, '=', 1));
    continue when lower(pair) in ('amp', 'amp=1', 'amp=true', 'outputtype=amp', 'output=amp')
      or exists (
        select from tracking_parameter t where t.name = called or t.is_prefix and starts_with(called, t.name));
    pairs := pairs || pair;
  end loop;
  return case cardinality(pairs) when 0 then '' when 1 then '?' || pairs[1]
    else '?' || array_to_string(array(select one from unnest(pairs) as one group by one order by one collate "C"), '&') end;
end
$$;
comment on function query_key(text) is
  'The parameters of an address in one order, each once, less those that only count visitors; with its question mark, or nothing.';

create or replace function url_key(url text) returns text
  language plpgsql stable strict as
$$
declare
  scheme text := lower(substring(url from '^([A-Za-z]+)://'));
  rest text := substring(url from '^[A-Za-z]+://(.*)$');
  cached text;
  host text;
  path text;
begin
  -- Pages that others keep, under the address that they keep.
  cached := coalesce(
    substring(rest from '^[^/?#]+\.cdn\.ampproject\.org/[a-z]/(?:s/)?(.+)$'),
    substring(rest from '^(?:www\.)?google\.[a-z.]+/amp/(?:s/)?(.+)$'));
  rest := coalesce(cached, rest);
  host := host_key(regexp_replace(substring(rest from '^[^/?#]*'), case when scheme = 'https' then ':443$' else ':80$' end, ''));
  if host is null or host = '' then
    return null;
  end if;
  path := percent_decoded(coalesce(substring(rest from '^[^/?#]*([^?#]*)'), ''), '/?#%');
  path := regexp_replace(path, '/{2,}', '/', 'g');
  path := regexp_replace(path, '/amp(?=/|$)', '', 'gi');
  path := regexp_replace(path, '\.amp(?=\.html?$|$)', '', 'i');
  return host || regexp_replace(path, '/$', '') || query_key(coalesce(substring(rest from '^[^?#]*\?([^#]*)'), ''));
end
$$;
comment on function url_key(text) is
  'What two addresses of one article share: without scheme, usual port and fragment, without www., m., mobile. or amp. before the host, /amp in the path or a slash at its end, and without the parameters that only count visitors; letters of any script raw and composed, and parameters in one order.';

create or replace function source_keyed() returns trigger
  language plpgsql as
$$
begin
  if tg_op = 'INSERT' or new.url is distinct from old.url then
    new.url_key := url_key(new.url);
  end if;
  return new;
end
$$;
comment on function source_keyed() is 'Keeps the key of a source true to its address.';

create or replace function rekey_sources() returns integer
  language plpgsql as
$$
declare
  changed integer;
begin
  create temporary table rekeyed on commit drop as
    select id, case when nth = 1 then key else key || ' ' || id end as key
    from (
      select s.id, s.url_key, k.key,
        row_number() over (partition by k.key order by s.url_key is distinct from k.key, s.id) as nth
      from source s cross join lateral (select url_key(s.url) as key) as k
      where s.url is not null) as each
    where url_key is distinct from case when nth = 1 then key else key || ' ' || id end;
  -- Nobody has a key while others take it.
  update source s set url_key = null from rekeyed k, rekeyed other
    where k.id = s.id and other.key = s.url_key and other.id <> s.id;
  update source s set url_key = k.key from rekeyed k where k.id = s.id;
  get diagnostics changed = row_count;
  drop table rekeyed;
  return changed;
end
$$;
comment on function rekey_sources() is
  'Makes the keys of all sources anew, and answers how many were others. Of several that have one key now the one that had it, or else the earliest, has it; the rest stay, each under the key with its own id behind it, which no address gives.';

-- Who adds a parameter here makes all keys anew at the next start. In small letters, in the order of who sets them.
truncate tracking_parameter;
insert into tracking_parameter (name, is_prefix, set_by) values
  ('utm_', true, 'Google Analytics and most others'),
  ('gclid', false, 'Google Ads'),
  ('gclsrc', false, 'Google Ads'),
  ('dclid', false, 'Google Ads'),
  ('gbraid', false, 'Google Ads'),
  ('wbraid', false, 'Google Ads'),
  ('gad_source', false, 'Google Ads'),
  ('gad_campaignid', false, 'Google Ads'),
  ('srsltid', false, 'Google Shopping'),
  ('_ga', false, 'Google Analytics'),
  ('_gl', false, 'Google Analytics'),
  ('fbclid', false, 'Facebook'),
  ('fb_action_ids', false, 'Facebook'),
  ('fb_action_types', false, 'Facebook'),
  ('fb_source', false, 'Facebook'),
  ('fb_ref', false, 'Facebook'),
  ('igshid', false, 'Instagram'),
  ('igsh', false, 'Instagram'),
  ('msclkid', false, 'Microsoft Advertising'),
  ('ocid', false, 'Microsoft and MSN'),
  ('twclid', false, 'X'),
  ('ref_src', false, 'X'),
  ('ref_url', false, 'X'),
  ('__twitter_impression', false, 'X'),
  ('ttclid', false, 'TikTok'),
  ('li_fat_id', false, 'LinkedIn'),
  ('trk', false, 'LinkedIn'),
  ('trkcampaign', false, 'LinkedIn'),
  ('epik', false, 'Pinterest'),
  ('rdt_cid', false, 'Reddit'),
  ('scclid', false, 'Snapchat'),
  ('yclid', false, 'Yandex'),
  ('ysclid', false, 'Yandex'),
  ('_openstat', false, 'Yandex'),
  ('guccounter', false, 'Yahoo'),
  ('guce_referrer', false, 'Yahoo'),
  ('guce_referrer_sig', false, 'Yahoo'),
  ('soc_src', false, 'Yahoo'),
  ('soc_trk', false, 'Yahoo'),
  ('tsrc', false, 'Yahoo'),
  ('mc_cid', false, 'Mailchimp'),
  ('mc_eid', false, 'Mailchimp'),
  ('mkt_tok', false, 'Marketo'),
  ('_hsenc', false, 'HubSpot'),
  ('_hsmi', false, 'HubSpot'),
  ('__hssc', false, 'HubSpot'),
  ('__hstc', false, 'HubSpot'),
  ('__hsfp', false, 'HubSpot'),
  ('hsctatracking', false, 'HubSpot'),
  ('hsa_', true, 'HubSpot'),
  ('vero_id', false, 'Vero'),
  ('vero_conv', false, 'Vero'),
  ('oly_anon_id', false, 'Omeda'),
  ('oly_enc_id', false, 'Omeda'),
  ('rb_clickid', false, 'Russian banner networks'),
  ('s_cid', false, 'Adobe Analytics'),
  ('s_kwcid', false, 'Adobe Advertising'),
  ('ef_id', false, 'Adobe Advertising'),
  ('cmpid', false, 'Bloomberg, CNN and others'),
  ('cmp', false, 'The Guardian'),
  ('ncid', false, 'The Financial Times, AOL and others'),
  ('icid', false, 'Links within a site'),
  ('ito', false, 'Daily Mail'),
  ('smid', false, 'The New York Times'),
  ('smtyp', false, 'The New York Times'),
  ('sr_share', false, 'TechCrunch'),
  ('at_', true, 'AT Internet, of the BBC and French papers'),
  ('xtor', false, 'AT Internet, of French papers'),
  ('wt_mc', false, 'Mapp and Webtrends'),
  ('wt.mc_id', false, 'Webtrends'),
  ('wt_zmc', false, 'Mapp, of German papers'),
  ('mtm_', true, 'Matomo'),
  ('matomo_', true, 'Matomo'),
  ('pk_', true, 'Matomo'),
  ('piwik_', true, 'Matomo'),
  ('spm', false, 'Alibaba'),
  ('wickedid', false, 'Wicked Reports');
do $$ begin perform rekey_sources(); end $$;

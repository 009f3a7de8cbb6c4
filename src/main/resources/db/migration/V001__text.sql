-- How names and words are compared. Every writer (the service, a seed, a hand with psql) goes
-- through these functions, since the columns that search reads are generated from them.

create extension if not exists pg_trgm;

create function folded(words text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    translate(lower(normalize(words, NFKC)),
      'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ',
      'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ'),
    '\s+', ' ', 'g'));
comment on function folded(text) is
  'Text for searching: NFKC (full and half width are one), lower case, katakana as hiragana, single spaces. さくら and ｻｸﾗ fold to the same.';

create function grams(words text) returns text[]
  language sql immutable strict parallel safe
  return (
    with plain as materialized (select replace(folded(words), ' ', '') as text)
    select coalesce(array_agg(distinct substr(plain.text, at.position, size.length)), '{}')
    from plain,
      generate_series(1, char_length(plain.text)) as at (position),
      generate_series(1, 2) as size (length)
    where at.position + size.length - 1 <= char_length(plain.text));
comment on function grams(text) is
  'One- and two-character pieces of the folded text. An index over them finds 東京 inside a Japanese sentence, which has no spaces, where trigrams need three characters.';

create function match_key(name text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    regexp_replace(lower(normalize(name, NFKC)), '[[:space:].,''’"&()/・·–—\-]+', ' ', 'g'),
    '\s+', ' ', 'g'));
comment on function match_key(text) is
  'A company name for exact matching: NFKC, lower case, punctuation as a space. "SoftBank Corp." and "softbank corp" are equal; the legal suffix still counts.';

create function suffix_free_key(name text) returns text
  language sql immutable strict parallel safe
  return coalesce(
    nullif(btrim(regexp_replace(
      regexp_replace(match_key(name), '^(株式会社|有限会社|合同会社) ?| ?(株式会社|有限会社|合同会社)$|^(株|有) | (株|有)$', '', 'g'),
      '( (inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|ag|se|sa|s a|spa|s p a|nv|n v|bv|b v|gmbh|kk|k k|oyj|ab|asa|a s|pte|pty|pjsc|berhad|bhd|tbk|sas|kgaa))+$', '')), ''),
    match_key(name));
comment on function suffix_free_key(text) is
  'match_key without the legal form at its end (Inc, Corp, Ltd, 株式会社 …). A name that is nothing but a legal form keeps it.';

create function family_key(name text) returns text
  language sql immutable strict parallel safe
  return coalesce(
    nullif(regexp_replace(suffix_free_key(name), '( (group|holdings?)|グループ|ホールディングス)+$', ''), ''),
    suffix_free_key(name));
comment on function family_key(text) is
  'suffix_free_key without Group or Holdings. It never resolves a name; it shows that a bare "SoftBank" could mean SoftBank Corp. or SoftBank Group.';

create function partial_day_is_valid(partial text) returns boolean
  language sql immutable strict parallel safe
  return case
    when partial !~ '^(199|20\d|21\d)\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$' then false
    when char_length(partial) < 10 then true
    else right(partial, 2)::integer <= extract(day from
      make_date(left(partial, 4)::integer, substr(partial, 6, 2)::integer, 1) + interval '1 month - 1 day')
  end;
comment on function partial_day_is_valid(text) is
  'Whether text is a year, a month or a day of ISO 8601 between 1990 and 2199. It is kept as stated: a year is never turned into 1 January.';

create function days_of(partial text) returns daterange
  language sql immutable strict parallel safe
  return case
    when not partial_day_is_valid(partial) then null
    when char_length(partial) = 4 then
      daterange(make_date(partial::integer, 1, 1), make_date(partial::integer + 1, 1, 1))
    when char_length(partial) = 7 then daterange(
      make_date(left(partial, 4)::integer, right(partial, 2)::integer, 1),
      (make_date(left(partial, 4)::integer, right(partial, 2)::integer, 1) + interval '1 month')::date)
    else daterange(
      make_date(left(partial, 4)::integer, substr(partial, 6, 2)::integer, right(partial, 2)::integer),
      make_date(left(partial, 4)::integer, substr(partial, 6, 2)::integer, right(partial, 2)::integer), '[]')
  end;
comment on function days_of(text) is
  'The days that a year, month or day stands for; only for comparing, never shown. Null for what is none.';

create function days_between(period_start text, period_end text) returns daterange
  language sql immutable parallel safe
  return case
    when period_start is null and period_end is null then null
    when lower(days_of(period_start)) >= upper(days_of(period_end)) then 'empty'::daterange
    else daterange(lower(days_of(period_start)), upper(days_of(period_end)))
  end;
comment on function days_between(text, text) is
  'The days of a period, either end open; empty when it ends before it starts, null when neither end is stated.';

create function like_text(words text) returns text
  language sql immutable strict parallel safe
  return replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_');
comment on function like_text(text) is 'Text to be found as it is by LIKE.';

create function url_key(url text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(
            regexp_replace(
              regexp_replace(
                regexp_replace(
                  lower(substring(url from '^[A-Za-z]+://([^/?#]*)')),
                  case when url ~* '^https:' then ':443$' else ':80$' end, ''),
                '^(www\.|amp\.)+', '')
              || substring(url from '^[A-Za-z]+://[^/?#]*([^#]*)'),
              '([?&])(utm_[^=&]*|gclid|fbclid|mc_cid|mc_eid|ref_src)(=[^&]*)?(?=&|$)', '\1', 'gi'),
            '&{2,}', '&', 'g'),
          '\?&+', '?'),
        '[?&]+$', ''),
      '(/amp)?/?(\?|$)', '\2'),
    '/$', '');
comment on function url_key(text) is
  'What two addresses of one article share: without scheme, www. or amp. before the host, its usual port, /amp or a slash at the end of the path, fragment, and the parameters that only count visitors.';

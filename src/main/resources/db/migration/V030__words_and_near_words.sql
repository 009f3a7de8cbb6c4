-- Words are found by an index of words, and words with a typing error by an index of words that
-- lack a letter. Both know text as it is folded, without accents.

create function unaccented(words text) returns text
  language sql immutable strict parallel safe
  return normalize(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'), NFC);
comment on function unaccented(text) is
  'Text without the accents of Latin letters: Brasélia is Braselia. The marks of kana stay: が is not か.';

create function search_words(words text) returns tsvector
  language sql immutable strict parallel safe cost 1000
  return array_to_tsvector(
    array_remove(regexp_split_to_array(unaccented(folded(words)), '[^a-z0-9]+'), ''));
comment on function search_words(text) is
  'The words of Latin letters and digits in a text, folded and without accents, for finding them by how they begin. Letters of other scripts part words: AI基盤 holds ai.';

create function near_keys(words text) returns text[]
  language sql immutable strict parallel safe cost 1000
  return (
    with word as materialized (
      select distinct text from regexp_split_to_table(unaccented(folded(words)), '[^[:alnum:]]+') as text
      where text <> '')
    select coalesce(array_agg(distinct key), '{}') from (
      select text from word
      union all
      select overlay(word.text placing '' from at.position for 1)
      from word, generate_series(1, char_length(word.text)) as at (position)
      where char_length(word.text) between 4 and 30) as near (key));
comment on function near_keys(text) is
  'The words of a text, and each of 4 to 30 letters without each one of its letters. Two words share such a key when one letter is missing, too many, another, or two have changed places.';

create function name_keys(name text) returns text[]
  language sql immutable strict parallel safe cost 1000
  return near_keys(name || ' ' || replace(suffix_free_key(name), ' ', ''));
comment on function name_keys(text) is
  'near_keys of a name, and of all of it without spaces and legal form: Soft Bank is near to SoftBank Corp.';

create index company_search_words_index on company using gin (search_words(name));
comment on index company_search_words_index is 'Serves: search by how the words of a name begin.';
create index company_near_index on company using gin (name_keys(name));
comment on index company_near_index is 'Serves: search by a name with typing errors.';
create index company_alias_search_words_index on company_alias using gin (search_words(name));
comment on index company_alias_search_words_index is 'Serves: search by how the words of an alias begin.';
create index company_alias_near_index on company_alias using gin (name_keys(name));
comment on index company_alias_near_index is 'Serves: search by an alias with typing errors.';

drop index announcement_folded_index;
alter table announcement add column words tsvector not null generated always as
  (search_words(headline || ' ' || coalesce(occasion, '') || ' ' || coalesce(place, ''))) stored;
comment on column announcement.words is 'search_words() of headline, occasion and place.';
create index announcement_words_index on announcement using gin (words);
comment on index announcement_words_index is 'Serves: search by how words begin.';
create index announcement_near_index on announcement using gin (near_keys(headline));
comment on index announcement_near_index is 'Serves: how a word is written that was typed with an error.';

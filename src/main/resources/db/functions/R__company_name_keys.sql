-- By what names of companies are compared. Everybody asks these functions: what stores a name, by a trigger, and what looks
-- for one. Letters that only differ in an accent are one where the accent is no letter of its own: Latin and Greek ones, Russian
-- ё, Arabic and Hebrew points. The marks of kana, Й, Ї and the vowels of Indian scripts stay: が is not か.

create or replace function name_words(name text) returns text
  language plpgsql immutable strict parallel safe as
$$
declare
  words text := lower(normalize(regexp_replace(name,
    '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0™®©℠]',
    '', 'g'), NFKC));
begin
  if words ~ '[^\u0001-\u007f]' then
    words := replace(replace(replace(translate(words,
      'øłđðıħŧςأإآٱىيكةـ', 'olddihtσااااییکه'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');
    words := normalize(regexp_replace(regexp_replace(regexp_replace(normalize(replace(words, 'þ', 'th'), NFD),
      '([a-zα-ω])[\u0300-\u036f]+', '\1', 'g'),
      '(е)\u0308|([аеиоуыэюя])[\u0300\u0301]', '\1\2', 'g'),
      '[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0655\u0670]', '', 'g'), NFC);
  end if;
  -- L.L.C. is LLC, O'Reilly is OReilly, and what else is no letter parts words.
  words := regexp_replace(words, '[''’‘‛`´ʼʹ′׳״!]', '', 'g');
  words := regexp_replace(words, '\m([[:alpha:]])\.(?=[[:alpha:]]\M)', '\1', 'g');
  words := regexp_replace(words, '&|\s\+\s|(?<=[[:alnum:]])\+(?=[[:alnum:]])', ' and ', 'g');
  words := btrim(regexp_replace(words,
    '[\s.,:;?¡¿"“”„‟«»‹›(){}[\]/\\_*·・•‧∙、。，．「」『』【】〔〕《》〈〉‐‑‒–—―−〜،؛؟־।॥…|-]+', ' ', 'g'));
  words := regexp_replace(words, '(?<= )(und|et|y|och|og)(?= )', 'and', 'g');
  return btrim(regexp_replace(words, '^(and )+|( and)+$', '', 'g'));
end
$$;
comment on function name_words(text) is
  'The words of a name, parted by single spaces: NFKC, lower case, without accents, invisible characters and punctuation; & is and. Dots between single letters part nothing: S.A. is sa.';

create or replace function name_initials(words text) returns text
  language sql immutable strict parallel safe as
$$
  select case when count(*) between 2 and 8 then string_agg(left(word, 1), '' order by n) end
  from string_to_table(words, ' ') with ordinality as given (word, n)
  where word not in ('and', 'of', 'the', 'for', 'in', 'de', 'la', 'le', 'les', 'du', 'des', 'di', 'da', 'del', 'do', 'dos', 'der', 'die', 'das')
    and word ~ '^[a-zα-ωа-я0-9]'
$$;
comment on function name_initials(text) is
  'The first letters of words, without those that acronyms leave out; null where fewer than two are left, or more than eight.';

create or replace function company_name_keys(
    name text, out exact_key text, out bare_key text, out family_key text, out joined_key text, out acronym text, out form_key text)
  language plpgsql stable strict parallel safe as
$$
declare
  words text;
  token text[];
  within text[];
  ends text[];
  found_form text;
  found_spelling text;
  taken boolean := true;
  forms text[] := '{}';
begin
  if name ~ '[(（[]' then
    -- Alpha Beta Computing (ABC) is Alpha Beta Computing, and so is ABC (Alpha Beta Computing). The form may count: TSMC.
    within := regexp_match(name, '^(.*\S)\s*[(（[]\s*["“”''’]?([^()（）[\]]{2,100}?)["“”''’]?\s*[])）](.*)$');
    if within is not null and length(within[1]) > 1 then
      if replace(name_words(within[2]), ' ', '') in
          ((company_name_keys(within[1])).acronym, name_initials(name_words(within[1]))) then
        name := within[1] || ' ' || within[3];
      elsif replace(name_words(within[1]), ' ', '') in
          ((company_name_keys(within[2])).acronym, name_initials(name_words(within[2]))) then
        name := within[2] || ' ' || within[3];
      end if;
    end if;
  end if;
  words := name_words(name);
  token := string_to_array(words, ' ');
  -- A name that is nothing but a legal form keeps it.
  taken := not exists (select from legal_form_spelling s where s.spelling = replace(words, ' ', ''));
  while taken loop
    taken := false;
    ends := '{}';
    for size in 1 .. least(cardinality(token) - 1, 8) loop
      ends[size] := array_to_string(token[cardinality(token) - size + 1:], '');
    end loop;
    select s.form, s.spelling into found_form, found_spelling from legal_form_spelling s
    where s.spelling = any (ends) and s.at_end order by length(s.spelling) desc limit 1;
    if found then
      forms := array_prepend(found_form, forms);
      token := token[:cardinality(token) - array_position(ends, found_spelling)];
      taken := true;
    end if;
    ends := '{}';
    for size in 1 .. least(cardinality(token) - 1, 8) loop
      ends[size] := array_to_string(token[:size], '');
    end loop;
    select s.form, s.spelling into found_form, found_spelling from legal_form_spelling s
    where s.spelling = any (ends) and s.at_front order by length(s.spelling) desc limit 1;
    if found then
      forms := forms || found_form;
      token := token[array_position(ends, found_spelling) + 1:];
      taken := true;
    end if;
    words := btrim(regexp_replace(array_to_string(token, ' '), '^(and )+|( and)+$', '', 'g'));
    token := string_to_array(words, ' ');
    if words ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]' then
      select s.form, s.spelling into found_form, found_spelling from legal_form_spelling s
      where s.within_words and length(replace(words, ' ', '')) > length(s.spelling)
        and (s.at_end and right(words, length(s.spelling)) = s.spelling
          or s.at_front and left(words, length(s.spelling)) = s.spelling)
      order by length(s.spelling) desc, s.spelling limit 1;
      if found then
        forms := forms || found_form;
        words := btrim(case when right(words, length(found_spelling)) = found_spelling
          then left(words, -length(found_spelling)) else substr(words, length(found_spelling) + 1) end);
        token := string_to_array(words, ' ');
        taken := true;
      end if;
    end if;
  end loop;
  if words = 'the' and cardinality(forms) > 0 then
    words := name_words(name);
    forms := '{}';
  else
    words := regexp_replace(words, '^the (?=.)', '');
  end if;
  -- U S Steel is US Steel, and Japanese is written with and without spaces.
  words := regexp_replace(words, '(?<=\m[a-zα-ωа-я]) (?=[a-zα-ωа-я]\M)', '', 'g');
  words := regexp_replace(words, '(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]) (?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])', '', 'g');
  form_key := array_to_string(forms, ' ');
  bare_key := words;
  exact_key := case when form_key = '' then words else words || ' ' || form_key end;
  family_key := coalesce(nullif(regexp_replace(words,
    '( (group|holdings?|grupo|gruppe|groupe|gruppo)|グループ|ホールディングス|集团|集團|控股|그룹|홀딩스)+$', ''), ''), words);
  joined_key := replace(regexp_replace(words, ' and ', '', 'g'), ' ', '');
  acronym := name_initials(words);
end
$$;
comment on function company_name_keys(text) is
  'By what a name is compared with others: exact_key, its words and its legal form; bare_key, its words without the form, and without a leading "the"; family_key, without Group or Holdings either, which never resolves a name but shows that a bare "SoftBank" could mean SoftBank Corp. or SoftBank Group; joined_key, bare_key without spaces and "and"; acronym, the first letters of its words; form_key, the form, empty where it has none.';

create or replace function company_named() returns trigger
  language plpgsql as
$$
begin
  select k.exact_key, k.bare_key, k.family_key, k.joined_key, k.acronym, k.form_key
  into new.exact_key, new.bare_key, new.family_key, new.joined_key, new.acronym, new.form_key
  from company_name_keys(new.name) as k;
  return new;
end
$$;
comment on function company_named() is 'Keeps the keys of a name beside it, whoever writes it.';

-- Names that are there are keyed anew, a sixteenth at a time. Where these functions are new, the file of the legal forms does it.
do $$ begin if to_regprocedure('write_legal_forms()') is not null then perform write_legal_forms(); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('0'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('1'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('2'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('3'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('4'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('5'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('6'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('7'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('8'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('9'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('a'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('b'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('c'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('d'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('e'); end if; end $$;
do $$ begin if to_regprocedure('key_names_anew(text)') is not null then perform key_names_anew('f'); end if; end $$;
do $$ begin if to_regprocedure('pair_namesakes()') is not null then perform pair_namesakes(); end if; end $$;

-- Words that are searched for. What an index or a column holds of words is made by functions that only a
-- versioned migration changes.

create or replace function like_text(words text) returns text
  language sql immutable strict parallel safe
  return replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_');
comment on function like_text(text) is 'Text to be found as it is by LIKE.';

create table access_token (
  id uuid constraint access_token_pk primary key,
  name text not null constraint access_token_name_check check (length(name) between 1 and 100),
  hash bytea not null constraint access_token_hash_unique unique
    constraint access_token_hash_check check (octet_length(hash) = 32),
  created_at timestamptz not null,
  revoked_at timestamptz
);
comment on table access_token is 'Who may write. The token itself is never stored.';
comment on column access_token.name is 'What it is for, in words.';
comment on column access_token.hash is 'SHA-256 of the token, which carries at least 256 bits of chance or is the operator''s own choice.';
comment on column access_token.revoked_at is 'From when it no longer opens anything; null while it does.';

alter table access_token
  add column scopes text[] not null default '{write,admin}'
    constraint access_token_scopes_check check (scopes in ('{write}', '{write,admin}')),
  add column prefix text
    constraint access_token_prefix_check check (prefix ~ '^ann_[0-9A-Za-z]{4}$'),
  add column created_by uuid constraint access_token_created_by_fk references access_token (id),
  add column last_used_at timestamptz;
-- Tokens that are there already could do everything there was; from now on, each says what it may do.
alter table access_token alter column scopes drop default;
comment on column access_token.scopes is 'What it allows: write, or write and admin, which is to make, list and revoke tokens.';
comment on column access_token.prefix is 'Its first characters, to recognise it by; null for an operator''s own choice, and where it was not kept.';
comment on column access_token.last_used_at is 'When it last opened something, to about a minute; null if it never did.';
comment on column access_token.created_by is 'The token that asked for it; null if it was made at a start or on the command line.';

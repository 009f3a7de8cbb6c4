create table recorded_answer (
  token_id uuid not null constraint recorded_answer_token_fk references access_token (id),
  key text not null constraint recorded_answer_key_check check (length(key) between 1 and 255),
  fingerprint text not null constraint recorded_answer_fingerprint_check check (fingerprint ~ '^[0-9a-f]{64}$'),
  status integer not null constraint recorded_answer_status_check check (status between 200 and 499),
  headers jsonb not null,
  body bytea not null,
  recorded_at timestamptz not null,
  constraint recorded_answer_pk primary key (token_id, key)
);
comment on table recorded_answer is 'The first answer to each write that was sent under an Idempotency-Key, to be given again.';
comment on column recorded_answer.token_id is 'The token that sent it: a key belongs to its token.';
comment on column recorded_answer.key is 'The caller''s Idempotency-Key.';
comment on column recorded_answer.fingerprint is 'SHA-256, in hexadecimal digits, of the request''s method, path, query and body.';
comment on column recorded_answer.status is 'HTTP status of the answer.';
comment on column recorded_answer.headers is 'Those headers of the answer that belong to its body, by name.';
comment on column recorded_answer.body is 'The answer''s body, byte for byte.';
comment on column recorded_answer.recorded_at is 'When it was given; it is forgotten a day later or after.';

create index recorded_answer_recorded_at_index on recorded_answer (recorded_at);
comment on index recorded_answer_recorded_at_index is 'Serves: forgetting old answers.';

-- The account of the service: it owns its database, and may do nothing else on this server.
\getenv password POSTGRES_PASSWORD
create role announced login password :'password';
alter database announced owner to announced;
-- Nobody needs a superuser but from within this container, where no password is asked for.
alter role current_user password null;
-- See start: from here on the data is kept.
\! rm -f "${PGDATA%/*}.unfinished"

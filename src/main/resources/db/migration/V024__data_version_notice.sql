create function data_version_grown() returns trigger
  language plpgsql as
$$
begin
  perform pg_notify('announced_data_version', new.version::text);
  return null;
end
$$;
comment on function data_version_grown() is
  'Tells whoever listens on announced_data_version, once the transaction has committed, so that kept answers are known to be old without asking.';
create trigger data_version_grown after update on data_version
  for each row execute function data_version_grown();

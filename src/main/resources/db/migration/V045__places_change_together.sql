-- Things of an announcement change places together: two may stand in one place until the last has moved. As soon as
-- constraints are not deferred, each statement is checked by its end, as before.
do $$
declare
  list text;
begin
  foreach list in array array['source', 'claim', 'investment', 'partnership', 'training_goal', 'capacity', 'market_reaction', 'indicator'] loop
    execute format('alter table %I drop constraint %I', list, list || '_position_unique');
    execute format('alter table %I add constraint %I unique (announcement_id, position) deferrable', list, list || '_position_unique');
  end loop;
end $$;

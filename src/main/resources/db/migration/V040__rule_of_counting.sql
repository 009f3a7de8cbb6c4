-- What investments count was worked out by some rule, and stays as that rule had it until something is written. So the
-- database knows by which: a release that has another counts everything anew when it starts.

create table counting (
  only_row boolean constraint counting_pk primary key default true
    constraint counting_only_row_check check (only_row),
  rule integer not null constraint counting_rule_check check (rule >= 1),
  counted_at timestamptz not null
);
comment on table counting is 'By which rule everything was counted last, one row; none until a service has done so.';
comment on column counting.only_row is 'Always true: the key that keeps the table at one row.';
comment on column counting.rule is 'The number that the function counting_rule() had then. What was written since is counted by the functions of the time of writing.';
comment on column counting.counted_at is 'When everything was counted.';

-- Nothing has asked it since counting goes by sets (V026).
drop function relation_holds(uuid);

-- What still took the longer the more the corpus has (docs/growth.md).

-- Kept, because counting all rows of a table reads all of them. Whoever changes the tables waits for the other at the count, but
-- transactions that change the corpus follow one another anyway (revision_number).
create table row_count (
  counted text   primary key,
  rows    bigint not null check (rows >= 0)
);
comment on table row_count is 'How many rows the tables have whose rows all are in a list of the schema';

create function row_count() returns trigger language plpgsql as $$
declare
  changed_rows bigint := 0;
begin
  if tg_op = 'TRUNCATE' then
    update row_count set rows = 0 where counted = tg_table_name;
  else
    select count(*) into changed_rows from changed;
    if changed_rows > 0 then
      update row_count set rows = rows + case tg_op when 'INSERT' then changed_rows else -changed_rows end where counted = tg_table_name;
    end if;
  end if;
  return null;
end
$$;
comment on function row_count is 'Keeps row_count, once for each statement';

do $$
declare
  counted text;
begin
  foreach counted in array array['topic', 'person', 'work', 'work_relation', 'event', 'dating', 'debate', 'position', 'claim', 'evidence', 'assessment'] loop
    execute format('create trigger row_count_inserted after insert on %I referencing new table as changed execute function row_count()', counted);
    execute format('create trigger row_count_deleted after delete on %I referencing old table as changed execute function row_count()', counted);
    execute format('create trigger row_count_truncated after truncate on %I execute function row_count()', counted);
    -- From here on nobody else writes into the table, because its triggers were made.
    execute format('insert into row_count select %L, count(*) from %I', counted, counted);
  end loop;
end
$$;

-- The datings of a topic are reached from its events; only those of all events are read in their order. Without a topic the second part is
-- gone from the statement, with one the first reads nothing.
create or replace function timeline(during daterange, topic text)
returns table (id uuid, event_id uuid, date text, earliest date, latest date, "precision" text, source_id uuid, passage_id uuid, slip text, disputed boolean)
language sql stable as $$
  select g.id, g.event_id, g.date, g.earliest, g.latest,
         case
           when g.date like '%/%' then 'INTERVAL'
           when g.date ~ '[?~%X]' then 'UNCERTAIN'
           when g.date ~ '^-?\d{4}-\d{2}-\d{2}$' then 'DAY'
           when g.date ~ '^-?\d{4}-\d{2}$' then case when right(g.date, 2)::int > 12 then 'SEASON' else 'MONTH' end
           else 'YEAR'
         end, g.work_id, g.passage_id, g.slip,
         exists (select 1 from dating o where o.event_id = g.event_id and not daterange(o.earliest, o.latest, '[]') && daterange(g.earliest, g.latest, '[]'))
  from (
    select g.* from dating g where $2 is null
    union all
    select g.* from dating g
    where g.event_id in (select et.event_id from topic t join event_topic et on et.topic_id = t.id where t.slug = $2)) g
  where daterange(g.earliest, g.latest, '[]') && coalesce($1, '(,)'::daterange)
$$;

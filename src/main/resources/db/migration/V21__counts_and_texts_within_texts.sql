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

create view timeline_entry as
select g.id, g.event_id, g.date, g.earliest, g.latest,
       case
         when g.date like '%/%' then 'INTERVAL'
         when g.date ~ '[?~%X]' then 'UNCERTAIN'
         when g.date ~ '^-?\d{4}-\d{2}-\d{2}$' then 'DAY'
         when g.date ~ '^-?\d{4}-\d{2}$' then case when right(g.date, 2)::int > 12 then 'SEASON' else 'MONTH' end
         else 'YEAR'
       end as "precision", g.work_id as source_id, g.passage_id, g.slip,
       exists (select 1 from dating o where o.event_id = g.event_id
               and not daterange(o.earliest, o.latest, '[]') && daterange(g.earliest, g.latest, '[]')) as disputed
from dating g;
comment on view timeline_entry is 'The datings of events. Two datings of an event disagree when no day fits both';

create or replace function timeline(during daterange, topic text)
returns table (id uuid, event_id uuid, date text, earliest date, latest date, "precision" text, source_id uuid, passage_id uuid, slip text, disputed boolean)
language sql stable as $$
  select * from timeline_entry e where daterange(e.earliest, e.latest, '[]') && coalesce($1, '(,)'::daterange)
$$;
comment on function timeline is 'The datings of events that overlap an interval, when no topic is given';

-- A function of its own: these are reached from the topic, those of all events in the order of their dates.
create function timeline_of_topic(during daterange, topic text)
returns table (id uuid, event_id uuid, date text, earliest date, latest date, "precision" text, source_id uuid, passage_id uuid, slip text, disputed boolean)
language sql stable as $$
  select * from timeline_entry e
  where e.event_id in (select et.event_id from topic t join event_topic et on et.topic_id = t.id where t.slug = $2)
    and daterange(e.earliest, e.latest, '[]') && coalesce($1, '(,)'::daterange)
$$;
comment on function timeline_of_topic is 'The datings of a topic''s events that overlap an interval';

-- For texts that are looked for within others by names, titles and slugs. The default collation folds all letters, which "C" doesn't.
drop index debate_question_similar;
drop index position_name_similar;
create index debate_question_similar on debate using gin (question collate "default" gin_trgm_ops);
create index position_name_similar on position using gin (name collate "default" gin_trgm_ops);
create index claim_slug_similar on claim using gin (slug collate "default" gin_trgm_ops);
create index event_slug_similar on event using gin (slug collate "default" gin_trgm_ops);
create index person_slug_similar on person using gin (slug collate "default" gin_trgm_ops);
create index work_key_similar on work using gin (key collate "default" gin_trgm_ops);
create index work_title_alone_similar on work using gin (title gin_trgm_ops);
create index work_byline_similar on work using gin (byline gin_trgm_ops);
create index evidence_summary_similar on evidence using gin (summary gin_trgm_ops);
create index evidence_quotation_similar on evidence using gin (quotation gin_trgm_ops);

-- Each hit leads to its row. OFFSET keeps PostgreSQL from reading all works to meet a few of them.
create or replace function search_facets(query text, types text[]) returns table (facet text, value text, count bigint)
language sql stable as $$
  with hit as materialized (select * from search(query, types))
  select 'TYPE', type, count(*) from hit group by type
  union all
  select 'STANCE', e.stance, count(*)
  from hit cross join lateral (select e.stance from evidence e where e.id = hit.evidence_id offset 0) e
  where hit.evidence_id is not null group by e.stance
  union all
  select 'DECADE', (w.issued_year / 10 * 10)::text, count(*)
  from hit cross join lateral (select w.issued_year from work w where w.id = hit.source_id offset 0) w
  where hit.source_id is not null and w.issued_year is not null group by w.issued_year / 10
$$;

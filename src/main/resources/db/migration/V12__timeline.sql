create index dating_interval on dating using gist (daterange(earliest, latest, '[]'));

create function timeline(during daterange, topic text)
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
  from dating g
  where ($1 is null or daterange(g.earliest, g.latest, '[]') && $1)
    and ($2 is null or exists (select 1 from event_topic et join topic t on t.id = et.topic_id where et.event_id = g.event_id and t.slug = $2))
$$;
comment on function timeline is 'The datings of events that overlap an interval. Two datings of an event disagree when no day fits both';

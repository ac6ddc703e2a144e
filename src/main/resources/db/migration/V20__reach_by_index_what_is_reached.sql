-- Where work and rows touched grew with the corpus and not with the answer (docs/growth.md).

create index claim_by_kind on claim (kind, id);
-- Latest first, and what has no year at the end, is not the other index read backwards.
create index work_by_latest_year on work (issued_year desc nulls last, id desc);

-- The direction was chosen for each relation, which made every step read all of them.
create or replace function claims_related(claim uuid, kind text, forward boolean, depth int) returns table (claim_id uuid, slug slug, distance int)
language sql stable as $$
  with recursive reached (id, distance) as (
    select $1, 0
    union
    select next.id, reached.distance + 1
    from reached cross join lateral (
      select r.to_id as id from claim_relation r where $3 and r.from_id = reached.id and r.kind = $2
      union all
      select r.from_id from claim_relation r where not $3 and r.to_id = reached.id and r.kind = $2) next
    where reached.distance < least(coalesce($4, 10), 25)
  )
  select c.id, c.slug, min(distance) from reached join claim c using (id) where c.id <> $1 group by c.id, c.slug
$$;

-- An interval that isn't given is all of time. "Not given, or overlapping" is nothing that an index could serve.
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
  from dating g
  where daterange(g.earliest, g.latest, '[]') && coalesce($1, '(,)'::daterange)
    and ($2 is null or exists (select 1 from event_topic et join topic t on t.id = et.topic_id where et.event_id = g.event_id and t.slug = $2))
$$;

-- Each piece of evidence leads to its work and that to its descent. OFFSET keeps PostgreSQL from reading all works to meet a thousand of them.
create or replace function balance_by(kind text, subject uuid, published_after int, published_before int, grouping_by text)
returns table (part text, year int, supporting int, opposing int, qualifying int, discussing int,
               supporting_independent int, opposing_independent int, qualifying_independent int, discussing_independent int, pieces int)
language sql stable as $$
  select case grouping_by when 'TIER' then w.tier end,
         case grouping_by when 'YEAR' then w.issued_year when 'DECADE' then w.issued_year / 10 * 10 end,
         count(distinct e.work_id) filter (where e.stance = 'SUPPORTS')::int, count(distinct e.work_id) filter (where e.stance = 'OPPOSES')::int,
         count(distinct e.work_id) filter (where e.stance = 'QUALIFIES')::int, count(distinct e.work_id) filter (where e.stance = 'DISCUSSES')::int,
         count(distinct w.original_id) filter (where e.stance = 'SUPPORTS')::int,
         count(distinct w.original_id) filter (where e.stance = 'OPPOSES')::int,
         count(distinct w.original_id) filter (where e.stance = 'QUALIFIES')::int,
         count(distinct w.original_id) filter (where e.stance = 'DISCUSSES')::int,
         count(*)::int
  from evidence_on(kind, subject) e cross join lateral (
    select w.tier, w.issued_year,
           coalesce((select o.least_original_id from descent o where o.work_id = w.id and o.least_original_id = o.greatest_original_id), w.id) as original_id
    from work w where w.id = e.work_id offset 0) w
  where (published_after is null or w.issued_year > published_after) and (published_before is null or w.issued_year < published_before)
    and (grouping_by not in ('YEAR', 'DECADE') or w.issued_year is not null)
  group by 1, 2
$$;

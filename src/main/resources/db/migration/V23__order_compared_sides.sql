-- People and sources both counted from one, so a person and a source of the same place had no order.
create or replace function sides(claim uuid, people text[], sources text[])
returns table (rank int, person_id uuid, source_id uuid, claim_id uuid, voice uuid)
language sql stable as $$
  select array_position($2, p.slug), p.id, null::uuid, $1, p.id from person p
  where p.slug = any($2) and exists (select 1 from voices(array[p.slug], null) v where v.claim_id = $1 and v.stance <> 'DISCUSSES')
  union all
  select coalesce(cardinality($2), 0) + array_position($3, w.key), null, w.id, $1, w.id from work w
  where w.key = any($3) and exists (select 1 from evidence e where e.work_id = w.id and e.claim_id = $1 and e.stance <> 'DISCUSSES')
$$;

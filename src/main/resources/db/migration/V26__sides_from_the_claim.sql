-- Whether somebody has a stance on a claim was looked for among all that he says; the claim has far less evidence.
create or replace function sides(claim uuid, people text[], sources text[])
returns table (rank int, person_id uuid, source_id uuid, claim_id uuid, voice uuid)
language sql stable as $$
  select array_position($2, p.slug), p.id, null::uuid, $1, p.id from person p
  where p.slug = any($2) and exists (select from side_evidence($1, p.id, null))
  union all
  select coalesce(cardinality($2), 0) + array_position($3, w.key), null, w.id, $1, w.id from work w
  where w.key = any($3) and exists (select from side_evidence($1, null, w.id))
$$;

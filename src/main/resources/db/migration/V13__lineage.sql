-- A work or claim is met once, at its least distance, so that circles end.
create function works_relied_on(work uuid, depth int) returns table (source_id uuid, key slug, distance int)
language sql stable as $$
  with recursive reached (id, distance) as (
    select $1, 0
    union
    select r.to_id, reached.distance + 1 from reached join work_relation r on r.from_id = reached.id and r.kind = 'RELIES_ON'
    where reached.distance < least(coalesce($2, 10), 25)
  )
  select w.id, w.key, min(distance) from reached join work w using (id) where w.id <> $1 group by w.id, w.key
$$;
comment on function works_relied_on is 'What a work relies on, directly or via others';

create function works_relying_on(work uuid, depth int) returns table (source_id uuid, key slug, distance int)
language sql stable as $$
  with recursive reached (id, distance) as (
    select $1, 0
    union
    select r.from_id, reached.distance + 1 from reached join work_relation r on r.to_id = reached.id and r.kind = 'RELIES_ON'
    where reached.distance < least(coalesce($2, 10), 25)
  )
  select w.id, w.key, min(distance) from reached join work w using (id) where w.id <> $1 group by w.id, w.key
$$;
comment on function works_relying_on is 'What relies on a work, directly or via others';

create function claims_related(claim uuid, kind text, forward boolean, depth int) returns table (claim_id uuid, slug slug, distance int)
language sql stable as $$
  with recursive reached (id, distance) as (
    select $1, 0
    union
    select case when $3 then r.to_id else r.from_id end, reached.distance + 1
    from reached join claim_relation r on r.kind = $2 and reached.id = case when $3 then r.from_id else r.to_id end
    where reached.distance < least(coalesce($4, 10), 25)
  )
  select c.id, c.slug, min(distance) from reached join claim c using (id) where c.id <> $1 group by c.id, c.slug
$$;

create function claims_restated(claim uuid, depth int) returns table (claim_id uuid, slug slug, distance int)
language sql stable as $$ select * from claims_related($1, 'RESTATES', true, $2) $$;
create function claims_restating(claim uuid, depth int) returns table (claim_id uuid, slug slug, distance int)
language sql stable as $$ select * from claims_related($1, 'RESTATES', false, $2) $$;
create function claims_superseded(claim uuid, depth int) returns table (claim_id uuid, slug slug, distance int)
language sql stable as $$ select * from claims_related($1, 'SUPERSEDES', true, $2) $$;
create function claims_superseding(claim uuid, depth int) returns table (claim_id uuid, slug slug, distance int)
language sql stable as $$ select * from claims_related($1, 'SUPERSEDES', false, $2) $$;

create function debates_of_person(person uuid) returns setof debate
language sql stable as $$
  select d.* from debate d
  where d.id in (select p.debate_id from holding h join position p on p.id = h.position_id where h.person_id = $1
                 union
                 select dc.debate_id from contributor k join evidence e on e.work_id = k.work_id join debate_claim dc on dc.claim_id = e.claim_id
                 where k.person_id = $1)
$$;
comment on function debates_of_person is 'The debates in which a person holds a position or has a work adduced';

-- The nodes of a map by their distance from what it is the map of: the debate's positions and claims first, then what bears on those claims.
create function argument_nodes(debate text, claim text, depth int)
returns table (id uuid, kind text, label text, distance int, position_id uuid, claim_id uuid, evidence_id uuid)
language sql stable as $$
  with recursive reached (id, distance) as (
    select dc.claim_id, 1 from debate d join debate_claim dc on dc.debate_id = d.id where d.slug = $1
    union
    select c.id, 0 from claim c where c.slug = $2
    union
    select case r.from_id when reached.id then r.to_id else r.from_id end, reached.distance + 1
    from reached join claim_relation r on reached.id in (r.from_id, r.to_id)
    where reached.distance < $3
  ), claims as materialized (
    select reached.id, min(distance) distance from reached group by reached.id
  )
  select p.id, 'POSITION', p.name, 0, p.id, null::uuid, null::uuid from debate d join position p on p.debate_id = d.id where d.slug = $1
  union all
  select c.id, 'CLAIM', c.statement, claims.distance, null, c.id, null from claims join claim c using (id)
  union all
  select e.id, 'EVIDENCE', w.byline || case when w.issued_year is null then '' else ' ' || w.issued_year end || coalesce(', ' || (e.locator).label, ''),
         claims.distance + 1, null, null, e.id
  from claims join evidence e on e.claim_id = claims.id join work w on w.id = e.work_id
  where claims.distance < $3
$$;
comment on function argument_nodes is 'What an argument map of a debate or a claim has, to that depth';

create function argument_shown(debate text, claim text, depth int, most int)
returns table (id uuid, kind text, label text, distance int, position_id uuid, claim_id uuid, evidence_id uuid)
language sql stable as $$
  select * from argument_nodes($1, $2, $3) order by distance, kind desc, id limit $4
$$;
comment on function argument_shown is 'As much of an argument map as is shown: the nearest first';

create function argument_map(debate text, claim text, depth int, most int)
returns table (debate text, claim text, depth int, most int, cut boolean)
language sql stable as $$
  select $1, $2, coalesce($3, 2), coalesce($4, 300), (select count(*) > coalesce($4, 300) from argument_nodes($1, $2, coalesce($3, 2)))
  where exists (select 1 from debate d where d.slug = $1) or exists (select 1 from claim c where c.slug = $2)
$$;
comment on function argument_map is 'The argument map of a debate or a claim, and whether it had to be cut; no row when there is no such debate or claim';

create function argument_edges(debate text, claim text, depth int, most int)
returns table ("from" uuid, "to" uuid, kind text, relation_id uuid)
language sql stable as $$
  with shown as materialized (select id, kind from argument_shown($1, $2, $3, $4))
  select pc.claim_id, pc.position_id, 'ADVANCES', null::uuid from position_claim pc
  where pc.claim_id in (select id from shown where kind = 'CLAIM') and pc.position_id in (select id from shown where kind = 'POSITION')
  union all
  select e.id, e.claim_id, e.stance, null from evidence e
  where e.id in (select id from shown where kind = 'EVIDENCE') and e.claim_id in (select id from shown where kind = 'CLAIM')
  union all
  select r.from_id, r.to_id, r.kind, r.id from claim_relation r
  where r.from_id in (select id from shown where kind = 'CLAIM') and r.to_id in (select id from shown where kind = 'CLAIM')
$$;
comment on function argument_edges is 'How what an argument map shows hangs together';

-- A position has a stake in a claim that speaks for it, and in one on which the work has a stance in which it is held, or, where none is known, a work of the person who holds it.
create function cruxes(debate uuid) returns table (claim_id uuid, slug slug, positions int)
language sql stable as $$
  select c.id, c.slug, count(distinct stake.position_id)::int
  from (
    select pc.position_id, pc.claim_id from position p join position_claim pc on pc.position_id = p.id where p.debate_id = $1
    union
    select h.position_id, e.claim_id
    from debate_claim dc
    join evidence e on e.claim_id = dc.claim_id and e.stance <> 'DISCUSSES'
    join position p on p.debate_id = dc.debate_id
    join holding h on h.position_id = p.id and (h.work_id = e.work_id
      or h.work_id is null and exists (select 1 from contributor k where k.person_id = h.person_id and k.work_id = e.work_id))
    where dc.debate_id = $1
  ) stake
  join debate_claim dc on dc.debate_id = $1 and dc.claim_id = stake.claim_id
  join claim c on c.id = stake.claim_id
  group by c.id, c.slug
  having count(distinct stake.position_id) > 1
$$;
comment on function cruxes is 'The claims of a debate in which more than one of its positions has a stake';

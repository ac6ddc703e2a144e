select null, json_build_object('edgeID', e.from_id || '>' || e.to_id, 'fromID', e.from_id, 'toID', e.to_id)
from (
  select ends.from_id, ends.to_id
  from position_claim pc join scope_claim sc on sc.id = pc.claim_id join scope_position sp on sp.id = pc.position_id
  cross join lateral (values
    (pc.claim_id::text, 'advances-' || pc.claim_id || '-' || pc.position_id),
    ('advances-' || pc.claim_id || '-' || pc.position_id, pc.position_id::text)) ends(from_id, to_id)
  union all
  select ends.from_id, ends.to_id
  from claim_relation r join scope_claim_relation s on s.id = r.id
  cross join lateral (values (r.from_id::text, r.id::text), (r.id::text, r.to_id::text)) ends(from_id, to_id)
  union all
  select ends.from_id, ends.to_id
  from evidence e join scope_claim s on s.id = e.claim_id
  cross join lateral (values
    (e.id || '-says', e.id || '-asserts', true), (e.id || '-asserts', e.id::text, true),
    (e.id::text, e.id || '-bears', e.stance <> 'DISCUSSES'), (e.id || '-bears', e.claim_id::text, e.stance <> 'DISCUSSES')) ends(from_id, to_id, holds)
  where ends.holds) e

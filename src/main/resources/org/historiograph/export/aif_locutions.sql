select null, json_build_object('nodeID', e.id || '-says', 'personID', coalesce(p.slug, w.key), 'source', q.slug)
from evidence e join scope_claim s on s.id = e.claim_id join work w on w.id = e.work_id join passage q on q.id = e.passage_id
left join person p on p.id = e.speaker_id

-- Claims with all that is argued about them, for formats that print it: names and places are ready to read.
select c.slug, json_build_object('id', c.id, 'statement', c.statement, 'kind', c.kind,
  'positions', (select json_agg(p.slug order by p.slug) from position_claim pc join scope_position s on s.id = pc.position_id join position p on p.id = s.id
                where pc.claim_id = c.id),
  'relations', (
    select json_agg(json_build_object('id', r.id, 'kind', r.kind, 'to', t.slug, 'said_by', cited(w.byline, coalesce(w.title, w.as_cited), w.issued_year, (r.locator).label)) order by r.ordinal)
    from claim_relation r join scope_claim_relation s on s.id = r.id join claim t on t.id = r.to_id join work w on w.id = r.work_id where r.from_id = c.id),
  'evidence', (
    select json_agg(json_build_object('id', e.id, 'stance', e.stance, 'basis', e.basis, 'use', e.usage, 'source', w.key, 'byline', nullif(w.byline, ''),
      'title', coalesce(w.title, w.as_cited), 'year', w.issued_year, 'tier', w.tier, 'place', nullif((e.locator).label, ''), 'speaker', sp.name,
      'cited', cited(w.byline, coalesce(w.title, w.as_cited), w.issued_year, (e.locator).label),
      'reported_by', (select json_agg(cited(aw.byline, coalesce(aw.title, aw.as_cited), aw.issued_year, (a.locator).label) order by a.ordinal)
                      from attribution a join work aw on aw.id = a.work_id where a.evidence_id = e.id),
      'summary', e.summary, 'quotation', e.quotation, 'passage', q.slug) order by e.ordinal)
    from evidence e join work w on w.id = e.work_id join passage q on q.id = e.passage_id left join person sp on sp.id = e.speaker_id
    where e.claim_id = c.id))
from claim c join scope_claim s on s.id = c.id
order by c.slug

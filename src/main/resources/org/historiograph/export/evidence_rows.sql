select e.id::text, json_build_object('claim', c.slug, 'statement', c.statement, 'kind', c.kind,
  'debates', (select string_agg(d.slug, ' ' order by d.slug) from debate_claim dc join debate d on d.id = dc.debate_id where dc.claim_id = c.id),
  'stance', e.stance, 'basis', e.basis, 'use', e.usage, 'source', w.key, 'authors', nullif(w.byline, ''), 'title', coalesce(w.title, w.as_cited),
  'year', w.issued_year, 'tier', w.tier, 'place', nullif((e.locator).label, ''), 'speaker', p.name, 'summary', e.summary, 'quotation', e.quotation,
  'reported_by', (select string_agg(cited(aw.byline, coalesce(aw.title, aw.as_cited), aw.issued_year, (a.locator).label), '; ' order by a.ordinal)
                  from attribution a join work aw on aw.id = a.work_id where a.evidence_id = e.id),
  'passage', q.slug, 'id', e.id)
from evidence e join scope_claim s on s.id = e.claim_id join claim c on c.id = e.claim_id join work w on w.id = e.work_id
join passage q on q.id = e.passage_id left join person p on p.id = e.speaker_id
order by c.slug, e.ordinal, e.id

-- Debates and claims in the order of their files. A claim from the file of a debate that isn't part of the export goes where claims without a file go.
-- OFFSET keeps what is made of them from being sorted with them.
select f.file, case when f.debate then (
  select json_build_object('debate', d.slug, 'question', d.question, 'summary', d.summary, 'scope', d.scope,
    'topics', (select json_agg(t.slug order by dt.ordinal) from debate_topic dt join topic t on t.id = dt.topic_id where dt.debate_id = d.id),
    'passage', q.slug, 'note', d.note,
    'positions', (
      select json_agg(json_build_object('position', p.slug, 'name', p.name, 'thesis', p.thesis,
        'holders', (select json_agg(json_build_object('person', h.slug, 'source', w.key, 'locator', locator_parts(o.locator), 'from', o."from", 'until', o.until,
                                                      'passage', oq.slug, 'note', o.note) order by o.ordinal)
                    from holding o left join person h on h.id = o.person_id left join work w on w.id = o.work_id join passage oq on oq.id = o.passage_id
                    where o.position_id = p.id),
        'passage', pq.slug, 'note', p.note) order by p.ordinal)
      from position p join passage pq on pq.id = p.passage_id where p.debate_id = d.id))
  from debate d join passage q on q.id = d.passage_id where d.id = f.id)
else (
  select json_build_object('claim', c.slug, 'statement', c.statement, 'kind', c.kind,
    'debates', (select json_agg(d.slug order by d.slug) from debate_claim dc join scope_debate s on s.id = dc.debate_id join debate d on d.id = s.id
                where dc.claim_id = c.id and coalesce(d.file, '') <> f.file),
    'advances', (select json_agg(p.slug order by p.slug) from position_claim pc join scope_position s on s.id = pc.position_id join position p on p.id = s.id
                 where pc.claim_id = c.id),
    'events', (select json_agg(e.slug order by e.slug) from event_claim ec join event e on e.id = ec.event_id where ec.claim_id = c.id),
    'topics', (select json_agg(t.slug order by t.slug) from topic_claim tc join topic t on t.id = tc.topic_id where tc.claim_id = c.id),
    'passage', q.slug, 'note', c.note,
    'evidence', (
      select json_agg(json_build_object('source', w.key, 'stance', e.stance, 'basis', e.basis, 'use', nullif(e.usage, 'ADDUCED'), 'speaker', p.slug,
        'locator', locator_parts(e.locator), 'summary', e.summary, 'quotation', e.quotation,
        -- The import adds the document of the passage as the last link of every chain.
        'chain', (select json_agg(json_build_object('source', aw.key, 'locator', locator_parts(a.locator)) order by a.ordinal)
                  from attribution a join work aw on aw.id = a.work_id where a.evidence_id = e.id and a.work_id <> eq.document_id),
        'passage', eq.slug, 'note', e.note) order by e.ordinal)
      from evidence e join work w on w.id = e.work_id join passage eq on eq.id = e.passage_id left join person p on p.id = e.speaker_id
      where e.claim_id = c.id),
    'relations', (
      select json_agg(json_build_object('kind', r.kind, 'to', t.slug,
        'by', case when r.work_id <> rq.document_id then json_build_object('source', w.key) end, 'locator', locator_parts(r.locator), 'note', r.note,
        'passage', rq.slug) order by r.ordinal)
      from claim_relation r join scope_claim_relation s on s.id = r.id join claim t on t.id = r.to_id join work w on w.id = r.work_id
      join passage rq on rq.id = r.passage_id
      where r.from_id = c.id))
  from claim c join passage q on q.id = c.passage_id where c.id = f.id)
end
from (
  select a.*
  from (
    select true as debate, d.id, coalesce(d.file, 'debates/' || d.slug || '.yaml') as file, null as place, d.slug
    from debate d join scope_debate s on s.id = d.id
    union all
    select false, c.id,
           case when c.file like 'claims/%' or c.file in (select d.file from debate d join scope_debate s on s.id = d.id) then c.file else 'claims/others.yaml' end,
           c.place, c.slug
    from claim c join scope_claim s on s.id = c.id) a
  order by a.file collate "C", a.debate desc, a.place, a.slug
  offset 0) f

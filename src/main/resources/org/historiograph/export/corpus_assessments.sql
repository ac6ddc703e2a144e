-- Those of one target, assessor, passage and verdict are told apart by their order, which the number at the end of the slug tells.
select a.slug, json_build_object(
  'of', case when a.claim_id is null then json_build_object('source', w.key) else json_build_object('claim', c.slug) end,
  'by', case when a.assessor_work_id <> q.document_id or a.assessor_person_id is not null
             then json_build_object('source', case when a.assessor_work_id <> q.document_id then aw.key end, 'person', p.slug) end,
  'verdict', a.verdict, 'scope', a.scope, 'wording', a.wording, 'locator', locator_parts(a.locator), 'passage', q.slug, 'note', a.note)
from assessment a join scope_assessment s on s.id = a.id join passage q on q.id = a.passage_id join work aw on aw.id = a.assessor_work_id
left join work w on w.id = a.work_id left join claim c on c.id = a.claim_id left join person p on p.id = a.assessor_person_id
where a.evidence_id is null
order by split_part(a.slug, '#', 1) collate "C", cast(nullif(split_part(a.slug, '#', 2), '') as int) nulls first

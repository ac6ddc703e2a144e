select r.id || ' ' || f.key || '|' || r.kind || '|' || t.key || '|' || q.slug, json_build_object('from', f.key, 'kind', r.kind, 'to', t.key,
  'by', case when r.work_id <> q.document_id then json_build_object('source', w.key) end,
  'locator', locator_parts(r.locator), 'note', r.note, 'passage', q.slug)
from work_relation r join scope_work_relation s on s.id = r.id join work f on f.id = r.from_id join work t on t.id = r.to_id
join work w on w.id = r.work_id join passage q on q.id = r.passage_id
order by f.key, r.kind, t.key, q.slug collate "C", r.id

select p.slug, json_build_object('locator', locator_parts(p.locator), 'offset', p.span_offset, 'length', p.span_length,
  'hash', lpad(to_hex(p.rolling_hash), 16, '0'), 'sha256', p.sha256, 'nothing', p.nothing)
from passage p join scope_passage s on s.id = p.id join work w on w.id = p.document_id
where exists (select from document d where d.work_id = w.id)
order by w.key, p.span_offset, p.slug

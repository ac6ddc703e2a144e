select w.key, json_build_object('document', w.key, 'file', d.file, 'length', d.length, 'sha256', d.sha256)
from (select distinct p.document_id from passage p join scope_passage s on s.id = p.id) named
join document d on d.work_id = named.document_id join work w on w.id = d.work_id
order by w.key

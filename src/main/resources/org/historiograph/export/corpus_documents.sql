select w.key, json_build_object('document', w.key, 'file', d.file, 'length', d.length, 'sha256', d.sha256)
from document d join work w on w.id = d.work_id join scope_work s on s.id = w.id
where exists (select from passage p join scope_passage q on q.id = p.id where p.document_id = w.id)
order by w.key

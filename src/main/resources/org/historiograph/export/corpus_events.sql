select e.slug, json_build_object('name', e.name, 'kind', e.kind, 'place', e.place, 'summary', e.summary,
  'participants', (select json_agg(json_build_object('person', p.slug, 'role', t.role) order by t.ordinal)
                   from participant t join person p on p.id = t.person_id where t.event_id = e.id),
  'datings', (select json_agg(json_build_object('date', d.date, 'source', case when d.work_id <> q.document_id then w.key end,
                                                'locator', locator_parts(d.locator), 'slip', d.slip, 'note', d.note, 'passage', q.slug) order by d.ordinal)
              from dating d join work w on w.id = d.work_id join passage q on q.id = d.passage_id where d.event_id = e.id),
  'topics', (select json_agg(t.slug order by et.ordinal) from event_topic et join topic t on t.id = et.topic_id where et.event_id = e.id),
  'note', e.note)
from event e join scope_event s on s.id = e.id
order by e.slug

select d.slug, json_build_object('debate', d.slug, 'question', d.question, 'summary', d.summary, 'scope', d.scope,
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
from debate d join scope_debate s on s.id = d.id join passage q on q.id = d.passage_id
where coalesce(d.file, 'debates/' || d.slug || '.yaml') = ?

select p.slug, json_build_object('id', p.id, 'name', p.name, 'thesis', p.thesis, 'debate', d.slug, 'question', d.question,
  'holders', (select json_agg(coalesce(h.name, cited(w.byline, coalesce(w.title, w.as_cited), w.issued_year, null)) order by o.ordinal)
              from holding o left join person h on h.id = o.person_id left join work w on w.id = o.work_id where o.position_id = p.id))
from position p join scope_position s on s.id = p.id join debate d on d.id = p.debate_id
order by d.slug, p.ordinal, p.slug

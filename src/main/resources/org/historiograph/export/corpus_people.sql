select p.slug, json_build_object(
  'family', p.family, 'given', p.given, 'suffix', p.suffix, 'dropping-particle', p.dropping_particle,
  'non-dropping-particle', p.non_dropping_particle, 'literal', p.literal, 'roles', p.roles, 'description', p.description,
  'offices', (select json_agg(json_build_object('title', o.title, 'from', o."from", 'until', o.until, 'note', o.note, 'passage', op.slug) order by o.ordinal)
              from office o join passage op on op.id = o.passage_id where o.person_id = p.id),
  'born', p.born, 'died', p.died,
  'authority', case when num_nonnulls(p.viaf, p.wikidata, p.isni) > 0
                    then json_build_object('viaf', p.viaf, 'wikidata', p.wikidata, 'isni', p.isni) end,
  'completed', nullif(p.completed, '{}'), 'note', p.note, 'passage', q.slug)
from person p join scope_person s on s.id = p.id left join passage q on q.id = p.passage_id
order by p.slug

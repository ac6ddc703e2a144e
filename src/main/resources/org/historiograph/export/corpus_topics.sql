select t.slug, json_build_object('label', t.label, 'broader', b.slug, 'note', t.note)
from topic t join scope_topic s on s.id = t.id left join topic b on b.id = t.broader_id
order by t.slug

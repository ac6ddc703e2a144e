select w.key, json_build_object(
  'type', w.type, 'title', w.title, 'title-short', w.title_short, 'container-title', w.container_title,
  'author', c.author, 'editor', c.editor, 'director', c.director, 'interviewer', c.interviewer, 'composer', c.composer,
  'photographer', c.photographer, 'translator', c.translator, 'recipient', c.recipient,
  'issued', w.issued, 'original-date', w.original_date, 'tier', w.tier, 'collection-title', w.collection_title,
  'volume', w.volume, 'issue', w.issue, 'page', w.page, 'number', w.number, 'number-of-volumes', w.number_of_volumes,
  'number-of-pages', w.number_of_pages, 'chapter-number', w.chapter_number, 'edition', w.edition, 'publisher', w.publisher,
  'publisher-place', w.publisher_place, 'genre', w.genre, 'medium', w.medium, 'event-title', w.event_title,
  'event-place', w.event_place, 'archive', w.archive, 'DOI', w.doi, 'ISBN', w.isbn, 'URL', w.url, 'language', w.language,
  'container', k.key,
  'archival', case when num_nonnulls(w.repository, w.fond, w.opis, w.delo, w.listy, w.archive_collection, w.box, w.folder, w.item) > 0
                   then json_build_object('repository', w.repository, 'fond', w.fond, 'opis', w.opis, 'delo', w.delo, 'listy', w.listy,
                                          'collection', w.archive_collection, 'box', w.box, 'folder', w.folder, 'item', w.item) end,
  'as-cited', w.as_cited, 'note', w.note, 'completed', nullif(w.completed, '{}'),
  'slips', (select json_agg(json_build_object('field', l.field, 'given', l.given, 'reason', l.reason) order by l.ordinal)
            from slip l where l.work_id = w.id),
  'passage', q.slug)
from work w join scope_work s on s.id = w.id left join work k on k.id = w.container_id left join passage q on q.id = w.passage_id
cross join lateral (
  select json_agg(p.slug order by c.ordinal) filter (where c.role = 'AUTHOR') as author,
         json_agg(p.slug order by c.ordinal) filter (where c.role = 'EDITOR') as editor,
         json_agg(p.slug order by c.ordinal) filter (where c.role = 'DIRECTOR') as director,
         json_agg(p.slug order by c.ordinal) filter (where c.role = 'INTERVIEWER') as interviewer,
         json_agg(p.slug order by c.ordinal) filter (where c.role = 'COMPOSER') as composer,
         json_agg(p.slug order by c.ordinal) filter (where c.role = 'PHOTOGRAPHER') as photographer,
         json_agg(p.slug order by c.ordinal) filter (where c.role = 'TRANSLATOR') as translator,
         json_agg(p.slug order by c.ordinal) filter (where c.role = 'RECIPIENT') as recipient
  from contributor c join person p on p.id = c.person_id where c.work_id = w.id) c
order by w.key

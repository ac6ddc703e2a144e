create view csl_name as
select c.work_id, c.role, c.ordinal, json_build_object('family', p.family, 'given', p.given, 'suffix', p.suffix, 'dropping-particle', p.dropping_particle,
  'non-dropping-particle', p.non_dropping_particle, 'literal', case when p.family is null then p.literal end) as name
from contributor c join person p on p.id = c.person_id;
comment on view csl_name is 'Contributors as names of CSL-JSON';

create view csl_item as
select w.id as work_id, w.key, json_build_object(
  'id', w.key, 'type', w.type, 'title-short', w.title_short,
  -- How a work without a title is cited says something of it, unless it is but its author and year.
  'title', coalesce(w.title, case when c.author is null and c.editor is null or w.as_cited !~ '[0-9]{4}' then w.as_cited end),
  'container-title', coalesce(w.container_title, k.title), 'collection-title', w.collection_title,
  'author', coalesce(c.author, c.photographer), 'editor', coalesce(c.editor, case when w.type = 'chapter' then kc.editor end),
  'translator', c.translator, 'director', c.director, 'interviewer', c.interviewer, 'composer', case when w.type <> 'motion_picture' then c.composer end, 'recipient', c.recipient,
  'issued', coalesce(w.issued, case when w.type = 'chapter' then k.issued end), 'original-date', w.original_date,
  'volume', w.volume, 'issue', w.issue, 'page', w.page, 'number', w.number, 'number-of-volumes', w.number_of_volumes,
  'number-of-pages', w.number_of_pages, 'chapter-number', w.chapter_number, 'edition', w.edition,
  'publisher', coalesce(w.publisher, case when w.type = 'chapter' then k.publisher end),
  'publisher-place', coalesce(w.publisher_place, case when w.type = 'chapter' then k.publisher_place end),
  'genre', w.genre, 'medium', w.medium, 'event-title', w.event_title, 'event-place', w.event_place,
  'archive', coalesce(w.archive, w.repository), 'archive_collection', w.archive_collection,
  'archive_location', nullif(concat_ws(', ', 'f. ' || w.fond, 'op. ' || w.opis, 'd. ' || w.delo,
    case when w.listy ~ '[-–,]' then 'll. ' else 'l. ' end || replace(w.listy, '-', '–'), 'box ' || w.box, 'folder ' || w.folder, w.item), ''),
  'DOI', w.doi, 'ISBN', w.isbn, 'URL', w.url, 'language', w.language) as item
from work w
left join work k on k.id = w.container_id
cross join lateral (
  select json_agg(n.name order by n.ordinal) filter (where n.role = 'AUTHOR') as author,
         json_agg(n.name order by n.ordinal) filter (where n.role = 'EDITOR') as editor,
         json_agg(n.name order by n.ordinal) filter (where n.role = 'TRANSLATOR') as translator,
         json_agg(n.name order by n.ordinal) filter (where n.role = 'DIRECTOR') as director,
         json_agg(n.name order by n.ordinal) filter (where n.role = 'INTERVIEWER') as interviewer,
         json_agg(n.name order by n.ordinal) filter (where n.role = 'COMPOSER') as composer,
         json_agg(n.name order by n.ordinal) filter (where n.role = 'PHOTOGRAPHER') as photographer,
         json_agg(n.name order by n.ordinal) filter (where n.role = 'RECIPIENT') as recipient
  from csl_name n where n.work_id = w.id) c
cross join lateral (
  select json_agg(n.name order by n.ordinal) filter (where n.role = 'EDITOR') as editor
  from csl_name n where n.work_id = k.id and w.type = 'chapter') kc;
comment on view csl_item is 'Every work as an item of CSL-JSON; dates are still EDTF texts, and what has no value is null';

create table work_citation (
  work_id      uuid not null references work on delete cascade,
  style        text not null check (style in ('CHICAGO_AUTHOR_DATE', 'CHICAGO_NOTES', 'APA', 'MLA')),
  bibliography text,
  in_text      text not null,
  before_page  text not null,
  names_pages  boolean not null,
  before_place text not null,
  after_place  text not null,
  digest       text not null,
  primary key (work_id, style)
);
comment on table work_citation is 'Each work as a citation style cites it, written by a CSL processor when the work changes';
comment on column work_citation.bibliography is 'Null where the style does not list such works';
comment on column work_citation.before_page is 'What stands before a page number where one is cited, as in (Kotkin 2017, 323)';
comment on column work_citation.names_pages is 'Whether p. or pp. comes between the two';
comment on column work_citation.before_place is 'What stands before another place';
comment on column work_citation.digest is 'Of all that the citation depends on';

create function work_citation(work uuid, style text) returns table (bibliography text, in_text text)
language sql stable as $$
  select c.bibliography, c.in_text from work_citation c
  where c.work_id = work and c.style = coalesce(work_citation.style, 'CHICAGO_AUTHOR_DATE')
$$;

-- Composed here, not kept, because a piece of evidence needs no more than its locator between two texts of its source.
create function evidence_citation(evidence uuid, style text) returns table (bibliography text, in_text text)
language sql stable as $$
  select c.bibliography,
         case when coalesce((e.locator).label, '') = '' then c.in_text
              when (e.locator).label !~ '^pp?\. ' then c.before_place || (e.locator).label || c.after_place
              when c.names_pages then c.before_page || (e.locator).label || c.after_place
              else c.before_page || regexp_replace((e.locator).label, '^pp?\. ', '') || c.after_place end
  from evidence e join work_citation c on c.work_id = e.work_id
  where e.id = evidence and c.style = coalesce(evidence_citation.style, 'CHICAGO_AUTHOR_DATE')
$$;

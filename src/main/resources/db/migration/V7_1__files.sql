-- Where the corpus keeps things, so that an export writes the files that an import has read. The order of what several files
-- contribute to hangs on it. Null for what did not come from a file.
alter table debate add column file text;
comment on column debate.file is 'The file of the corpus that holds the debate, for example debates/katyn.yaml';

alter table claim add column file text;
alter table claim add column place int;
create index claim_of_file on claim (file, place, slug);
comment on column claim.file is 'The file of the corpus that holds the claim';
comment on column claim.place is 'Which of the claims in its file it is, from 1';

alter table passage add column nothing text;
comment on column passage.nothing is 'Why the passage records nothing; null where it records something or nobody has said';

create table document (
  work_id  uuid   primary key references work on delete cascade,
  revision bigint not null references revision on delete restrict,
  version  int    not null default 0,
  file     text   not null,
  length   int    not null check (length > 0),
  sha256   text   not null check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table document is 'The copy of a work in which its passages were anchored';
comment on column document.length is 'How many letters and digits the copy has';

-- A function, because every query that writes a locator wants the same twelve parts.
create function locator_parts(place locator) returns json language sql immutable strict as $$
  select json_strip_nulls(json_build_object('volume', place.volume, 'part', place.part, 'chapter', place.chapter, 'section', place.section,
    'page', place.page, 'column', place."column", 'paragraph', place.paragraph, 'note', place.note, 'letter', place.letter,
    'folio', place.folio, 'number', place.number, 'date', place.date))
$$;
comment on function locator_parts is 'The parts of a locator that are given, as the corpus format names them; null for null';

create function cited(byline text, title text, year int, place text) returns text language sql immutable as $$
  select concat_ws(', ', coalesce(nullif(byline, ''), title) || coalesce(' (' || year || ')', ''), nullif(place, ''))
$$;
comment on function cited is 'A work in a few words, for formats that have no citation style: Stephen Kotkin (2017), p. 323';

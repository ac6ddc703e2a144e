-- Every row of the corpus carries the revision that last changed it; an import that changes nothing adds no revision.
create table revision (
  number     bigint      primary key generated always as identity,
  made_at    timestamptz not null default now(),
  made_by    text        not null,
  digest     text        not null,
  inserted   int         not null check (inserted >= 0),
  updated    int         not null check (updated >= 0),
  deleted    int         not null check (deleted >= 0)
);
comment on table revision is 'One row for each transaction that changed the corpus';
comment on column revision.digest is 'SHA-256 over the imported files, so that an unchanged corpus is recognised without reading it';

-- Columns that lists are ordered by are collated "C": a keyset cursor must mean the same place on every server, whatever its locale.

-- Where in a work. A composite, because seven tables need the same twelve parts and none is ever null by itself.
create type locator as (
  volume    text,
  part      text,
  chapter   text,
  section   text,
  page      text,
  "column"  text,
  paragraph text,
  note      text,
  letter    text,
  folio     text,
  number    text,
  date      text,
  label     text
);
comment on type locator is 'A place in a work; label is its printed form';

create table topic (
  id         uuid   primary key,
  revision   bigint not null references revision on delete restrict,
  version    int    not null default 0,
  slug       text collate "C"   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  label      text   not null,
  broader_id uuid   references topic on delete restrict,
  note       text
);
create index topic_broader on topic (broader_id, slug, id);
comment on table topic is 'A subject heading';

create table person (
  id                    uuid   primary key,
  revision              bigint not null references revision on delete restrict,
  version               int    not null default 0,
  slug                  text collate "C"   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  family                text,
  given                 text,
  suffix                text,
  dropping_particle     text,
  non_dropping_particle text,
  literal               text,
  name                  text   not null,
  sort_name             text collate "C"   not null,
  roles                 text[] not null check (roles <@ array['HISTORIAN', 'AUTHOR', 'EDITOR', 'TRANSLATOR', 'ACTOR', 'WITNESS', 'ARTIST', 'INSTITUTION']),
  description           text,
  born                  text,
  died                  text,
  viaf                  text,
  wikidata              text,
  isni                  text,
  completed             text[] not null default '{}',
  note                  text,
  passage_id            uuid,
  check (family is not null or literal is not null)
);
create index person_by_name on person (sort_name, id);
comment on table person is 'A historian, a historical actor, or both; CSL name parts';

create table work (
  id                uuid   primary key,
  revision          bigint not null references revision on delete restrict,
  version           int    not null default 0,
  key               text collate "C"   not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  type              text   not null,
  tier              text collate "C"   not null check (tier in ('PRIMARY', 'SECONDARY', 'TERTIARY')),
  title             text,
  title_short       text,
  container_title   text,
  collection_title  text,
  volume            text,
  issue             text,
  page              text,
  number            text,
  number_of_volumes text,
  number_of_pages   text,
  chapter_number    text,
  edition           text,
  publisher         text,
  publisher_place   text,
  genre             text,
  medium            text,
  event_title       text,
  event_place       text,
  archive           text,
  doi               text,
  isbn              text,
  url               text,
  language          text,
  original_date     text,
  issued            text,
  issued_year       int,
  repository        text,
  fond              text,
  opis              text,
  delo              text,
  listy             text,
  archive_collection text,
  box               text,
  folder            text,
  item              text,
  as_cited          text,
  byline            text   not null,
  note              text,
  completed         text[] not null default '{}',
  container_id      uuid   references work on delete restrict,
  passage_id        uuid,
  check (title is not null or as_cited is not null)
);
create index work_by_year on work (issued_year, id);
create index work_by_tier on work (tier, key, id);
create index work_container on work (container_id, key, id);
comment on table work is 'A work or document (Source in the schema); columns are CSL variables';
comment on column work.byline is 'The contributors in one line, kept ready because every list of sources shows it';
comment on column work.completed is 'Fields that the citing document leaves out and an editor filled in';

create table contributor (
  id        uuid   primary key,
  revision  bigint not null references revision on delete restrict,
  version   int    not null default 0,
  work_id   uuid   not null references work on delete cascade,
  ordinal   int    not null,
  role      text   not null check (role in ('AUTHOR', 'EDITOR', 'TRANSLATOR', 'DIRECTOR', 'INTERVIEWER', 'COMPOSER', 'PHOTOGRAPHER', 'RECIPIENT')),
  person_id uuid   not null references person on delete restrict,
  unique (work_id, ordinal)
);
create index contributor_person on contributor (person_id, work_id);
comment on table contributor is 'Who made a work, in the order of its title page';

create table slip (
  id       uuid   primary key,
  revision bigint not null references revision on delete restrict,
  version  int    not null default 0,
  work_id  uuid   not null references work on delete cascade,
  ordinal  int    not null,
  field    text   not null,
  given    text   not null,
  reason   text   not null,
  unique (work_id, ordinal)
);
comment on table slip is 'Where the citing document errs or misspells in naming a work';

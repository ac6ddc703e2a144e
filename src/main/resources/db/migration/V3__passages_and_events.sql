create table passage (
  id           uuid    primary key,
  revision     bigint  not null references revision on delete restrict,
  version      int     not null default 0,
  slug         text collate "C"    not null unique,
  document_id  uuid    not null references work on delete restrict,
  locator      locator not null,
  span_offset  int     not null check (span_offset >= 0),
  span_length  int     not null check (span_length > 0),
  rolling_hash bigint  not null,
  sha256       text    not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create index passage_document on passage (document_id, span_offset, id);
comment on table passage is 'A place in a document that records a fact of the corpus: an anchor without the text';
comment on column passage.span_offset is 'In the stream of the document''s letters and digits in lower case';

alter table person add foreign key (passage_id) references passage on delete restrict;
create index person_passage on person (passage_id);
alter table work add foreign key (passage_id) references passage on delete restrict;
create index work_passage on work (passage_id);

create table office (
  id         uuid   primary key,
  revision   bigint not null references revision on delete restrict,
  version    int    not null default 0,
  person_id  uuid   not null references person on delete cascade,
  ordinal    int    not null,
  title      text   not null,
  "from"     text,
  until      text,
  note       text,
  passage_id uuid   not null references passage on delete restrict,
  unique (person_id, ordinal)
);
create index office_passage on office (passage_id);
comment on table office is 'A dated role of a person, as a document gives it';

create table event (
  id        uuid   primary key,
  revision  bigint not null references revision on delete restrict,
  version   int    not null default 0,
  slug      text collate "C"   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name      text   not null,
  kind      text collate "C"   not null check (kind in ('TREATY', 'CONFERENCE', 'BATTLE', 'WAR', 'INVASION', 'APPOINTMENT', 'DISMISSAL', 'MEETING', 'ELECTION', 'TRIAL',
                                            'UPRISING', 'PUBLICATION', 'CONGRESS', 'FOUNDING', 'DISSOLUTION', 'DIPLOMACY', 'LEGISLATION', 'MASSACRE', 'DEATH',
                                            'SPEECH', 'OPERATION', 'CRISIS', 'POLICY', 'PREMIERE', 'OTHER')),
  place     text,
  summary   text,
  note      text,
  sort_date date   not null
);
create index event_by_date on event (sort_date, id);
comment on table event is 'Something that happened, as sources date it';
comment on column event.sort_date is 'Earliest day of the earliest dating that is not a slip';

create table participant (
  id        uuid   primary key,
  revision  bigint not null references revision on delete restrict,
  version   int    not null default 0,
  event_id  uuid   not null references event on delete cascade,
  ordinal   int    not null,
  person_id uuid   not null references person on delete restrict,
  role      text,
  unique (event_id, ordinal)
);
create index participant_person on participant (person_id, event_id);
comment on table participant is 'Who took part in an event, and as what';

create table dating (
  id         uuid   primary key,
  revision   bigint not null references revision on delete restrict,
  version    int    not null default 0,
  event_id   uuid   not null references event on delete cascade,
  ordinal    int    not null,
  date       text   not null,
  earliest   date   not null,
  latest     date   not null,
  work_id    uuid   not null references work on delete restrict,
  locator    locator,
  slip       text,
  note       text,
  passage_id uuid   not null references passage on delete restrict,
  unique (event_id, ordinal),
  check (earliest <= latest)
);
create index dating_work on dating (work_id);
create index dating_passage on dating (passage_id);
create index dating_by_date on dating (earliest, latest, id);
comment on table dating is 'When an event happened according to one source (EDTF)';
comment on column dating.slip is 'Why this date is held to be a slip of the source; null when it is not';

create table event_topic (
  event_id uuid not null references event on delete cascade,
  topic_id uuid not null references topic on delete restrict,
  ordinal  int  not null,
  primary key (event_id, ordinal)
);
create index event_topic_topic on event_topic (topic_id, event_id);
comment on table event_topic is 'Subject headings of events';

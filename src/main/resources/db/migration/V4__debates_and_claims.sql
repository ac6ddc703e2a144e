create table debate (
  id             uuid   primary key,
  revision       bigint not null references revision on delete restrict,
  version        int    not null default 0,
  slug           text collate "C"   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  question       text collate "C"   not null,
  summary        text,
  note           text,
  scope          text,
  scope_earliest date,
  scope_latest   date,
  passage_id     uuid   not null references passage on delete restrict
);
create index debate_passage on debate (passage_id);
create index debate_by_question on debate (question, id);
comment on table debate is 'A question that historians answer differently';

create table debate_topic (
  debate_id uuid not null references debate on delete cascade,
  topic_id  uuid not null references topic on delete restrict,
  ordinal   int  not null,
  primary key (debate_id, ordinal)
);
create index debate_topic_topic on debate_topic (topic_id, debate_id);
comment on table debate_topic is 'Subject headings of debates';

create table position (
  id         uuid   primary key,
  revision   bigint not null references revision on delete restrict,
  version    int    not null default 0,
  slug       text collate "C"   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name       text collate "C"   not null,
  thesis     text   not null,
  note       text,
  debate_id  uuid   not null references debate on delete cascade,
  ordinal    int    not null,
  passage_id uuid   not null references passage on delete restrict
);
create index position_debate on position (debate_id, ordinal, id);
create index position_passage on position (passage_id);
create index position_by_name on position (name, id);
comment on table position is 'One answer to a debate, or a school';

create table holding (
  id          uuid   primary key,
  revision    bigint not null references revision on delete restrict,
  version     int    not null default 0,
  position_id uuid   not null references position on delete cascade,
  ordinal     int    not null,
  person_id   uuid   references person on delete restrict,
  work_id     uuid   references work on delete restrict,
  locator     locator,
  "from"      text,
  until       text,
  note        text,
  passage_id  uuid   not null references passage on delete restrict,
  unique (position_id, ordinal),
  check (person_id is not null or work_id is not null)
);
create index holding_person on holding (person_id, position_id);
create index holding_work on holding (work_id, position_id);
create index holding_passage on holding (passage_id);
comment on table holding is 'Who holds a position, and where';

create table claim (
  id         uuid   primary key,
  revision   bigint not null references revision on delete restrict,
  version    int    not null default 0,
  slug       text collate "C"   not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  statement  text   not null,
  kind       text collate "C"   not null check (kind in ('CAUSAL', 'FACTUAL', 'INTERPRETIVE', 'EVALUATIVE', 'QUANTITATIVE', 'METHODOLOGICAL')),
  note       text,
  passage_id uuid   not null references passage on delete restrict
);
create index claim_kind on claim (kind, slug, id);
create index claim_passage on claim (passage_id);
comment on table claim is 'One assertion about the past that a source can support or oppose';

create table debate_claim (
  debate_id uuid not null references debate on delete cascade,
  claim_id  uuid not null references claim on delete cascade,
  ordinal   int  not null,
  primary key (debate_id, ordinal, claim_id)
);
create index debate_claim_claim on debate_claim (claim_id, debate_id);
comment on table debate_claim is 'The claims of a debate, in order';

create table position_claim (
  position_id uuid not null references position on delete cascade,
  claim_id    uuid not null references claim on delete cascade,
  ordinal     int  not null,
  primary key (position_id, ordinal, claim_id)
);
create index position_claim_claim on position_claim (claim_id, position_id);
comment on table position_claim is 'The claims that speak for a position';

create table event_claim (
  event_id uuid not null references event on delete cascade,
  claim_id uuid not null references claim on delete cascade,
  ordinal  int  not null,
  primary key (event_id, ordinal, claim_id)
);
create index event_claim_claim on event_claim (claim_id, event_id);
comment on table event_claim is 'The claims that concern an event';

create table topic_claim (
  topic_id uuid not null references topic on delete cascade,
  claim_id uuid not null references claim on delete cascade,
  ordinal  int  not null,
  primary key (topic_id, ordinal, claim_id)
);
create index topic_claim_claim on topic_claim (claim_id, topic_id);
comment on table topic_claim is 'Subject headings of claims';

create table evidence (
  id         uuid   primary key,
  revision   bigint not null references revision on delete restrict,
  version    int    not null default 0,
  claim_id   uuid   not null references claim on delete cascade,
  ordinal    int    not null,
  work_id    uuid   not null references work on delete restrict,
  stance     text collate "C"   not null check (stance in ('SUPPORTS', 'OPPOSES', 'QUALIFIES', 'DISCUSSES')),
  basis      text   not null check (basis in ('ARGUMENT', 'DOCUMENT', 'TESTIMONY', 'STATISTIC', 'SILENCE')),
  usage      text   not null check (usage in ('ADDUCED', 'LISTED', 'RECOMMENDED', 'CRITICISED', 'NEGLECTED', 'EXHIBITED')),
  speaker_id uuid   references person on delete restrict,
  locator    locator,
  summary    text   not null,
  quotation  text   check (array_length(regexp_split_to_array(trim(quotation), '\s+'), 1) <= 12),
  note       text,
  passage_id uuid   not null references passage on delete restrict
);
create index evidence_of_claim on evidence (claim_id, ordinal, id);
create index evidence_by_stance on evidence (claim_id, stance, ordinal, id);
create index evidence_of_work on evidence (work_id, stance, id);
create index evidence_speaker on evidence (speaker_id, id);
create index evidence_passage on evidence (passage_id, id);
comment on table evidence is 'Where one source stands on one claim: a located, attributed judgement';

create table attribution (
  id          uuid   primary key,
  revision    bigint not null references revision on delete restrict,
  version     int    not null default 0,
  evidence_id uuid   not null references evidence on delete cascade,
  ordinal     int    not null,
  work_id     uuid   not null references work on delete restrict,
  locator     locator,
  unique (evidence_id, ordinal)
);
create index attribution_work on attribution (work_id, evidence_id);
comment on table attribution is 'A link of the chain "A says that B reports C", from the source outwards';

create table assessment (
  id          uuid   primary key,
  revision    bigint not null references revision on delete restrict,
  version     int    not null default 0,
  slug        text collate "C"   not null unique,
  claim_id    uuid   references claim on delete cascade,
  work_id     uuid   references work on delete cascade,
  evidence_id uuid   references evidence on delete cascade,
  assessor_work_id   uuid not null references work on delete restrict,
  assessor_person_id uuid references person on delete restrict,
  verdict     text   not null check (verdict in ('ENDORSES', 'QUALIFIES', 'DISPUTES', 'SUPERSEDES', 'DISCREDITS')),
  scope       text,
  wording     text   check (array_length(regexp_split_to_array(trim(wording), '\s+'), 1) <= 12),
  note        text,
  locator     locator,
  passage_id  uuid   not null references passage on delete restrict,
  check (num_nonnulls(claim_id, work_id, evidence_id) = 1)
);
create index assessment_claim on assessment (claim_id, id);
create index assessment_work on assessment (work_id, id);
create index assessment_evidence on assessment (evidence_id, id);
create index assessment_assessor_work on assessment (assessor_work_id, id);
create index assessment_assessor_person on assessment (assessor_person_id, id);
create index assessment_passage on assessment (passage_id);
comment on table assessment is 'What a scholar says of a claim, source or piece of evidence of somebody else';

create table claim_relation (
  id         uuid   primary key,
  revision   bigint not null references revision on delete restrict,
  version    int    not null default 0,
  from_id    uuid   not null references claim on delete cascade,
  ordinal    int    not null,
  to_id      uuid   not null references claim on delete cascade,
  kind       text collate "C"   not null check (kind in ('SUPPORTS', 'REBUTS', 'UNDERCUTS', 'QUALIFIES', 'RESTATES', 'SUPERSEDES')),
  work_id    uuid   not null references work on delete restrict,
  locator    locator,
  note       text,
  passage_id uuid   not null references passage on delete restrict,
  check (from_id <> to_id)
);
create index claim_relation_from on claim_relation (from_id, ordinal, id);
create index claim_relation_to on claim_relation (to_id, kind, id);
create index claim_relation_work on claim_relation (work_id);
create index claim_relation_passage on claim_relation (passage_id);
comment on table claim_relation is 'How one claim bears on another, and who draws the relation';

create table work_relation (
  id         uuid   primary key,
  revision   bigint not null references revision on delete restrict,
  version    int    not null default 0,
  from_id    uuid   not null references work on delete cascade,
  to_id      uuid   not null references work on delete cascade,
  kind       text collate "C"   not null check (kind in ('RELIES_ON', 'CRITIQUES', 'EXTENDS', 'SUPERSEDES', 'NEGLECTS', 'REVIEWS', 'EDITS', 'TRANSLATES')),
  work_id    uuid   not null references work on delete restrict,
  locator    locator,
  note       text,
  passage_id uuid   not null references passage on delete restrict,
  check (from_id <> to_id)
);
create index work_relation_from on work_relation (from_id, kind, id);
create index work_relation_to on work_relation (to_id, kind, id);
create index work_relation_work on work_relation (work_id);
create index work_relation_passage on work_relation (passage_id);
comment on table work_relation is 'What one work does with another, and who says so (SourceRelation in the schema)';

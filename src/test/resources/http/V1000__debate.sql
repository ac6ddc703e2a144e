-- A debate large enough for pages: one question, two positions, 40 claims with three works for and two against each.
insert into revision (made_by, digest, inserted, updated, deleted) values ('test', '', 0, 0, 0);

insert into person (id, revision, slug, family, given, name, sort_name, roles)
select md5('person' || n)::uuid, 1, 'person-' || n, 'Family ' || n, 'Given', 'Given Family ' || n, 'Family ' || n || ', Given', '{HISTORIAN}'
from generate_series(1, 5) n;

insert into work (id, revision, key, type, tier, title, issued_year, byline)
select md5('work' || n)::uuid, 1, 'work-' || n, 'book', 'SECONDARY', 'A History, volume ' || n, 1960 + n, 'Family ' || n % 5 + 1
from generate_series(1, 10) n;

insert into contributor (id, revision, work_id, ordinal, role, person_id)
select md5('contributor' || n)::uuid, 1, md5('work' || n)::uuid, 0, 'AUTHOR', md5('person' || (n % 5 + 1))::uuid
from generate_series(1, 10) n;

update work w set credits = array(select row(c.role, p.id, p.slug, p.name)::credit from contributor c join person p on p.id = c.person_id where c.work_id = w.id);

insert into passage (id, revision, slug, document_id, locator.label, span_offset, span_length, rolling_hash, sha256)
values (md5('passage')::uuid, 1, 'passage', md5('work1')::uuid, 'p. 1', 0, 1, 0, repeat('0', 64));

insert into debate (id, revision, slug, question, passage_id)
values (md5('debate')::uuid, 1, 'soviet-intervention-in-spain', 'Why did it happen?', md5('passage')::uuid);

insert into position (id, revision, slug, name, thesis, debate_id, ordinal, passage_id)
select md5('position' || n)::uuid, 1, 'position-' || n, 'Position ' || n, 'It happened because of ' || n, md5('debate')::uuid, n, md5('passage')::uuid
from generate_series(1, 2) n;

insert into holding (id, revision, position_id, ordinal, person_id, work_id, passage_id)
select md5('holding' || n)::uuid, 1, md5('position' || n)::uuid, 0, md5('person' || n)::uuid, md5('work' || n)::uuid, md5('passage')::uuid
from generate_series(1, 2) n;

insert into claim (id, revision, slug, statement, kind, passage_id)
select md5('claim' || n)::uuid, 1, 'claim-' || n, 'Statement number ' || n || ' about what happened, and why', 'CAUSAL', md5('passage')::uuid
from generate_series(1, 40) n;

insert into debate_claim (debate_id, claim_id, ordinal)
select md5('debate')::uuid, md5('claim' || n)::uuid, n from generate_series(1, 40) n;

insert into evidence (id, revision, claim_id, ordinal, work_id, stance, basis, usage, locator.page, locator.label, summary, passage_id)
select md5('evidence' || n || '-' || m)::uuid, 1, md5('claim' || n)::uuid, m, md5('work' || ((n + m) % 10 + 1))::uuid,
  case when m <= 3 then 'SUPPORTS' else 'OPPOSES' end, 'ARGUMENT', 'ADDUCED', n::text, 'p. ' || n,
  'What the work says of the claim, in our own words', md5('passage')::uuid
from generate_series(1, 40) n, generate_series(1, 5) m;

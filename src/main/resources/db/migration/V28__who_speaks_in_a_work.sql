-- Who got a letter was taken to say what is in it.
create view voice as select work_id, person_id from contributor where role not in ('TRANSLATOR', 'RECIPIENT');
comment on view voice is 'Who speaks in a work: all contributors but who translated or got it';
create index contributor_voice on contributor (person_id, work_id) where role not in ('TRANSLATOR', 'RECIPIENT');

create or replace function voices(people text[], sources text[]) returns table (voice uuid, claim_id uuid, evidence_id uuid, stance text)
language sql stable as $$
  select p.id, e.claim_id, e.id, e.stance
  from person p join voice v on v.person_id = p.id join evidence e on e.work_id = v.work_id
  where p.slug = any(people) and e.speaker_id is null
  union
  select p.id, e.claim_id, e.id, e.stance from person p join evidence e on e.speaker_id = p.id where p.slug = any(people)
  union
  select w.id, e.claim_id, e.id, e.stance from work w join evidence e on e.work_id = w.id where w.key = any(sources)
$$;
comment on function voices is 'Which of these people or sources says what on which claim. A person speaks in his or her works, and where quoted by others';

create or replace function side_evidence(claim uuid, person uuid, source uuid) returns setof evidence
language sql stable as $$
  select e.* from evidence e
  where e.claim_id = $1 and e.stance <> 'DISCUSSES'
    and case
          when $2 is null then e.work_id = $3
          else e.speaker_id = $2 or e.speaker_id is null and exists (select 1 from voice v where v.work_id = e.work_id and v.person_id = $2)
        end
$$;

create or replace function cruxes(debate uuid) returns table (claim_id uuid, slug slug, positions int)
language sql stable as $$
  select c.id, c.slug, count(distinct stake.position_id)::int
  from (
    select pc.position_id, pc.claim_id from position p join position_claim pc on pc.position_id = p.id where p.debate_id = $1
    union
    select h.position_id, e.claim_id
    from debate_claim dc
    join evidence e on e.claim_id = dc.claim_id and e.stance <> 'DISCUSSES'
    join position p on p.debate_id = dc.debate_id
    join holding h on h.position_id = p.id and (h.work_id = e.work_id
      or h.work_id is null and exists (select 1 from voice v where v.person_id = h.person_id and v.work_id = e.work_id))
    where dc.debate_id = $1
  ) stake
  join debate_claim dc on dc.debate_id = $1 and dc.claim_id = stake.claim_id
  join claim c on c.id = stake.claim_id
  group by c.id, c.slug
  having count(distinct stake.position_id) > 1
$$;

create or replace function debates_of_person(person uuid) returns setof debate
language sql stable as $$
  select d.* from debate d
  where d.id in (select p.debate_id from holding h join position p on p.id = h.position_id where h.person_id = $1
                 union
                 select dc.debate_id from voice v join evidence e on e.work_id = v.work_id join debate_claim dc on dc.claim_id = e.claim_id
                 where v.person_id = $1)
$$;
comment on function debates_of_person is 'The debates in which a person holds a position or has a work of his or her own adduced';

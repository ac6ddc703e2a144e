-- What a function gives has the collation of its type, and lists are ordered by slugs; see the first migration.
create domain slug as text collate "C";
comment on domain slug is 'A slug or key that a function gives';

create function voices(people text[], sources text[]) returns table (voice uuid, claim_id uuid, evidence_id uuid, stance text)
language sql stable as $$
  select p.id, e.claim_id, e.id, e.stance
  from person p join contributor c on c.person_id = p.id join evidence e on e.work_id = c.work_id
  where p.slug = any(people) and e.speaker_id is null
  union
  select p.id, e.claim_id, e.id, e.stance from person p join evidence e on e.speaker_id = p.id where p.slug = any(people)
  union
  select w.id, e.claim_id, e.id, e.stance from work w join evidence e on e.work_id = w.id where w.key = any(sources)
$$;
comment on function voices is 'Which of these people or sources says what on which claim. A person speaks in the works to which he or she contributed, and where quoted by others';

create function compare(people text[], sources text[], debate text)
returns table (claim_id uuid, slug slug, agreement text, people text[], sources text[])
language sql stable as $$
  select c.id, c.slug,
         case
           when count(distinct v.voice) = 1 then 'ONE_SPEAKS'
           when bool_or(v.stance = 'SUPPORTS') and bool_or(v.stance = 'OPPOSES') then 'DISAGREE'
           when bool_and(v.stance = 'SUPPORTS') or bool_and(v.stance = 'OPPOSES') then 'AGREE'
           else 'DIFFER_IN_PART'
         end, $1, $2
  from voices($1, $2) v join claim c on c.id = v.claim_id
  where v.stance <> 'DISCUSSES'
    and ($3 is null or exists (select 1 from debate_claim dc join debate d on d.id = dc.debate_id where dc.claim_id = c.id and d.slug = $3))
  group by c.id, c.slug
$$;
comment on function compare is 'The claims on which the voices have a stance, and whether they agree';

create function sides(claim uuid, people text[], sources text[])
returns table (rank int, person_id uuid, source_id uuid, claim_id uuid, voice uuid)
language sql stable as $$
  select array_position($2, p.slug), p.id, null::uuid, $1, p.id from person p
  where p.slug = any($2) and exists (select 1 from voices(array[p.slug], null) v where v.claim_id = $1 and v.stance <> 'DISCUSSES')
  union all
  select array_position($3, w.key), null, w.id, $1, w.id from work w
  where w.key = any($3) and exists (select 1 from evidence e where e.work_id = w.id and e.claim_id = $1 and e.stance <> 'DISCUSSES')
$$;
comment on function sides is 'Who of those compared has a stance on a claim';

create function side_evidence(claim uuid, person uuid, source uuid) returns setof evidence
language sql stable as $$
  select e.* from evidence e
  where e.claim_id = $1 and e.stance <> 'DISCUSSES'
    and case
          when $2 is null then e.work_id = $3
          else e.speaker_id = $2 or e.speaker_id is null and exists (select 1 from contributor c where c.work_id = e.work_id and c.person_id = $2)
        end
$$;
comment on function side_evidence is 'What one of those compared brings forward on a claim';

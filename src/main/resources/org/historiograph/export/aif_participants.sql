select null, json_build_object('participantID', p.id, 'firstname', p.firstname, 'surname', p.surname)
from (
  select distinct coalesce(p.slug, w.key) id, coalesce(p.given, '') firstname,
         coalesce(nullif(concat_ws(' ', p.non_dropping_particle, p.family), ''), p.literal, nullif(w.byline, ''), w.title, w.as_cited) surname
  from evidence e join scope_claim s on s.id = e.claim_id join work w on w.id = e.work_id left join person p on p.id = e.speaker_id) p

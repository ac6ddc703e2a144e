select n.id, json_build_object('nodeID', n.id, 'text', n.text, 'type', n.type, 'timestamp', to_char(r.made_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS'))
from (
  select c.id::text as id, c.statement as text, 'I' as type, c.revision from claim c join scope_claim s on s.id = c.id
  union all
  select p.id::text, p.thesis, 'I', p.revision from position p join scope_position s on s.id = p.id
  union all
  select 'advances-' || pc.claim_id || '-' || pc.position_id, 'Default Inference', 'RA', p.revision
  from position_claim pc join scope_claim sc on sc.id = pc.claim_id join scope_position sp on sp.id = pc.position_id join position p on p.id = pc.position_id
  union all
  select r.id::text, case r.kind when 'SUPPORTS' then 'Default Inference' when 'REBUTS' then 'Default Conflict' when 'UNDERCUTS' then 'Undercut'
                                 when 'QUALIFIES' then 'Qualification' when 'RESTATES' then 'Default Rephrase' else 'Default Preference' end,
         case r.kind when 'SUPPORTS' then 'RA' when 'RESTATES' then 'MA' when 'SUPERSEDES' then 'PA' else 'CA' end, r.revision
  from claim_relation r join scope_claim_relation s on s.id = r.id
  union all
  select e.id::text || part.suffix, part.text, part.type, e.revision
  from evidence e join scope_claim s on s.id = e.claim_id join work w on w.id = e.work_id left join person p on p.id = e.speaker_id
  cross join lateral (values
    ('', e.summary, 'I'),
    ('-says', cited(coalesce(p.name || ' in ', '') || coalesce(nullif(w.byline, ''), w.title, w.as_cited), null, w.issued_year, (e.locator).label)
              || coalesce((select string_agg('; in ' || cited(aw.byline, coalesce(aw.title, aw.as_cited), aw.issued_year, (a.locator).label), '' order by a.ordinal)
                           from attribution a join work aw on aw.id = a.work_id where a.evidence_id = e.id), '') || ': ' || e.summary, 'L'),
    ('-asserts', 'Asserting', 'YA'),
    ('-bears', case e.stance when 'SUPPORTS' then 'Default Inference' when 'OPPOSES' then 'Default Conflict' else 'Qualification' end,
               case e.stance when 'SUPPORTS' then 'RA' when 'DISCUSSES' then null else 'CA' end)) part(suffix, text, type)
  where part.type is not null) n
join revision r on r.number = n.revision

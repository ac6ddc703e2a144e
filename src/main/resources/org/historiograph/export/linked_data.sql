select 'topic', json_build_object('id', 'urn:uuid:' || t.id, 'type', 'skos:Concept', 'identifier', t.slug, 'label', t.label,
  'broader', 'urn:uuid:' || t.broader_id, 'note', t.note)
from topic t join scope_topic s on s.id = t.id
union all
select 'person', json_build_object('id', 'urn:uuid:' || p.id,
  'type', json_build_array(case when 'INSTITUTION' = any(p.roles) then 'foaf:Organization' else 'foaf:Person' end, 'prov:Agent'),
  'identifier', p.slug, 'name', p.name, 'description', p.description)
from person p join scope_person s on s.id = p.id
union all
select 'work', json_build_object('id', 'urn:uuid:' || w.id, 'type', json_build_array('dcterms:BibliographicResource', 'prov:Entity'),
  'identifier', w.key, 'title', coalesce(w.title, w.as_cited), 'issued', w.issued, 'partOf', 'urn:uuid:' || w.container_id,
  'creator', (select json_agg('urn:uuid:' || c.person_id order by c.ordinal) from contributor c where c.work_id = w.id and c.role = 'AUTHOR'),
  'contributor', (select json_agg('urn:uuid:' || c.person_id order by c.ordinal) from contributor c where c.work_id = w.id and c.role <> 'AUTHOR'),
  'bibliographicCitation', (select c.bibliography from work_citation c where c.work_id = w.id and c.style = 'CHICAGO_AUTHOR_DATE'), 'note', w.note)
from work w join scope_work s on s.id = w.id
union all
-- Start and end count letters and digits, not characters, so the selector is one of our own.
select 'passage', json_build_object('id', 'urn:uuid:' || p.id, 'type', json_build_array('oa:SpecificResource', 'prov:Entity'), 'identifier', p.slug,
  'source', 'urn:uuid:' || p.document_id, 'locator', (p.locator).label,
  'selector', json_build_object('type', json_build_array('oa:Selector', 'hg:LetterSelector'), 'start', p.span_offset, 'end', p.span_offset + p.span_length,
                                'sha256', p.sha256))
from passage p join scope_passage s on s.id = p.id
union all
select 'event', json_build_object('id', 'urn:uuid:' || e.id, 'type', 'hg:Event', 'identifier', e.slug, 'title', e.name, 'kind', e.kind, 'description', e.summary,
  'participant', (select json_agg('urn:uuid:' || p.person_id order by p.ordinal) from participant p where p.event_id = e.id),
  'dating', (select json_agg(json_build_object('date', d.date, 'primarySource', 'urn:uuid:' || d.work_id, 'derivedFrom', 'urn:uuid:' || d.passage_id,
                                               'slip', d.slip, 'note', d.note) order by d.ordinal) from dating d where d.event_id = e.id))
from event e join scope_event s on s.id = e.id
union all
select 'debate', json_build_object('id', 'urn:uuid:' || d.id, 'type', 'hg:Debate', 'identifier', d.slug, 'title', d.question, 'description', d.summary,
  'subject', (select json_agg('urn:uuid:' || t.topic_id order by t.ordinal) from debate_topic t where t.debate_id = d.id),
  'derivedFrom', 'urn:uuid:' || d.passage_id)
from debate d join scope_debate s on s.id = d.id
union all
select 'position', json_build_object('id', 'urn:uuid:' || p.id, 'type', 'hg:Position', 'identifier', p.slug, 'title', p.name, 'description', p.thesis,
  'partOf', 'urn:uuid:' || p.debate_id,
  'holder', (select json_agg('urn:uuid:' || coalesce(h.person_id, h.work_id) order by h.ordinal) from holding h where h.position_id = p.id),
  'derivedFrom', 'urn:uuid:' || p.passage_id)
from position p join scope_position s on s.id = p.id
union all
select 'claim', json_build_object('id', 'urn:uuid:' || c.id, 'type', json_build_array('hg:Claim', 'prov:Entity'), 'identifier', c.slug,
  'description', c.statement, 'kind', c.kind,
  'partOf', (select json_agg('urn:uuid:' || dc.debate_id) from debate_claim dc join scope_debate sd on sd.id = dc.debate_id where dc.claim_id = c.id),
  'advances', (select json_agg('urn:uuid:' || pc.position_id) from position_claim pc join scope_position sp on sp.id = pc.position_id where pc.claim_id = c.id),
  'concerns', (select json_agg('urn:uuid:' || ec.event_id) from event_claim ec where ec.claim_id = c.id),
  'subject', (select json_agg('urn:uuid:' || tc.topic_id) from topic_claim tc where tc.claim_id = c.id),
  'derivedFrom', 'urn:uuid:' || c.passage_id, 'note', c.note)
from claim c join scope_claim s on s.id = c.id
union all
select 'evidence', json_build_object('id', 'urn:uuid:' || e.id, 'type', json_build_array('oa:Annotation', 'cito:Citation', 'prov:Entity'),
  'motivation', 'oa:assessing', 'citing', 'urn:uuid:' || e.work_id, 'cited', 'urn:uuid:' || e.claim_id,
  'characterization', case e.stance when 'SUPPORTS' then 'cito:supports' when 'OPPOSES' then 'cito:disagreesWith' when 'QUALIFIES' then 'cito:qualifies'
                                    else 'cito:discusses' end,
  'target', 'urn:uuid:' || e.claim_id, 'body', json_build_object('type', 'oa:TextualBody', 'value', e.summary), 'quotation', e.quotation,
  'attributedTo', coalesce(to_json('urn:uuid:' || e.speaker_id),
                           (select json_agg('urn:uuid:' || c.person_id order by c.ordinal) from contributor c where c.work_id = e.work_id and c.role = 'AUTHOR')),
  'primarySource', 'urn:uuid:' || e.work_id, 'locator', nullif((e.locator).label, ''), 'basis', e.basis, 'use', e.usage,
  'reportedBy', (select json_agg('urn:uuid:' || a.work_id order by a.ordinal) from attribution a where a.evidence_id = e.id),
  'derivedFrom', 'urn:uuid:' || e.passage_id, 'note', e.note)
from evidence e join scope_claim s on s.id = e.claim_id
union all
select 'relation of claims', json_build_object('id', 'urn:uuid:' || r.id, 'type', json_build_array('oa:Annotation', 'cito:Citation', 'prov:Entity'),
  'motivation', 'oa:linking', 'citing', 'urn:uuid:' || r.from_id, 'cited', 'urn:uuid:' || r.to_id, 'target', 'urn:uuid:' || r.to_id,
  'characterization', case r.kind when 'SUPPORTS' then 'cito:supports' when 'REBUTS' then 'cito:refutes' when 'UNDERCUTS' then 'cito:disputes'
                                  when 'QUALIFIES' then 'cito:qualifies' when 'RESTATES' then 'hg:restates' else 'cito:updates' end,
  'primarySource', 'urn:uuid:' || r.work_id, 'locator', nullif((r.locator).label, ''), 'derivedFrom', 'urn:uuid:' || r.passage_id, 'note', r.note)
from claim_relation r join scope_claim_relation s on s.id = r.id
union all
select 'relation of works', json_build_object('id', 'urn:uuid:' || r.id, 'type', json_build_array('oa:Annotation', 'cito:Citation', 'prov:Entity'),
  'motivation', 'oa:linking', 'citing', 'urn:uuid:' || r.from_id, 'cited', 'urn:uuid:' || r.to_id, 'target', 'urn:uuid:' || r.to_id,
  'characterization', case r.kind when 'RELIES_ON' then 'cito:citesAsEvidence' when 'CRITIQUES' then 'cito:critiques' when 'EXTENDS' then 'cito:extends'
                                  when 'SUPERSEDES' then 'cito:updates' when 'REVIEWS' then 'cito:reviews' when 'NEGLECTS' then 'hg:neglects'
                                  when 'EDITS' then 'cito:compiles' else 'hg:translates' end,
  'primarySource', 'urn:uuid:' || r.work_id, 'locator', nullif((r.locator).label, ''), 'derivedFrom', 'urn:uuid:' || r.passage_id, 'note', r.note)
from work_relation r join scope_work_relation s on s.id = r.id
union all
select 'assessment', json_build_object('id', 'urn:uuid:' || a.id, 'type', json_build_array('oa:Annotation', 'cito:Citation', 'prov:Entity'),
  'motivation', 'oa:assessing', 'citing', 'urn:uuid:' || a.assessor_work_id, 'cited', 'urn:uuid:' || coalesce(a.claim_id, a.work_id, a.evidence_id),
  'target', 'urn:uuid:' || coalesce(a.claim_id, a.work_id, a.evidence_id),
  'characterization', case a.verdict when 'ENDORSES' then 'cito:agreesWith' when 'QUALIFIES' then 'cito:qualifies' when 'DISPUTES' then 'cito:disputes'
                                     when 'SUPERSEDES' then 'cito:updates' else 'cito:refutes' end,
  'scope', a.scope, 'quotation', a.wording, 'attributedTo', 'urn:uuid:' || a.assessor_person_id, 'primarySource', 'urn:uuid:' || a.assessor_work_id,
  'locator', nullif((a.locator).label, ''), 'derivedFrom', 'urn:uuid:' || a.passage_id, 'note', a.note)
from assessment a join scope_assessment s on s.id = a.id

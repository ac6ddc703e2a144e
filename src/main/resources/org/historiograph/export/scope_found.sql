-- Once for an export: what each of its queries would otherwise have to find again, and only guess how much it is.
insert into scope (kind, id)
with recursive
     found(type, id) as (select * from unnest(cast(? as text[]), cast(? as uuid[]))),
     scope_debate(id) as (
       select id from found where type = 'DEBATE'
       union
       select p.debate_id from position p join found f on f.id = p.id and f.type = 'POSITION'),
     scope_position as (select p.id from position p join scope_debate d on d.id = p.debate_id),
     scope_claim(id) as (
       select id from found where type = 'CLAIM'
       union
       select e.claim_id from evidence e join found f on f.id = e.id and f.type = 'EVIDENCE'
       union
       select dc.claim_id from debate_claim dc join scope_debate d on d.id = dc.debate_id
       union
       select pc.claim_id from position_claim pc join scope_position p on p.id = pc.position_id),
     scope_evidence as (select e.id, e.work_id, e.speaker_id, e.passage_id from evidence e join scope_claim c on c.id = e.claim_id),
     scope_holding as (select h.* from holding h join scope_position p on p.id = h.position_id),
     scope_claim_relation as (
       select r.* from claim_relation r join scope_claim f on f.id = r.from_id join scope_claim t on t.id = r.to_id),
     scope_event(id) as (
       select ec.event_id from event_claim ec join scope_claim c on c.id = ec.claim_id
       union select id from found where type = 'EVENT'),
     scope_dating as (select d.* from dating d join scope_event e on e.id = d.event_id),
     scope_cited(id) as (
       select work_id from scope_evidence
       union select a.work_id from attribution a join scope_evidence e on e.id = a.evidence_id
       union select work_id from scope_holding where work_id is not null
       union select id from found where type = 'SOURCE'),
     scope_assessment as (
       select a.* from assessment a join scope_claim c on c.id = a.claim_id
       union all select a.* from assessment a join scope_cited w on w.id = a.work_id),
     scope_work_relation as (
       select r.* from work_relation r join scope_cited f on f.id = r.from_id join scope_cited t on t.id = r.to_id),
     -- What the above names, and what that names in turn: works their containers, contributors and passages, people their passages, passages their documents.
     named(kind, id) as (
       select 'work', id from scope_cited
       union select 'work', work_id from scope_claim_relation
       union select 'work', work_id from scope_dating
       union select 'work', assessor_work_id from scope_assessment
       union select 'work', work_id from scope_work_relation
       union select 'person', id from found where type = 'PERSON'
       union select 'person', speaker_id from scope_evidence where speaker_id is not null
       union select 'person', person_id from scope_holding where person_id is not null
       union select 'person', p.person_id from participant p join scope_event e on e.id = p.event_id
       union select 'person', assessor_person_id from scope_assessment where assessor_person_id is not null
       union select 'passage', d.passage_id from debate d join scope_debate s on s.id = d.id
       union select 'passage', p.passage_id from position p join scope_position s on s.id = p.id
       union select 'passage', passage_id from scope_holding
       union select 'passage', c.passage_id from claim c join scope_claim s on s.id = c.id
       union select 'passage', passage_id from scope_evidence
       union select 'passage', passage_id from scope_claim_relation
       union select 'passage', passage_id from scope_dating
       union select 'passage', passage_id from scope_assessment
       union select 'passage', passage_id from scope_work_relation
       union
       select further.kind, further.id
       from named n cross join lateral (
         select 'work' as kind, w.container_id as id from work w where n.kind = 'work' and w.id = n.id
         union all select 'passage', w.passage_id from work w where n.kind = 'work' and w.id = n.id
         union all select 'person', c.person_id from contributor c where n.kind = 'work' and c.work_id = n.id
         union all select 'passage', p.passage_id from person p where n.kind = 'person' and p.id = n.id
         union all select 'passage', o.passage_id from office o where n.kind = 'person' and o.person_id = n.id
         union all select 'work', p.document_id from passage p where n.kind = 'passage' and p.id = n.id) further
       where further.id is not null),
     scope_work as (select id from named where kind = 'work'),
     scope_person as (select id from named where kind = 'person'),
     scope_passage as (select id from named where kind = 'passage'),
     scope_topic(id) as (
       select dt.topic_id from debate_topic dt join scope_debate d on d.id = dt.debate_id
       union select tc.topic_id from topic_claim tc join scope_claim c on c.id = tc.claim_id
       union select et.topic_id from event_topic et join scope_event e on e.id = et.event_id
       union select t.broader_id from scope_topic s join topic t on t.id = s.id where t.broader_id is not null)
select 'debate', id from scope_debate
union all select 'position', id from scope_position
union all select 'claim', id from scope_claim
union all select 'claim_relation', id from scope_claim_relation
union all select 'event', id from scope_event
union all select 'assessment', id from scope_assessment
union all select 'work_relation', id from scope_work_relation
union all select 'topic', id from scope_topic
union all select 'passage', id from scope_passage
union all select 'person', id from scope_person
union all select 'work', id from scope_work
union all select 'cited', id from scope_cited

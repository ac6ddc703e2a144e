with recursive
     scope_debate(id) as (select cast(? as uuid)),
     scope_position as (select p.id from position p join scope_debate d on d.id = p.debate_id),
     scope_claim(id) as (
       select dc.claim_id from debate_claim dc join scope_debate d on d.id = dc.debate_id
       union
       select pc.claim_id from position_claim pc join scope_position p on p.id = pc.position_id),

with recursive
     scope_claim(id) as (select cast(? as uuid)),
     scope_debate as (select id from debate where false),
     scope_position as (select id from position where false),

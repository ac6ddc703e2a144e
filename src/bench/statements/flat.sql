-- What the answer of the main road has in it, as flat rows without JSON: who runs this still has to nest and escape them.
select d.question, c.slug, c.statement, e.* from debate d,
  lateral (select c.id, c.slug, c.statement from debate_claim dc join claim c on c.id = dc.claim_id
    where dc.debate_id = d.id order by dc.ordinal, c.id limit 20) c
  left join lateral (
    (select 1 list, e.summary, e.locator is null nowhere, (e.locator).label, w.key, w.title, w.issued_year,
      w.credits
    from evidence e join work w on w.id = e.work_id
    where e.claim_id = c.id and e.stance = 'SUPPORTS' order by e.ordinal, e.id limit 20)
    union all
    (select 2, e.summary, e.locator is null, (e.locator).label, w.key, w.title, w.issued_year,
      w.credits
    from evidence e join work w on w.id = e.work_id
    where e.claim_id = c.id and e.stance = 'OPPOSES' order by e.ordinal, e.id limit 20)) e on true
where d.slug = :slug

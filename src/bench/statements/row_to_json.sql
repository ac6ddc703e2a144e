-- The answer of the main road by PostgreSQL's own row_to_json and json_agg. The same members in the same order.
select row_to_json(r) from (select (select row_to_json(d) from (
  select question, (select row_to_json(l) from (select (select coalesce(json_agg(row_to_json(c)), '[]') from (
    select c.slug, c.statement,
      (select row_to_json(s) from (select (select coalesce(json_agg(row_to_json(x)), '[]') from (
        select e.summary, case when e.locator is null then null else json_build_object('label', (e.locator).label) end locator,
          (select row_to_json(y) from (select w.key, w.title, w.issued_year "issuedYear", (select coalesce(json_agg(row_to_json(z)), '[]') from (
            select k.role, json_build_object('name', k.person_name) person from unnest(w.credits) k) z) contributors) y) source
        from evidence e join work w on w.id = e.work_id
        where e.claim_id = c.id and e.stance = 'SUPPORTS' order by e.ordinal, e.id limit 20) x) nodes) s) supporting,
      (select row_to_json(s) from (select (select coalesce(json_agg(row_to_json(x)), '[]') from (
        select e.summary, case when e.locator is null then null else json_build_object('label', (e.locator).label) end locator,
          (select row_to_json(y) from (select w.key, w.title, w.issued_year "issuedYear", (select coalesce(json_agg(row_to_json(z)), '[]') from (
            select k.role, json_build_object('name', k.person_name) person from unnest(w.credits) k) z) contributors) y) source
        from evidence e join work w on w.id = e.work_id
        where e.claim_id = c.id and e.stance = 'OPPOSES' order by e.ordinal, e.id limit 20) x) nodes) s) opposing
    from debate_claim dc join claim c on c.id = dc.claim_id where dc.debate_id = t.id order by dc.ordinal, c.id limit 20) c) nodes) l) claims
  from debate t where t.slug = :slug) d) debate) r

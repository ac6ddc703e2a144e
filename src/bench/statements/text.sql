-- The answer of the main road as one text, its texts escaped by PostgreSQL. The same bytes as the service sends.
select '{"debate":' || coalesce((
  select '{"question":' || to_json(d.question) || ',"claims":{"nodes":[' || coalesce((
    select string_agg('{"slug":' || to_json(slug) || ',"statement":' || to_json(statement)
      || ',"supporting":{"nodes":[' || coalesce(supporting, '') || ']},"opposing":{"nodes":[' || coalesce(opposing, '') || ']}}', ',')
    from (
      select c.slug, c.statement, (
        select string_agg('{"summary":' || summary || ',"locator":' || locator || ',"source":{"key":' || key || ',"title":' || title
          || ',"issuedYear":' || year || ',"contributors":[' || coalesce(contributors, '') || ']}}', ',')
        from (
          select to_json(e.summary)::text summary, coalesce('{"label":' || to_json((e.locator).label) || '}', 'null') locator, to_json(w.key)::text "key",
            coalesce(to_json(w.title)::text, 'null') title, coalesce(w.issued_year::text, 'null') "year", (
              select string_agg('{"role":"' || role || '","person":{"name":' || name || '}}', ',')
              from (select k.role, to_json(k.person_name)::text "name" from unnest(w.credits) k) x) contributors
          from evidence e join work w on w.id = e.work_id
          where e.claim_id = c.id and e.stance = 'SUPPORTS' order by e.ordinal, e.id limit 20) s) supporting, (
        select string_agg('{"summary":' || summary || ',"locator":' || locator || ',"source":{"key":' || key || ',"title":' || title
          || ',"issuedYear":' || year || ',"contributors":[' || coalesce(contributors, '') || ']}}', ',')
        from (
          select to_json(e.summary)::text summary, coalesce('{"label":' || to_json((e.locator).label) || '}', 'null') locator, to_json(w.key)::text "key",
            coalesce(to_json(w.title)::text, 'null') title, coalesce(w.issued_year::text, 'null') "year", (
              select string_agg('{"role":"' || role || '","person":{"name":' || name || '}}', ',')
              from (select k.role, to_json(k.person_name)::text "name" from unnest(w.credits) k) x) contributors
          from evidence e join work w on w.id = e.work_id
          where e.claim_id = c.id and e.stance = 'OPPOSES' order by e.ordinal, e.id limit 20) o) opposing
      from debate_claim dc join claim c on c.id = dc.claim_id where dc.debate_id = d.id order by dc.ordinal, c.id limit 20) claims), '') || ']}}'
  from debate d where d.slug = :slug), 'null') || '}'

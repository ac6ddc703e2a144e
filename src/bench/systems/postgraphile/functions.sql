-- What PostGraphile's users write in SQL because tables alone don't offer it: a search, and the balance by decade as a field of a claim or debate.
set client_min_messages = warning;
drop schema if exists postgraphile cascade;
create schema postgraphile;

create function postgraphile.find_works(query text) returns setof work
language sql stable as $$
  select w.* from work w, websearch_to_tsquery('historiograph', query) q where w.words @@ q order by ts_rank(w.words, q) desc, w.id desc
$$;
comment on function postgraphile.find_works is '@name find_works';

create function postgraphile.claim_balance_by_decade(claim claim)
returns table (year int, supporting int, opposing int, supporting_independent int, opposing_independent int)
language sql stable as $$
  select w.issued_year / 10 * 10 decade,
         count(distinct w.id) filter (where e.stance = 'SUPPORTS')::int, count(distinct w.id) filter (where e.stance = 'OPPOSES')::int,
         count(distinct coalesce(o.least_original_id, w.id)) filter (where e.stance = 'SUPPORTS')::int,
         count(distinct coalesce(o.least_original_id, w.id)) filter (where e.stance = 'OPPOSES')::int
  from evidence e join work w on w.id = e.work_id left join descent o on o.work_id = w.id and o.least_original_id = o.greatest_original_id
  where e.claim_id = claim.id and w.issued_year is not null
  group by decade order by decade
$$;

create function postgraphile.debate_balance_by_decade(debate debate)
returns table (year int, supporting int, opposing int, supporting_independent int, opposing_independent int)
language sql stable as $$
  select w.issued_year / 10 * 10 decade,
         count(distinct w.id) filter (where e.stance = 'SUPPORTS')::int, count(distinct w.id) filter (where e.stance = 'OPPOSES')::int,
         count(distinct coalesce(o.least_original_id, w.id)) filter (where e.stance = 'SUPPORTS')::int,
         count(distinct coalesce(o.least_original_id, w.id)) filter (where e.stance = 'OPPOSES')::int
  from debate_claim dc join evidence e on e.claim_id = dc.claim_id join work w on w.id = e.work_id
  left join descent o on o.work_id = w.id and o.least_original_id = o.greatest_original_id
  where dc.debate_id = debate.id and w.issued_year is not null
  group by decade order by decade
$$;

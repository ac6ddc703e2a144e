-- A search and a balance become part of the statement that asks for them, so that PostgreSQL works out only what is asked for.

-- The sums are one row, joined from the left: who asks a balance for nothing but its parts doesn't make PostgreSQL add them up.
create or replace function balance(kind text, subject uuid, published_after int, published_before int)
returns table (kind_of_subject text, subject uuid, published_after int, published_before int, supporting int, opposing int, qualifying int, discussing int,
               supporting_independent int, opposing_independent int, qualifying_independent int, discussing_independent int, pieces int)
language sql stable as $$
  select $1, $2, $3, $4, b.supporting, b.opposing, b.qualifying, b.discussing, b.supporting_independent, b.opposing_independent, b.qualifying_independent,
         b.discussing_independent, b.pieces
  from (values (1)) one left join lateral (
    select coalesce(sum(b.supporting), 0)::int supporting, coalesce(sum(b.opposing), 0)::int opposing, coalesce(sum(b.qualifying), 0)::int qualifying,
           coalesce(sum(b.discussing), 0)::int discussing, coalesce(sum(b.supporting_independent), 0)::int supporting_independent,
           coalesce(sum(b.opposing_independent), 0)::int opposing_independent, coalesce(sum(b.qualifying_independent), 0)::int qualifying_independent,
           coalesce(sum(b.discussing_independent), 0)::int discussing_independent, coalesce(sum(b.pieces), 0)::int pieces
    from balance_by($1, $2, $3, $4, 'ALL') b) b on true
$$;

-- OFFSET keeps what is wanted from being worked out again for every hit.
create or replace function search_words(query text) returns table (whole tsquery, wanted tsquery)
language sql stable as $$
  select q, nullif(nullif(querytree(q), 'T'), '')::tsquery from websearch_to_tsquery('historiograph', $1) q offset 0
$$;

-- What is similar is looked for only when nothing is exact, which a first hit decides.
create or replace function search(query text, types text[])
returns table (id uuid, type text, relevance float8, text text, query_text text, debate_id uuid, position_id uuid, claim_id uuid, evidence_id uuid, source_id uuid,
               person_id uuid, event_id uuid, exact boolean)
language sql stable rows 100 as $$
  select h.*, true from search_exactly($1, $2) h
  union all
  select h.*, false from search_similarly($1, $2) h
  where not exists (select from search_exactly($1, $2)) and exists (select from search_words($1) q where q.wanted is not null)
$$;

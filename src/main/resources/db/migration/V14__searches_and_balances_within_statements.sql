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

-- Searches are made anew without the texts of what they find, which only a snippet needs.
drop function search_facets(text, text[]);
drop function search(text, text[]);
drop function search_exactly(text, text[]);
drop function search_similarly(text, text[]);
drop function snippet(text, text);

-- OFFSET keeps what is wanted from being worked out again for every hit.
create or replace function search_words(query text) returns table (whole tsquery, wanted tsquery)
language sql stable as $$
  select q, nullif(nullif(querytree(q), 'T'), '')::tsquery from websearch_to_tsquery('historiograph', $1) q offset 0
$$;

create function search_exactly(query text, types text[])
returns table (id uuid, type text, relevance float8, debate_id uuid, position_id uuid, claim_id uuid, evidence_id uuid, source_id uuid,
               person_id uuid, event_id uuid)
language sql stable rows 100 as $$
  select d.id, 'DEBATE', ts_rank(d.words, q.wanted), d.id, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid
  from debate d, search_words(query) q where d.words @@ q.whole and q.wanted is not null and (types is null or 'DEBATE' = any(types))
  union all
  select p.id, 'POSITION', ts_rank(p.words, q.wanted), null, p.id, null, null, null, null, null
  from position p, search_words(query) q where p.words @@ q.whole and q.wanted is not null and (types is null or 'POSITION' = any(types))
  union all
  select c.id, 'CLAIM', ts_rank(c.words, q.wanted), null, null, c.id, null, null, null, null
  from claim c, search_words(query) q where c.words @@ q.whole and q.wanted is not null and (types is null or 'CLAIM' = any(types))
  union all
  select e.id, 'EVIDENCE', ts_rank(e.words, q.wanted), null, null, null, e.id, null, null, null
  from evidence e, search_words(query) q where e.words @@ q.whole and q.wanted is not null and (types is null or 'EVIDENCE' = any(types))
  union all
  select w.id, 'SOURCE', ts_rank(w.words, q.wanted), null, null, null, null, w.id, null, null
  from work w, search_words(query) q where w.words @@ q.whole and q.wanted is not null and (types is null or 'SOURCE' = any(types))
  union all
  select p.id, 'PERSON', ts_rank(p.words, q.wanted), null, null, null, null, null, p.id, null
  from person p, search_words(query) q where p.words @@ q.whole and q.wanted is not null and (types is null or 'PERSON' = any(types))
  union all
  select e.id, 'EVENT', ts_rank(e.words, q.wanted), null, null, null, null, null, null, e.id
  from event e, search_words(query) q where e.words @@ q.whole and q.wanted is not null and (types is null or 'EVENT' = any(types))
$$;
comment on function search_exactly is 'What has the words of the query (web syntax)';

create function search_similarly(query text, types text[])
returns table (id uuid, type text, relevance float8, debate_id uuid, position_id uuid, claim_id uuid, evidence_id uuid, source_id uuid,
               person_id uuid, event_id uuid)
language sql stable rows 100 set pg_trgm.word_similarity_threshold = 0.45 as $$
  select d.id, 'DEBATE', word_similarity(query, d.question), d.id, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid
  from debate d where query <% d.question and (types is null or 'DEBATE' = any(types))
  union all
  select p.id, 'POSITION', word_similarity(query, p.name), null, p.id, null, null, null, null, null
  from position p where query <% p.name and (types is null or 'POSITION' = any(types))
  union all
  select c.id, 'CLAIM', word_similarity(query, c.statement), null, null, c.id, null, null, null, null
  from claim c where query <% c.statement and (types is null or 'CLAIM' = any(types))
  union all
  select w.id, 'SOURCE', word_similarity(query, coalesce(w.title, w.as_cited) || ' ' || w.byline), null, null, null, null, w.id, null, null
  from work w where query <% (coalesce(w.title, w.as_cited) || ' ' || w.byline) and (types is null or 'SOURCE' = any(types))
  union all
  select p.id, 'PERSON', word_similarity(query, p.name), null, null, null, null, null, p.id, null
  from person p where query <% p.name and (types is null or 'PERSON' = any(types))
  union all
  select e.id, 'EVENT', word_similarity(query, e.name), null, null, null, null, null, null, e.id
  from event e where query <% e.name and (types is null or 'EVENT' = any(types))
$$;
comment on function search_similarly is 'What has names, titles or statements with words like those of the query';

-- What is similar is looked for only when nothing is exact.
create function search(query text, types text[])
returns table (id uuid, type text, relevance float8, query_text text, debate_id uuid, position_id uuid, claim_id uuid, evidence_id uuid, source_id uuid,
               person_id uuid, event_id uuid, exact boolean)
language sql stable rows 100 as $$
  with exact as materialized (select * from search_exactly($1, $2))
  select h.id, h.type, h.relevance, $1, h.debate_id, h.position_id, h.claim_id, h.evidence_id, h.source_id, h.person_id, h.event_id, true from exact h
  union all
  select h.id, h.type, h.relevance, $1, h.debate_id, h.position_id, h.claim_id, h.evidence_id, h.source_id, h.person_id, h.event_id, false
  from search_similarly($1, $2) h
  -- A query of nothing but stop words and exclusions asks for nothing.
  where not exists (select from exact) and exists (select from search_words($1) q where q.wanted is not null)
$$;
comment on function search is 'What has the words of the query or, when nothing has them, words like them';

create function snippet(id uuid, type text, query text) returns text
language sql stable cost 1000 as $$
  select ts_headline('historiograph', replace(replace(replace(found, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), websearch_to_tsquery('historiograph', $3),
                     'StartSel=<mark>, StopSel=</mark>, MaxFragments=2, MinWords=6, MaxWords=24')
  from (select case $2
    when 'DEBATE' then (select concat_ws(' — ', d.question, d.summary) from debate d where d.id = $1)
    when 'POSITION' then (select concat_ws(' — ', p.name, p.thesis) from position p where p.id = $1)
    when 'CLAIM' then (select concat_ws(' — ', c.statement, c.note) from claim c where c.id = $1)
    when 'EVIDENCE' then (select concat_ws(' — ', e.summary, e.quotation) from evidence e where e.id = $1)
    when 'SOURCE' then (select concat_ws(' — ', coalesce(w.title, w.as_cited), w.byline, w.container_title, w.repository) from work w where w.id = $1)
    when 'PERSON' then (select concat_ws(' — ', p.name, p.description) from person p where p.id = $1)
    when 'EVENT' then (select concat_ws(' — ', e.name, e.place, e.summary) from event e where e.id = $1)
  end found) hit
$$;
comment on function snippet is 'The part of the text of a hit that has the words of the query, as HTML with the words marked';

create function search_facets(query text, types text[]) returns table (facet text, value text, count bigint)
language sql stable as $$
  with hit as materialized (select * from search(query, types))
  select 'TYPE', type, count(*) from hit group by type
  union all
  select 'STANCE', e.stance, count(*) from hit join evidence e on e.id = hit.evidence_id group by e.stance
  union all
  select 'DECADE', (w.issued_year / 10 * 10)::text, count(*) from hit join work w on w.id = hit.source_id where w.issued_year is not null group by w.issued_year / 10
$$;
comment on function search_facets is 'How the hits of a search fall into types, stances and decades of publication';

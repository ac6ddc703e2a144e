create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- English stems, accents folded: "Vinas" finds Viñas. Names and titles of other languages keep their words.
create text search configuration historiograph (copy = english);
alter text search configuration historiograph alter mapping for hword, hword_part, word with unaccent, english_stem;
comment on text search configuration historiograph is 'How the corpus is searched';

-- The words of a row are kept ready in it, so that they can never be out of date. Weights: A names and titles, B what is asserted, C what is told.
alter table debate add column words tsvector generated always as (
  setweight(to_tsvector('historiograph', question), 'A') || setweight(to_tsvector('historiograph', coalesce(summary, '')), 'C')) stored;
alter table position add column words tsvector generated always as (
  setweight(to_tsvector('historiograph', name), 'A') || setweight(to_tsvector('historiograph', thesis), 'B')) stored;
alter table claim add column words tsvector generated always as (
  setweight(to_tsvector('historiograph', statement), 'B') || setweight(to_tsvector('historiograph', coalesce(note, '')), 'D')) stored;
alter table evidence add column words tsvector generated always as (
  setweight(to_tsvector('historiograph', summary), 'C') || setweight(to_tsvector('historiograph', coalesce(quotation, '')), 'D')) stored;
alter table work add column words tsvector generated always as (
  setweight(to_tsvector('historiograph', coalesce(title, as_cited)), 'A') || setweight(to_tsvector('historiograph', byline), 'A')
  || setweight(to_tsvector('historiograph', coalesce(container_title, '') || ' ' || coalesce(as_cited, '') || ' ' || coalesce(repository, '')), 'C')) stored;
alter table person add column words tsvector generated always as (
  setweight(to_tsvector('historiograph', name), 'A') || setweight(to_tsvector('historiograph', coalesce(description, '')), 'C')) stored;
alter table event add column words tsvector generated always as (
  setweight(to_tsvector('historiograph', name), 'A') || setweight(to_tsvector('historiograph', coalesce(place, '') || ' ' || coalesce(summary, '')), 'C')) stored;

create index debate_words on debate using gin (words);
create index position_words on position using gin (words);
create index claim_words on claim using gin (words);
create index evidence_words on evidence using gin (words);
create index work_words on work using gin (words);
create index person_words on person using gin (words);
create index event_words on event using gin (words);

-- For typing mistakes, which are forgiven in what a reader would look for by name.
create index debate_question_similar on debate using gin (question gin_trgm_ops);
create index position_name_similar on position using gin (name gin_trgm_ops);
create index claim_statement_similar on claim using gin (statement gin_trgm_ops);
create index work_title_similar on work using gin ((coalesce(title, as_cited) || ' ' || byline) gin_trgm_ops);
create index person_name_similar on person using gin (name gin_trgm_ops);
create index event_name_similar on event using gin (name gin_trgm_ops);

-- A word that must not be there has no part in the relevance: ts_rank would give every hit of a query that excludes something the same.
create function search_words(query text) returns table (whole tsquery, wanted tsquery)
language sql stable as $$
  select q, nullif(nullif(querytree(q), 'T'), '')::tsquery from websearch_to_tsquery('historiograph', query) q
$$;
comment on function search_words is 'A query, and what it asks for without what it excludes; that is null when it asks for nothing';

create function search_exactly(query text, types text[])
returns table (id uuid, type text, relevance float8, text text, query text, debate_id uuid, position_id uuid, claim_id uuid, evidence_id uuid, source_id uuid,
               person_id uuid, event_id uuid)
language sql stable rows 100 as $$
  select d.id, 'DEBATE', ts_rank(d.words, q.wanted), concat_ws(' — ', d.question, d.summary), query, d.id, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid
  from debate d, search_words(query) q where d.words @@ q.whole and q.wanted is not null and (types is null or 'DEBATE' = any(types))
  union all
  select p.id, 'POSITION', ts_rank(p.words, q.wanted), concat_ws(' — ', p.name, p.thesis), query, null, p.id, null, null, null, null, null
  from position p, search_words(query) q where p.words @@ q.whole and q.wanted is not null and (types is null or 'POSITION' = any(types))
  union all
  select c.id, 'CLAIM', ts_rank(c.words, q.wanted), concat_ws(' — ', c.statement, c.note), query, null, null, c.id, null, null, null, null
  from claim c, search_words(query) q where c.words @@ q.whole and q.wanted is not null and (types is null or 'CLAIM' = any(types))
  union all
  select e.id, 'EVIDENCE', ts_rank(e.words, q.wanted), concat_ws(' — ', e.summary, e.quotation), query, null, null, null, e.id, null, null, null
  from evidence e, search_words(query) q where e.words @@ q.whole and q.wanted is not null and (types is null or 'EVIDENCE' = any(types))
  union all
  select w.id, 'SOURCE', ts_rank(w.words, q.wanted), concat_ws(' — ', coalesce(w.title, w.as_cited), w.byline, w.container_title, w.repository), query, null, null, null, null, w.id, null, null
  from work w, search_words(query) q where w.words @@ q.whole and q.wanted is not null and (types is null or 'SOURCE' = any(types))
  union all
  select p.id, 'PERSON', ts_rank(p.words, q.wanted), concat_ws(' — ', p.name, p.description), query, null, null, null, null, null, p.id, null
  from person p, search_words(query) q where p.words @@ q.whole and q.wanted is not null and (types is null or 'PERSON' = any(types))
  union all
  select e.id, 'EVENT', ts_rank(e.words, q.wanted), concat_ws(' — ', e.name, e.place, e.summary), query, null, null, null, null, null, null, e.id
  from event e, search_words(query) q where e.words @@ q.whole and q.wanted is not null and (types is null or 'EVENT' = any(types))
$$;
comment on function search_exactly is 'What has the words of the query (web syntax)';

create function search_similarly(query text, types text[])
returns table (id uuid, type text, relevance float8, text text, query text, debate_id uuid, position_id uuid, claim_id uuid, evidence_id uuid, source_id uuid,
               person_id uuid, event_id uuid)
language sql stable rows 100 set pg_trgm.word_similarity_threshold = 0.45 as $$
  select d.id, 'DEBATE', word_similarity(query, d.question), concat_ws(' — ', d.question, d.summary), query, d.id, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid
  from debate d where query <% d.question and (types is null or 'DEBATE' = any(types))
  union all
  select p.id, 'POSITION', word_similarity(query, p.name), concat_ws(' — ', p.name, p.thesis), query, null, p.id, null, null, null, null, null
  from position p where query <% p.name and (types is null or 'POSITION' = any(types))
  union all
  select c.id, 'CLAIM', word_similarity(query, c.statement), concat_ws(' — ', c.statement, c.note), query, null, null, c.id, null, null, null, null
  from claim c where query <% c.statement and (types is null or 'CLAIM' = any(types))
  union all
  select w.id, 'SOURCE', word_similarity(query, coalesce(w.title, w.as_cited) || ' ' || w.byline), concat_ws(' — ', coalesce(w.title, w.as_cited), w.byline, w.container_title, w.repository),
         query, null, null, null, null, w.id, null, null
  from work w where query <% (coalesce(w.title, w.as_cited) || ' ' || w.byline) and (types is null or 'SOURCE' = any(types))
  union all
  select p.id, 'PERSON', word_similarity(query, p.name), concat_ws(' — ', p.name, p.description), query, null, null, null, null, null, p.id, null
  from person p where query <% p.name and (types is null or 'PERSON' = any(types))
  union all
  select e.id, 'EVENT', word_similarity(query, e.name), concat_ws(' — ', e.name, e.place, e.summary), query, null, null, null, null, null, null, e.id
  from event e where query <% e.name and (types is null or 'EVENT' = any(types))
$$;
comment on function search_similarly is 'What has names, titles or statements with words like those of the query';

create function search(query text, types text[])
returns table (id uuid, type text, relevance float8, text text, query_text text, debate_id uuid, position_id uuid, claim_id uuid, evidence_id uuid, source_id uuid,
               person_id uuid, event_id uuid, exact boolean)
language plpgsql stable rows 100 as $$
begin
  return query select h.*, true from search_exactly(query, types) h;
  -- A query of nothing but stop words and exclusions asks for nothing.
  if not found and (select q.wanted is not null from search_words(query) q) then
    return query select h.*, false from search_similarly(query, types) h;
  end if;
end
$$;
comment on function search is 'What has the words of the query or, when nothing has them, words like them';

create function snippet(text text, query text) returns text
language sql stable cost 1000 as $$
  select ts_headline('historiograph', replace(replace(replace(text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), websearch_to_tsquery('historiograph', query),
                     'StartSel=<mark>, StopSel=</mark>, MaxFragments=2, MinWords=6, MaxWords=24')
$$;
comment on function snippet is 'The part of a text that has the words of the query, as HTML with the words marked';

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

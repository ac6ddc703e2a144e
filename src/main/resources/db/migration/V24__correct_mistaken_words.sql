-- What is spelled like a word is found in a list of all words, and then what has it by index. Comparing the letters of texts took the longer the more texts there are.
create extension if not exists fuzzystrmatch;

create table word (
  word text primary key
);
create index word_similar on word using gin (word gin_trgm_ops);
comment on table word is 'The words that searches find, in the form in which they are looked for; once here they stay';

create function keep_words() returns trigger language plpgsql as $$
begin
  -- Numbers are never corrected: another year is no mistake.
  insert into word
  select distinct w.word from changed, unnest(tsvector_to_array(changed.words)) w (word) where length(w.word) between 3 and 50 and w.word !~ '^\d+$'
  on conflict do nothing;
  return null;
end
$$;
comment on function keep_words is 'Adds to the list of words, once for each statement';

do $$
declare
  searched text;
begin
  foreach searched in array array['debate', 'position', 'claim', 'evidence', 'work', 'person', 'event'] loop
    execute format('create trigger words_inserted after insert on %I referencing new table as changed for each statement execute function keep_words()', searched);
    execute format('create trigger words_updated after update on %I referencing new table as changed for each statement execute function keep_words()', searched);
    execute format('insert into word select distinct w.word from %I, unnest(tsvector_to_array(words)) w (word)'
                   ' where length(w.word) between 3 and 50 and w.word !~ ''^\d+$'' on conflict do nothing', searched);
  end loop;
end
$$;
analyze word;

create function search_having(whole tsquery, wanted tsquery, types text[])
returns table (id uuid, type text, relevance float8, debate_id uuid, position_id uuid, claim_id uuid, evidence_id uuid, source_id uuid,
               person_id uuid, event_id uuid)
language sql stable rows 100 as $$
  select d.id, 'DEBATE', ts_rank(d.words, $2), d.id, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid, null::uuid
  from debate d where d.words @@ $1 and $2 is not null and ($3 is null or 'DEBATE' = any($3))
  union all
  select p.id, 'POSITION', ts_rank(p.words, $2), null, p.id, null, null, null, null, null
  from position p where p.words @@ $1 and $2 is not null and ($3 is null or 'POSITION' = any($3))
  union all
  select c.id, 'CLAIM', ts_rank(c.words, $2), null, null, c.id, null, null, null, null
  from claim c where c.words @@ $1 and $2 is not null and ($3 is null or 'CLAIM' = any($3))
  union all
  select e.id, 'EVIDENCE', ts_rank(e.words, $2), null, null, null, e.id, null, null, null
  from evidence e where e.words @@ $1 and $2 is not null and ($3 is null or 'EVIDENCE' = any($3))
  union all
  select w.id, 'SOURCE', ts_rank(w.words, $2), null, null, null, null, w.id, null, null
  from work w where w.words @@ $1 and $2 is not null and ($3 is null or 'SOURCE' = any($3))
  union all
  select p.id, 'PERSON', ts_rank(p.words, $2), null, null, null, null, null, p.id, null
  from person p where p.words @@ $1 and $2 is not null and ($3 is null or 'PERSON' = any($3))
  union all
  select e.id, 'EVENT', ts_rank(e.words, $2), null, null, null, null, null, null, e.id
  from event e where e.words @@ $1 and $2 is not null and ($3 is null or 'EVENT' = any($3))
$$;
comment on function search_having is 'What has the words of a query; the relevance is by those that are wanted, without what it excludes';

create function quoted_word(word text) returns text
language sql immutable as $$
  select '''' || replace(replace($1, '\', '\\'), '''', '''''') || ''''
$$;
comment on function quoted_word is 'A word as it is written in a tsquery, whatever is in it';

-- Not part of the statement that asks: the words are looked up once, and only when nothing is exact.
create function search_words_corrected(query text) returns table (whole tsquery, wanted tsquery)
language sql stable rows 1 set pg_trgm.similarity_threshold = 0.2 as $$
  select c.whole, nullif(nullif(querytree(c.whole), 'T'), '')::tsquery
  from (select ts_rewrite(websearch_to_tsquery('historiograph', $1),
      'values ' || string_agg(format('(%L::tsquery, %L::tsquery)', quoted_word(mistaken.word), alike.words), ', ')) whole
    from (
      select l.word from unnest(tsvector_to_array(to_tsvector('historiograph', $1))) l (word)
      where length(l.word) between 3 and 50 and l.word !~ '^\d+$' and not exists (select from word w where w.word = l.word)
      offset 0) mistaken
    cross join lateral (
      select string_agg(quoted_word(a.word), ' | ') words
      from (
        select w.word from word w
        where w.word % mistaken.word
          -- Two letters that changed places are two mistakes.
          and levenshtein_less_equal(w.word, mistaken.word, 2) <= case when length(mistaken.word) < 5 then 1 else 2 end
        order by levenshtein_less_equal(w.word, mistaken.word, 2), similarity(w.word, mistaken.word) desc, w.word limit 5) a) alike
    where alike.words is not null
    offset 0) c
  where c.whole is not null
$$;
comment on function search_words_corrected is 'A query with words of the corpus in the place of those that nothing has and that are spelled nearly like them; no row when there are none';

create or replace function search(query text, types text[])
returns table (id uuid, type text, relevance float8, query_text text, debate_id uuid, position_id uuid, claim_id uuid, evidence_id uuid, source_id uuid,
               person_id uuid, event_id uuid, exact boolean)
language sql stable rows 100 as $$
  with exact as materialized (select h.* from search_words($1) q cross join lateral search_having(q.whole, q.wanted, $2) h)
  select h.id, h.type, h.relevance, $1, h.debate_id, h.position_id, h.claim_id, h.evidence_id, h.source_id, h.person_id, h.event_id, true from exact h
  union all
  select h.id, h.type, h.relevance, $1, h.debate_id, h.position_id, h.claim_id, h.evidence_id, h.source_id, h.person_id, h.event_id, false
  from search_words_corrected($1) q cross join lateral search_having(q.whole, q.wanted, $2) h
  where not exists (select from exact)
$$;
comment on function search is 'What has the words of the query or, when nothing has them, words that are spelled nearly like them';

drop function search_exactly(text, text[]);
drop function search_similarly(text, text[]);
drop index work_title_similar;

-- Mistakes are made in words as they are written: a list of stems missed those in endings.
create text search configuration historiograph_words (copy = simple);
alter text search configuration historiograph_words alter mapping for hword, hword_part, word with unaccent, simple;
comment on text search configuration historiograph_words is 'The words of a text as they are written, without capitals and accents';

create function written_words(text text) returns table (word text, stem text)
language sql immutable as $$
  select w.word, s.lexeme
  from unnest(tsvector_to_array(to_tsvector('historiograph_words', $1))) w (word)
  -- A word with hyphens is followed by its parts. What is no word to look for (the, of) has no stem.
  cross join lateral (select l.lexeme from unnest(to_tsvector('historiograph', w.word)) l where 1 = any(l.positions)) s
  -- Numbers are never corrected: another year is no mistake.
  where length(w.word) between 3 and 50 and w.word !~ '\d'
$$;
comment on function written_words is 'The words of a text that could be mistyped, and the forms in which they are looked for';

create function shortened(word text) returns text[]
language sql immutable as $$
  select array_agg(distinct overlay($1 placing '' from i for 1)) || $1 from generate_series(1, length($1)) i
$$;
comment on function shortened is 'A word, and what is left of it without one of its letters: words that are one mistake apart have some of that in common';

create function is_one_mistake(word text, mistaken text) returns boolean
language sql immutable as $$
  select levenshtein_less_equal($1, $2, 1) <= 1
    or exists (select from generate_series(1, length($1) - 1) i where overlay($1 placing reverse(substr($1, i, 2)) from i for 2) = $2)
$$;
comment on function is_one_mistake is 'Whether a letter is less, more or other in one of the words, or two that are neighbours are exchanged';

-- Filled before it takes the place of the old list, so that searches don't wait for it.
create table written_word (
  word      text primary key,
  stem      text not null,
  shortened text[] not null
);
comment on table written_word is 'The words of the texts that are searched, as they are written but for capitals and accents; once here they stay';
comment on column written_word.stem is 'The form in which the word is looked for';

do $$
declare
  -- A word is parsed once for all texts that have it, which is why they are cut at blanks first.
  adding constant text := $adding$
    insert into written_word (word, stem, shortened)
    select w.word, w.stem, shortened(w.word)
    from (select distinct p.piece from %s texts, unnest(string_to_array(concat_ws(' ', %s), ' ')) p (piece) offset 0) pieces
    cross join lateral written_words(pieces.piece) w
    where not exists (select from written_word k where k.word = w.word)
    on conflict do nothing$adding$;
  searched record;
begin
  execute format('create or replace function keep_words() returns trigger language plpgsql as %L',
                 format('begin execute format(%L, ''changed'', tg_argv[0]); return null; end', adding));
  for searched in
    select * from (values
      ('debate', 'question, summary'),
      ('position', 'name, thesis'),
      ('claim', 'statement, note'),
      ('evidence', 'summary, quotation'),
      ('work', 'title, byline, container_title, as_cited, repository'),
      ('person', 'name, description'),
      ('event', 'name, place, summary')) s (relation, columns)
  loop
    -- Replaced, not dropped: that would keep readers out.
    execute format('create or replace trigger words_inserted after insert on %I referencing new table as changed for each statement execute function keep_words(%L)',
                   searched.relation, searched.columns);
    execute format('create or replace trigger words_updated after update on %I referencing new table as changed for each statement execute function keep_words(%L)',
                   searched.relation, searched.columns);
    execute format(adding, searched.relation, searched.columns);
  end loop;
end
$$;
comment on function keep_words is 'Adds the words of the columns that the trigger names to the list, once for each statement';
create index written_word_stem on written_word (stem);
create index written_word_similar on written_word using gin (word gin_trgm_ops);
create index written_word_shortened on written_word using gin (shortened);
analyze written_word;

-- One mistake is looked up, whatever the number of words; only where none makes a word of it are words compared that are alike.
create or replace function search_words_corrected(query text) returns table (whole tsquery, wanted tsquery)
language sql stable rows 1 set pg_trgm.similarity_threshold = 0.2 as $$
  select c.whole, nullif(nullif(querytree(c.whole), 'T'), '')::tsquery
  from (select ts_rewrite(websearch_to_tsquery('historiograph', $1),
      'values ' || string_agg(format('(%L::tsquery, %L::tsquery)', quoted_word(mistaken.stem), alike.stems), ', ')) whole
    from (
      select w.word, w.stem from written_words($1) w where not exists (select from written_word k where k.stem = w.stem)
      -- Who mistakes more words than that has not mistyped.
      limit 10) mistaken
    cross join lateral (
      with near as materialized (
        select w.stem, similarity(w.word, mistaken.word) likeness from written_word w
        where w.shortened && shortened(mistaken.word) and is_one_mistake(w.word, mistaken.word)),
      far as (
        select w.stem, similarity(w.word, mistaken.word) likeness from written_word w
        where not exists (select from near) and length(mistaken.word) >= 5
          and w.word % mistaken.word and levenshtein_less_equal(w.word, mistaken.word, 2) <= 2)
      select string_agg(quoted_word(a.stem), ' | ') stems
      from (
        select found.stem from (select * from near union all select * from far) found
        group by found.stem order by max(found.likeness) desc, found.stem limit 5) a) alike
    where alike.stems is not null
    offset 0) c
  where c.whole is not null
$$;

-- A hit says by which query it was found, the corrected one perhaps, so that its words can be marked. Written once, not gathered with each hit.
create or replace function search(query text, types text[])
returns table (id uuid, type text, relevance float8, query_text text, debate_id uuid, position_id uuid, claim_id uuid, evidence_id uuid, source_id uuid,
               person_id uuid, event_id uuid, exact boolean)
language sql stable rows 100 as $$
  with exact as materialized (select h.* from search_words($1) q cross join lateral search_having(q.whole, q.wanted, $2) h)
  select h.id, h.type, h.relevance, (select q.whole::text from search_words($1) q), h.debate_id, h.position_id, h.claim_id, h.evidence_id, h.source_id,
         h.person_id, h.event_id, true
  from exact h
  union all
  select h.id, h.type, h.relevance, q.whole::text, h.debate_id, h.position_id, h.claim_id, h.evidence_id, h.source_id, h.person_id, h.event_id, false
  from search_words_corrected($1) q cross join lateral search_having(q.whole, q.wanted, $2) h
  where not exists (select from exact)
$$;

create or replace function snippet(id uuid, type text, query text) returns text
language sql stable cost 1000 as $$
  select ts_headline('historiograph', replace(replace(replace(found, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), $3::tsquery,
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

drop table word;

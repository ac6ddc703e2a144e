-- Sources that derive from one original count once in a balance. Where the descent of a source leads is kept, because a balance asks for it of every source.
create table descent (
  work_id              uuid primary key references work on delete cascade,
  least_original_id    uuid not null references work on delete cascade,
  greatest_original_id uuid not null references work on delete cascade
);
comment on table descent is 'The originals to which it leads back that a work relies on, edits or translates others: the first and the last of them by id, which are the same when there is one. An original is what relies on, edits and translates nothing';

create function trace_descent() returns trigger language plpgsql as $$
declare
  changed bigint;
begin
  delete from descent;
  insert into descent select distinct r.to_id, r.to_id, r.to_id from work_relation r
  where r.kind in ('RELIES_ON', 'EDITS', 'TRANSLATES')
    and not exists (select 1 from work_relation on_others where on_others.from_id = r.to_id and on_others.kind in ('RELIES_ON', 'EDITS', 'TRANSLATES'));
  -- Each round hands the originals one relation further. What goes round in circles and never comes to an original gets no row.
  loop
    insert into descent
    select r.from_id, min(d.least_original_id::text)::uuid, max(d.greatest_original_id::text)::uuid
    from work_relation r join descent d on d.work_id = r.to_id
    where r.kind in ('RELIES_ON', 'EDITS', 'TRANSLATES')
    group by r.from_id
    on conflict (work_id) do update set least_original_id = excluded.least_original_id, greatest_original_id = excluded.greatest_original_id
    where (descent.least_original_id, descent.greatest_original_id) <> (excluded.least_original_id, excluded.greatest_original_id);
    get diagnostics changed = row_count;
    exit when changed = 0;
  end loop;
  return null;
end
$$;
create trigger trace_descent after insert or update or delete on work_relation for each statement execute function trace_descent();

create function evidence_on(kind text, subject uuid) returns setof evidence
language sql stable as $$
  select e.* from evidence e where kind = 'CLAIM' and e.claim_id = subject
  union all
  select e.* from debate_claim dc join evidence e on e.claim_id = dc.claim_id where kind = 'DEBATE' and dc.debate_id = subject
  union all
  select e.* from position_claim pc join evidence e on e.claim_id = pc.claim_id where kind = 'POSITION' and pc.position_id = subject
$$;
comment on function evidence_on is 'The evidence on a claim, on all claims of a debate, or on all claims of a position';

create function balance_by(kind text, subject uuid, published_after int, published_before int, grouping_by text)
returns table (part text, year int, supporting int, opposing int, qualifying int, discussing int,
               supporting_independent int, opposing_independent int, qualifying_independent int, discussing_independent int, pieces int)
language sql stable as $$
  select case grouping_by when 'TIER' then w.tier end,
         case grouping_by when 'YEAR' then w.issued_year when 'DECADE' then w.issued_year / 10 * 10 end,
         count(distinct e.work_id) filter (where e.stance = 'SUPPORTS')::int, count(distinct e.work_id) filter (where e.stance = 'OPPOSES')::int,
         count(distinct e.work_id) filter (where e.stance = 'QUALIFIES')::int, count(distinct e.work_id) filter (where e.stance = 'DISCUSSES')::int,
         count(distinct coalesce(o.least_original_id, e.work_id)) filter (where e.stance = 'SUPPORTS')::int,
         count(distinct coalesce(o.least_original_id, e.work_id)) filter (where e.stance = 'OPPOSES')::int,
         count(distinct coalesce(o.least_original_id, e.work_id)) filter (where e.stance = 'QUALIFIES')::int,
         count(distinct coalesce(o.least_original_id, e.work_id)) filter (where e.stance = 'DISCUSSES')::int,
         count(*)::int
  from evidence_on(kind, subject) e join work w on w.id = e.work_id left join descent o on o.work_id = w.id and o.least_original_id = o.greatest_original_id
  where (published_after is null or w.issued_year > published_after) and (published_before is null or w.issued_year < published_before)
    and (grouping_by not in ('YEAR', 'DECADE') or w.issued_year is not null)
  group by 1, 2
$$;
comment on function balance_by is 'How many sources stand where, by tier, year or decade';

create function balance(kind text, subject uuid, published_after int, published_before int)
returns table (kind_of_subject text, subject uuid, published_after int, published_before int, supporting int, opposing int, qualifying int, discussing int,
               supporting_independent int, opposing_independent int, qualifying_independent int, discussing_independent int, pieces int)
language sql stable as $$
  select $1, $2, $3, $4, coalesce(sum(b.supporting), 0)::int, coalesce(sum(b.opposing), 0)::int, coalesce(sum(b.qualifying), 0)::int, coalesce(sum(b.discussing), 0)::int,
         coalesce(sum(b.supporting_independent), 0)::int, coalesce(sum(b.opposing_independent), 0)::int, coalesce(sum(b.qualifying_independent), 0)::int,
         coalesce(sum(b.discussing_independent), 0)::int, coalesce(sum(b.pieces), 0)::int
  -- One group at most: the sums only turn no row into zeros.
  from balance_by($1, $2, $3, $4, 'ALL') b
$$;
comment on function balance is 'How many sources stand where';

create function standing(claim uuid)
returns table (claim_id uuid, status text, supporting int, opposing int)
language sql stable as $$
  select $1,
         case
           when exists (select 1 from claim_relation r where r.to_id = $1 and r.kind = 'SUPERSEDES')
             or exists (select 1 from assessment a where a.claim_id = $1 and a.verdict = 'SUPERSEDES') then 'SUPERSEDED'
           when b.opposing_independent = 0 then 'UNOPPOSED'
           when b.supporting_independent = 0 then 'REJECTED'
           else 'CONTESTED'
         end, b.supporting_independent, b.opposing_independent
  from balance('CLAIM', $1, null, null) b
$$;
comment on function standing is 'Where a claim stands in the corpus, by the rule that the schema states';

create function deciding_evidence(claim uuid) returns setof evidence
language sql stable as $$
  select e.* from evidence e where e.claim_id = $1 and e.stance in ('SUPPORTS', 'OPPOSES')
$$;
comment on function deciding_evidence is 'The evidence that decides the standing of a claim';

create function superseding_claims(claim uuid) returns setof claim
language sql stable as $$
  select c.* from claim c where exists (select 1 from claim_relation r where r.from_id = c.id and r.to_id = $1 and r.kind = 'SUPERSEDES')
$$;
comment on function superseding_claims is 'The claims that take the place of a claim';

create function balance_of_claim(claim uuid, published_after int, published_before int)
returns table (kind_of_subject text, subject uuid, published_after int, published_before int, supporting int, opposing int, qualifying int, discussing int,
               supporting_independent int, opposing_independent int, qualifying_independent int, discussing_independent int, pieces int)
language sql stable as $$ select * from balance('CLAIM', $1, $2, $3) $$;
create function balance_of_debate(debate uuid, published_after int, published_before int)
returns table (kind_of_subject text, subject uuid, published_after int, published_before int, supporting int, opposing int, qualifying int, discussing int,
               supporting_independent int, opposing_independent int, qualifying_independent int, discussing_independent int, pieces int)
language sql stable as $$ select * from balance('DEBATE', $1, $2, $3) $$;
create function balance_of_position("position" uuid, published_after int, published_before int)
returns table (kind_of_subject text, subject uuid, published_after int, published_before int, supporting int, opposing int, qualifying int, discussing int,
               supporting_independent int, opposing_independent int, qualifying_independent int, discussing_independent int, pieces int)
language sql stable as $$ select * from balance('POSITION', $1, $2, $3) $$;

create function balance_by_tier(kind text, subject uuid, published_after int, published_before int)
returns table (tier text, supporting int, opposing int, qualifying int, discussing int,
               supporting_independent int, opposing_independent int, qualifying_independent int, discussing_independent int, pieces int)
language sql stable as $$
  select part, b.supporting, b.opposing, b.qualifying, b.discussing, b.supporting_independent, b.opposing_independent, b.qualifying_independent,
         b.discussing_independent, b.pieces
  from balance_by($1, $2, $3, $4, 'TIER') b
$$;
create function balance_by_year(kind text, subject uuid, published_after int, published_before int)
returns table (year int, supporting int, opposing int, qualifying int, discussing int,
               supporting_independent int, opposing_independent int, qualifying_independent int, discussing_independent int, pieces int)
language sql stable as $$
  select b.year, b.supporting, b.opposing, b.qualifying, b.discussing, b.supporting_independent, b.opposing_independent, b.qualifying_independent,
         b.discussing_independent, b.pieces
  from balance_by($1, $2, $3, $4, 'YEAR') b
$$;
create function balance_by_decade(kind text, subject uuid, published_after int, published_before int)
returns table (year int, supporting int, opposing int, qualifying int, discussing int,
               supporting_independent int, opposing_independent int, qualifying_independent int, discussing_independent int, pieces int)
language sql stable as $$
  select b.year, b.supporting, b.opposing, b.qualifying, b.discussing, b.supporting_independent, b.opposing_independent, b.qualifying_independent,
         b.discussing_independent, b.pieces
  from balance_by($1, $2, $3, $4, 'DECADE') b
$$;

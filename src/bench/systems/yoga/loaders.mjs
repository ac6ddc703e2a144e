// Named queries, which PostgreSQL prepares once a connection, and a loader for whatever is asked of many parents at once.
import DataLoader from "dataloader";

const WORK = `w.id, w.key, w.title, w.issued_year "issuedYear", w.byline`;
const CLAIM = "c.id, c.slug, c.statement, c.kind";
const EVIDENCE = "e.claim_id parent, e.work_id, e.stance, e.basis, e.summary, (e.locator).label";
// Works of one original count once as independent ones.
const BALANCE = `w.issued_year / 10 * 10 "year",
  count(distinct w.id) filter (where e.stance = 'SUPPORTS')::int supporting,
  count(distinct w.id) filter (where e.stance = 'OPPOSES')::int opposing,
  count(distinct coalesce(o.least_original_id, w.id)) filter (where e.stance = 'SUPPORTS')::int "supportingIndependent",
  count(distinct coalesce(o.least_original_id, w.id)) filter (where e.stance = 'OPPOSES')::int "opposingIndependent"`;
const WORKS_OF_EVIDENCE = `evidence e join work w on w.id = e.work_id and w.issued_year is not null
  left join descent o on o.work_id = w.id and o.least_original_id = o.greatest_original_id`;

/** What a request can load; made anew for each, so that nothing is answered from an earlier one. */
export function loaders(pool) {
  const rows = async (name, text, ...values) => (await pool.query({ name, text, values })).rows;

  const listsOf = (name, text, values) =>
    new DataLoader(async (ids) => {
      const found = Map.groupBy(await rows(name, text, ids, ...values), (row) => row.parent);
      return ids.map((id) => found.get(id) ?? []);
    });

  // The same list field can be asked for with different arguments, and has a loader for each.
  const kept = new Map();
  const lists = (name, text, ...values) => {
    const key = JSON.stringify([name, ...values]);
    if (!kept.has(key)) kept.set(key, listsOf(name, text, values));
    return kept.get(key);
  };

  return {
    debate: async (slug) => (await rows("debate", "select id, slug, question from debate where slug = $1", slug))[0],
    claim: async (slug) => (await rows("claim", `select ${CLAIM} from claim c where slug = $1`, slug))[0],
    claims: (kind, after, limit) =>
      rows("claims", `select ${CLAIM} from claim c where kind = $1 and slug > $2 order by slug limit $3`, kind, after, limit),
    search: (query, limit) =>
      rows("search", `select ${WORK} from work w, websearch_to_tsquery('historiograph', $1) q where w.words @@ q
        order by ts_rank(w.words, q) desc, w.id desc limit $2`, query, limit),

    claimsOfDebate: (first) => lists("claims of debates", `select dc.debate_id parent, ${CLAIM} from unnest($1::uuid[]) debate (id)
      cross join lateral (select * from debate_claim where debate_id = debate.id order by ordinal, claim_id limit $2) dc
      join claim c on c.id = dc.claim_id order by dc.ordinal, dc.claim_id`, first),
    evidence: (first) => lists("evidence", `select ${EVIDENCE} from unnest($1::uuid[]) claim (id)
      cross join lateral (select * from evidence where claim_id = claim.id order by ordinal, id limit $2) e
      order by e.ordinal, e.id`, first),
    evidenceByStance: (stance, first) => lists("evidence by stance", `select ${EVIDENCE} from unnest($1::uuid[]) claim (id)
      cross join lateral (select * from evidence where claim_id = claim.id and stance = $2 order by ordinal, id limit $3) e
      order by e.ordinal, e.id`, stance, first),

    work: new DataLoader(async (ids) => {
      const found = new Map((await rows("works", `select ${WORK} from work w where id = any($1)`, ids)).map((work) => [work.id, work]));
      return ids.map((id) => found.get(id));
    }),
    contributors: lists("contributors", `select c.work_id parent, c.role, p.name from contributor c join person p on p.id = c.person_id
      where c.work_id = any($1) order by c.ordinal`),
    balanceOfClaim: lists("balance of claims", `select e.claim_id parent, ${BALANCE} from ${WORKS_OF_EVIDENCE}
      where e.claim_id = any($1) group by 1, 2 order by 2`),
    balanceOfDebate: lists("balance of debates", `select dc.debate_id parent, ${BALANCE} from debate_claim dc
      join (${WORKS_OF_EVIDENCE}) on e.claim_id = dc.claim_id where dc.debate_id = any($1) group by 1, 2 order by 2`),
  };
}

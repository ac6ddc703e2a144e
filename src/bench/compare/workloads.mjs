// What is asked: the documents are in src/bench/queries, the values come from the corpus.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const KINDS = ['CAUSAL', 'FACTUAL', 'INTERPRETIVE', 'EVALUATIVE', 'QUANTITATIVE', 'METHODOLOGICAL'];
const DEEP = 10_000;

export const WORKLOADS = {
  a: { title: 'the main road: a debate, 20 claims, supporting and opposing evidence with sources and contributors' },
  b: { title: 'a claim with its evidence' },
  c1: { title: 'a filtered, ordered page of claims: the first' },
  c2: { title: 'the same, 10,000 items deep' },
  d: { title: 'search' },
  e: { title: 'balance by decade of a claim' },
  e2: { title: 'balance by decade of a debate (1,000 pieces of evidence)' },
  f: { title: 'a mix: b 8, a 4, c1 3, c2 1, d 2, e 2 of 20' },
};
const MIX = { b: 8, a: 4, c1: 3, c2: 1, d: 2, e: 2 };

/** Numbers that look random and are the same in every run. */
function dice(seed) {
  return () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
}

/** Requests by workload, as answers.mjs takes them. */
export function requests(database, name, size) {
  const random = dice(1);
  const pick = count => Math.floor(random() * count);
  const times = (count, make) => Array.from({ length: count }, make);
  const debate = () => `debate-${pick(size.debates)}`;
  const claim = () => `${debate()}-claim-${pick(size.claims)}`;
  const titles = database.sql(name, `select distinct substr(title, 5) from work where key like 'work-%' order by 1 limit 20000`).split('\n');
  // As deep as the list allows, where the corpus is small.
  const deep = Math.min(DEEP, Math.floor(size.debates * size.claims / KINDS.length / 2 / 20) * 20);
  return {
    a: times(1000, () => ({ name: 'a', variables: { slug: debate() } })),
    b: times(1000, () => ({ name: 'b', variables: { slug: claim() } })),
    c1: KINDS.map(kind => ({ name: 'c', variables: { kind, after: null } })),
    c2: KINDS.map(kind => ({ name: 'c', variables: { kind, after: null }, skip: deep })),
    d: times(500, () => ({ name: 'd', variables: { query: titles[pick(titles.length)] } })),
    e: times(1000, () => ({ name: 'e', variables: { slug: claim() } })),
    e2: times(200, () => ({ name: 'e2', variables: { slug: debate() } })),
  };
}

export function document(system, query) {
  const own = `src/bench/queries/${query}.${system}.graphql`;
  return readFileSync(existsSync(own) ? own : `src/bench/queries/${query}.graphql`, 'utf8');
}

/** The body of a request that needs no cursor. */
export function body(queries, { name, variables }) {
  return JSON.stringify({ query: document(queries, name), variables });
}

/**
 * Compares what the systems answer, and learns what each has to be asked (cursors differ).
 *
 * @returns bodies of requests by system's queries and workload
 * @throws Error when they answer something else
 */
export function agreed(systems, wanted) {
  const targets = [...new Map(systems.map(system => [system.queries, `${system.queries}=${system.url}`])).values()];
  const bodies = Object.fromEntries(systems.map(system => [system.queries, {}]));
  for (const [workload, asked] of Object.entries(wanted)) {
    const lines = execFileSync('node', ['src/bench/systems/answers.mjs', ...targets], {
      input: asked.slice(0, 30).map(request => JSON.stringify(request)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'inherit'],
    }).trim().split('\n').map(line => JSON.parse(line));
    for (const queries of Object.keys(bodies)) {
      // What has no cursor is the same for all, and need not be asked beforehand.
      bodies[queries][workload] = asked.map((request, i) =>
        body(queries, request.skip ? { ...request, variables: lines[i].variables[queries] } : request));
    }
  }
  for (const all of Object.values(bodies))
    all.f = Object.entries(MIX).flatMap(([workload, share]) =>
      Array.from({ length: share * 50 }, (_, i) => all[workload][i % all[workload].length]));
  return bodies;
}

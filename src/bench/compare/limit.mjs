// The limit: the statement alone, prepared, by pgbench.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { body } from './workloads.mjs';
import { processorTime } from './processes.mjs';
import { running, speaking } from './systems.mjs';

const run = promisify(execFile);
/** What pgbench puts in the place of a debate's slug. */
const SLUG = `('debate-' || :debate)::text`;
const VARIABLES = '\\set debate random(0, :debates - 1)\n';

/** Scripts of pgbench: the statement of the planner for the main road, and those written by hand. */
export async function scripts(database, name, folder) {
  const request = body('historiograph', { name: 'a', variables: { slug: 'debate-0' } });
  const system = await running(speaking, database, name, folder, request);
  await system.stop();
  const log = readFileSync(`${folder}/statements.log`, 'utf8');
  const statement = /took \d+ ms: (.*supporting.*)/.exec(log)[1].replace('?::text', SLUG);
  const script = (label, text) => {
    const file = `${folder}/${label.replace(/\W+/g, '-')}.sql`;
    writeFileSync(file, `${VARIABLES}${text};\n`);
    return { label, file };
  };
  const byHand = label => script(label, readFileSync(`src/bench/statements/${label}.sql`, 'utf8')
    .replace(/^--.*$/gm, '').replace(/\s+/g, ' ').trim().replace(':slug', SLUG));
  return [script('the planner’s statement', statement), byHand('text'), byHand('row_to_json'), byHand('flat')];
}

export async function pgbench(script, database, name, size, { seconds, connections }) {
  const before = processorTime(database.pid);
  const { stdout } = await run(`${database.bin}/pgbench`, ['-n', '-M', 'prepared', '-c', connections, '-j', 1, '-T', seconds,
    '-D', `debates=${size.debates}`, '-f', script.file, name], { env: { ...process.env, ...database.environment } });
  const count = Number(/processed: (\d+)/.exec(stdout)[1]);
  return {
    // pgbench tells the mean time alone, which is no median
    rate: Number(/tps = ([\d.]+)/.exec(stdout)[1]), p50: null, p99: null, bytes: null,
    server: 0, postgres: (processorTime(database.pid) - before) / count,
  };
}

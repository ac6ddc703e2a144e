// One system under one workload for some seconds: what wrk counts, and what the kernel says it took.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { processorTime } from './processes.mjs';

const run = promisify(execFile);

export async function load(system, bodies, database, { seconds, connections, folder }) {
  const file = `${folder}/requests`;
  writeFileSync(file, bodies.join('\n'));
  const before = [processorTime(system.pid), processorTime(database.pid)];
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', 'src/bench/compare/requests.lua', system.url],
    { env: { ...process.env, REQUESTS: file } });
  const told = JSON.parse(/^\{.*\}$/m.exec(stdout)[0]);
  if (told.failed > 0)
    throw new Error(`${system.label}: ${told.failed} of ${told.requests} requests failed`);
  return {
    rate: told.requests / told.seconds, p50: told.p50, p99: told.p99, bytes: told.bytes / told.requests,
    server: (processorTime(system.pid) - before[0]) / told.requests,
    postgres: (processorTime(database.pid) - before[1]) / told.requests,
  };
}

// Measures everything in one run, interleaved. Started by ../run, from the top of the repository.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { copy } from './copying.mjs';
import { databaseName, prepare } from './corpus.mjs';
import { Database } from './database.mjs';
import { pgbench, scripts } from './limit.mjs';
import { load } from './load.mjs';
import { machine } from './machine.mjs';
import { peakMemory, stopAll } from './processes.mjs';
import { write } from './report.mjs';
import { allSystems, install, running } from './systems.mjs';
import { agreed, body, requests } from './workloads.mjs';

const { values: options } = parseArgs({
  options: {
    debates: { type: 'string', default: '1000' }, claims: { type: 'string', default: '100' }, evidence: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '5' }, warmup: { type: 'string', default: '4' },
    connections: { type: 'string', default: '8' }, native: { type: 'string' }, workloads: { type: 'string', default: 'a,b,c1,c2,d,e,e2,f' },
    systems: { type: 'string', default: '' }, skip: { type: 'string', default: '' }, out: { type: 'string', default: 'target/bench/report' },
    postgres: { type: 'string', default: '/usr/lib/postgresql/15/bin' }, work: { type: 'string', default: 'target/bench' },
  },
});
const folder = `${process.cwd()}/${options.work}`;
const skipped = options.skip.split(',');
const rounds = Number(options.rounds);
const timing = { seconds: Number(options.seconds), connections: Number(options.connections), folder };
const size = { debates: Number(options.debates), claims: Number(options.claims), evidence: Number(options.evidence) };
const workloads = options.workloads.split(',');
const systems = allSystems(options.native).filter(system => system.label.includes(options.systems));

mkdirSync(folder, { recursive: true });
const database = new Database(`${folder}/postgresql`, options.postgres);
const results = { size, options, measures: [], startups: [], growth: [] };
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    await stopAll();
    database.stop();
    process.exit(1);
  });
try {
  await database.start();
  install(systems);
  results.machine = machine(database);
  results.imported = await prepare(database, size, folder);
  const name = databaseName(size);
  database.sql(name, '\\i src/bench/systems/postgraphile/functions.sql');
  if (results.imported && !skipped.includes('copy'))
    results.copied = copy(database, name, folder);
  if (!skipped.includes('startups'))
    await startups(name);
  if (!skipped.includes('systems'))
    await compare(name);
  if (!skipped.includes('growth'))
    await growth();
  write(results, options.out);
} finally {
  await stopAll();
  database.stop();
}

async function startups(name) {
  const { b } = requests(database, name, size);
  for (let round = 0; round < 3; round++)
    for (const system of systems) {
      const up = await running(system, database, name, folder, body(system.queries, b[0]));
      results.startups.push({ system: system.label, milliseconds: up.startup, memory: peakMemory(up.pid) });
      await up.stop();
    }
}

async function compare(name) {
  const wanted = requests(database, name, size);
  const up = [];
  for (const system of systems)
    up.push(await running(system, database, name, folder, body(system.queries, wanted.b[0])));
  const bodies = agreed(up, wanted);
  console.log('All systems answer the same');
  const limits = skipped.includes('limit') ? [] : await scripts(database, name, folder);
  for (const workload of workloads)
    for (const system of up)
      await load(system, bodies[system.queries][workload], database, { ...timing, seconds: Number(options.warmup) * (system.jvm ? 2 : 1) });
  for (let round = 0; round < rounds; round++)
    for (const workload of workloads) {
      for (const system of up)
        measured(round, workload, system.label, await load(system, bodies[system.queries][workload], database, timing));
      if (workload === 'a')
        for (const script of limits)
          measured(round, workload, `pgbench: ${script.label}`, await pgbench(script, database, name, size, timing));
    }
  results.memory = Object.fromEntries(up.map(system => [system.label, peakMemory(system.pid)]));
  for (const system of up)
    await system.stop();
}

function measured(round, workload, system, figures) {
  results.measures.push({ round, workload, system, ...figures });
  console.log(`${round} ${workload.padEnd(2)} ${system.padEnd(34)} ${figures.rate.toFixed(0).padStart(6)}/s`
    + `  server ${figures.server.toFixed(2)} ms, PostgreSQL ${figures.postgres.toFixed(2)} ms`);
}

/** The same queries on corpora of different size. */
async function growth() {
  const cold = systems.find(system => system.label === 'historiograph, cold');
  const up = [];
  for (const part of [100, 10, 1]) {
    const smaller = { ...size, debates: Math.max(1, Math.round(size.debates / part)) };
    await prepare(database, smaller, folder);
    const name = databaseName(smaller);
    const wanted = requests(database, name, smaller);
    const system = await running(cold, database, name, folder, body(cold.queries, wanted.b[0]));
    up.push({ part, system, bodies: agreed([system], wanted)[system.queries] });
  }
  for (let round = -1; round < rounds; round++)
    for (const workload of workloads.filter(name => name !== 'f'))
      for (const { part, system, bodies } of up) {
        const figures = await load(system, bodies[workload], database, timing);
        if (round >= 0) // the first round warms up
          results.growth.push({ round, workload, part, ...figures });
      }
  for (const { system } of up)
    await system.stop();
}

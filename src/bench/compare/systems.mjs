// What is measured, and how each is started. All get the same database and as many connections to it.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { program, settings } from './historiograph.mjs';
import { freePort } from './ports.mjs';
import { pause, start, stop } from './processes.mjs';

/** More statements at once than there are processors for them only wait for each other (docs/operations.md). */
const CONNECTIONS = cpus().length + 1;

/** Historiograph as it is delivered, but that one client may ask without end, since all load comes from one address. */
const historiograph = (database, name, port, more = {}) => ({
  ...settings(database, name),
  QUARKUS_HTTP_HOST: '127.0.0.1', QUARKUS_HTTP_PORT: String(port),
  QUARKUS_DATASOURCE_READS_JDBC_MAX_SIZE: String(CONNECTIONS),
  HISTORIOGRAPH_CORPUS_IMPORT_AT_START: 'false',
  HISTORIOGRAPH_HTTP_CLIENT_BURST: '100000000', HISTORIOGRAPH_HTTP_CLIENT_REFILL: '100000000',
  ...more,
});

const COLD = { HISTORIOGRAPH_HTTP_CACHE_ENABLED: 'false' };
const HOT = { HISTORIOGRAPH_HTTP_CACHE_BYTES: '512M' };

const own = (label, command, more) => ({
  label, queries: 'historiograph', jvm: command[0] === 'java',
  start: (database, name, port, log) =>
    start(label, command[0], command.slice(1), { env: historiograph(database, name, port, more), log }),
});

const other = (label, folder, processes) => ({
  label, queries: folder, jvm: folder === 'resolvers', install: `src/bench/systems/${folder}/install`,
  start: (database, name, port, log) => start(label, `src/bench/systems/${folder}/start`, [],
    { env: { ...database.environment, PGDATABASE: name, PORT: String(port), PROCESSES: String(processes), CONNECTIONS: String(CONNECTIONS) }, log }),
});

/** @param native path of a native executable, or undefined */
export function allSystems(native) {
  const jar = ['java', '-jar', program];
  return [
    own('historiograph, cold', jar, COLD),
    own('historiograph, hot', jar, HOT),
    ...(native ? [own('historiograph native, cold', [native], COLD), own('historiograph native, hot', [native], HOT)] : []),
    other('PostGraphile, 1 process', 'postgraphile', 1),
    other(`PostGraphile, ${cpus().length} processes`, 'postgraphile', cpus().length),
    other('resolvers (SmallRye, Panache)', 'resolvers', 1),
    other(`Yoga with DataLoader, ${cpus().length} processes`, 'yoga', cpus().length),
  ];
}

/** Historiograph that logs each statement, to learn what the planner emits. */
export const speaking = own('statements', ['java', '-jar', program], { ...COLD, HISTORIOGRAPH_OPERATIONS_SLOW_STATEMENT: '0s' });

export function install(systems) {
  for (const path of new Set(systems.map(system => system.install).filter(Boolean))) {
    console.log(path);
    execFileSync(path, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/** Starts a system and waits for its first answer. @returns it running, with the milliseconds that took */
export async function running(system, database, name, folder, request) {
  const port = await freePort();
  const begin = performance.now();
  const child = system.start(database, name, port, `${folder}/${system.label.replace(/\W+/g, '-')}.log`);
  const url = `http://127.0.0.1:${port}/graphql`;
  while (!await answers(url, request)) {
    if (child.code !== undefined || performance.now() - begin > 120_000)
      throw new Error(`${system.label} doesn't start`);
    await pause(10);
  }
  return { ...system, child, pid: child.pid, url, startup: performance.now() - begin, stop: () => stop(child) };
}

async function answers(url, body) {
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const text = await response.text();
    return response.ok && text.includes('"data"') && !text.includes('"errors"');
  } catch {
    return false; // nobody listens yet
  }
}

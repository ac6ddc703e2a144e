// Databases with a generated corpus: made once, imported by Historiograph's own import, kept for the next run.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { program, settings } from './historiograph.mjs';
import { peakMemory, start } from './processes.mjs';

export function databaseName(size) {
  return `corpus_${size.debates}_${size.claims}_${size.evidence}`;
}

/** @returns what the import took, or null when the database was there already */
export async function prepare(database, size, folder) {
  const name = databaseName(size);
  if (database.has(name))
    return null;
  const files = `${folder}/${name}`;
  rmSync(files, { recursive: true, force: true });
  console.log(`Generating ${size.debates} debates`);
  execFileSync('java', ['src/bench/java/GenerateCorpus.java', '--debates', size.debates, '--claims', size.claims,
    '--evidence', size.evidence, '--seed', 1, files]);
  database.sql('postgres', `create database ${name}_unfinished`);
  const taken = await importing(database, `${name}_unfinished`, files, `${folder}/${name}.log`);
  database.sql(`${name}_unfinished`, 'vacuum analyze');
  database.sql('postgres', `alter database ${name}_unfinished rename to ${name}; checkpoint`);
  rmSync(files, { recursive: true, force: true });
  return taken;
}

async function importing(database, name, files, log) {
  console.log('Importing them');
  if (existsSync(log))
    rmSync(log);
  const child = start('import', 'java', ['-Xmx512m', '-jar', program, 'import', files], { env: settings(database, name), log });
  let memory = 0;
  const watch = setInterval(() => { memory = Math.max(memory, peakMemory(child.pid)); }, 500);
  const code = await child.ended;
  clearInterval(watch);
  if (code !== 0)
    throw new Error(`The import failed; see ${log}`);
  const [, seconds, reading] = /([\d.]+) s, of which ([\d.]+) s for reading/.exec(readFileSync(log, 'utf8'));
  return { seconds: Number(seconds), reading: Number(reading), memory };
}

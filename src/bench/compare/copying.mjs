// The same rows by a plain COPY into empty tables with the same indexes, keys and triggers: what an import can't beat.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';

/** Keys that go round in a circle, so that a COPY of one table after the other couldn't fulfil them. */
const CIRCLE = ['person_passage_id_fkey', 'work_passage_id_fkey'];

/** @returns seconds of COPY and the number of rows */
export function copy(database, name, folder) {
  const files = `${folder}/copy`;
  const target = `${name}_copy`;
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files, { recursive: true });
  execFileSync('chmod', ['777', files]);
  database.sql('postgres', `set client_min_messages = error; drop database if exists ${target}; create database ${target}`);
  const schema = execFileSync(`${database.bin}/pg_dump`, ['--schema-only', name], { encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, ...database.environment } });
  database.sql(target, schema);
  for (const key of circular(database, target))
    database.sql(target, `alter table ${key.table} drop constraint ${key.name}`);
  const tables = inOrder(database, target);
  tables.forEach(table => database.sql(name, `copy ${table.name} (${table.columns}) to '${files}/${table.name.replaceAll('"', '')}'`));
  const begin = performance.now();
  // The trigger on relations of works replaces what was copied into descent, as it does in an import.
  database.sql(target, `begin;\n${tables.filter(table => table.name !== 'descent')
    .map(table => `copy ${table.name} (${table.columns}) from '${files}/${table.name.replaceAll('"', '')}';`).join('\n')}\nanalyze;\ncommit;`);
  const seconds = (performance.now() - begin) / 1000;
  const rows = Number(database.sql(target, tables.map(table => `select count(*) from ${table.name}`).join(' union all ')).split('\n')
    .reduce((sum, count) => sum + Number(count), 0));
  database.sql('postgres', `drop database ${target}`);
  rmSync(files, { recursive: true });
  return { seconds, rows };
}

function keys(database, name) {
  return database.sql(name, `select conname, conrelid::regclass, confrelid::regclass from pg_constraint
    where contype = 'f' and conrelid <> confrelid`).split('\n').map(line => line.split('|'))
    .map(([key, table, to]) => ({ name: key, table, to }));
}

function circular(database, name) {
  return keys(database, name).filter(key => CIRCLE.includes(key.name));
}

/** The tables with the columns that aren't generated, each after those that it refers to. */
function inOrder(database, name) {
  const left = new Map(database.sql(name, `select quote_ident(c.relname), string_agg(quote_ident(a.attname), ', ' order by a.attnum)
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history' group by 1`)
    .split('\n').map(line => line.split('|')));
  const references = keys(database, name);
  const order = [];
  while (left.size > 0) {
    const free = [...left.keys()].filter(table => !references.some(key => key.table === table && left.has(key.to)));
    if (free.length === 0)
      throw new Error(`These tables refer to each other in a circle: ${[...left.keys()].join(', ')}`);
    free.forEach(table => { order.push({ name: table, columns: left.get(table) }); left.delete(table); });
  }
  return order;
}

// The figures as Markdown, and as JSON beside it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { WORKLOADS } from './workloads.mjs';

const BEGIN = '<!-- figures: written by src/bench/run -->';
const END = '<!-- end of figures -->';

const median = numbers => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const fixed = (number, digits) => number === null || number === undefined || Number.isNaN(number) ? '' : number.toFixed(digits);
const table = (head, rows) => [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`,
  ...rows.map(row => `| ${row.join(' | ')} |`)].join('\n');

/** Medians over the rounds, by workload and system. */
function medians(measures, key = 'system') {
  const groups = Map.groupBy(measures, measure => `${measure.workload}\n${measure[key]}`);
  return new Map([...groups].map(([name, all]) => [name, {
    workload: all[0].workload, system: all[0][key],
    ...Object.fromEntries(['rate', 'p50', 'p99', 'bytes', 'server', 'postgres'].map(figure =>
      [figure, all[0][figure] === null ? null : median(all.map(measure => measure[figure]))])),
  }]));
}

/** Writes NAME.json, and the figures between the marks of NAME.md. */
export function write(results, name) {
  writeFileSync(`${name}.json`, JSON.stringify(results, null, 1) + '\n');
  const text = [machineText(results), ...comparison(results), startups(results), imported(results), growth(results)]
    .filter(Boolean).join('\n\n');
  const file = `${name}.md`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : `${BEGIN}\n${END}\n`;
  const [head, rest] = before.split(BEGIN);
  writeFileSync(file, `${head}${BEGIN}\n\n${text}\n\n${END}${rest.split(END)[1]}`);
  console.log(text);
}

function machineText({ machine, size, options }) {
  return `${machine.date}, commit ${machine.commit}: ${machine.processors}, ${machine.memory}, Linux ${machine.kernel}, PostgreSQL ${machine.postgresql},
${machine.java}, Node ${machine.node}. ${size.debates} debates, ${size.debates * size.claims} claims,
${size.debates * size.claims * size.evidence} pieces of evidence; ${options.connections} connections, medians of ${options.rounds} rounds of
${options.seconds} seconds. Server and PostgreSQL: milliseconds of processor time for each request.`;
}

function comparison({ measures, memory }) {
  if (measures.length === 0)
    return [];
  const all = medians(measures);
  const tables = [...new Set(measures.map(measure => measure.workload))].map(workload => {
    const rows = [...all.values()].filter(row => row.workload === workload);
    const ours = rows.find(row => row.system === 'historiograph, cold');
    return `### ${workload}: ${WORKLOADS[workload].title}\n\n` + table(
      ['system', 'requests/s', 'of Historiograph cold', 'p50 ms', 'p99 ms', 'server ms', 'PostgreSQL ms', 'bytes'],
      rows.map(row => [row.system, fixed(row.rate, 0), fixed(row.rate / ours.rate, 2), fixed(row.p50, 1), fixed(row.p99, 1),
        fixed(row.server, 2), fixed(row.postgres, 2), fixed(row.bytes, 0)]));
  });
  return [goals(all), ...tables, '### Peak memory of the processes\n\n'
    + table(['system', 'MiB'], Object.entries(memory).map(([system, mib]) => [system, fixed(mib, 0)]))];
}

/** What was to be reached, and whether it is. */
function goals(all) {
  const of = (workload, start) => [...all.values()].filter(row => row.workload === workload && row.system.startsWith(start));
  const best = (workload, start) => of(workload, start).sort((a, b) => b.rate - a.rate)[0];
  const cold = workload => best(workload, 'historiograph, cold');
  // Flat rows aren't the same answer.
  const hand = of('a', 'pgbench:').filter(row => !/planner|flat/.test(row.system));
  const planner = best('a', 'pgbench: the planner');
  const processor = row => row.server + row.postgres;
  const rows = [];
  const goal = (measure, value, bound, most = false) => {
    if (Number.isFinite(value))
      rows.push([measure, `${most ? 'at most' : ''} ${bound}`.trim(), fixed(value, 2), (most ? value <= bound : value >= bound) ? 'yes' : '**no**']);
  };
  const against = (workload, start) => cold(workload)?.rate / best(workload, start)?.rate;
  goal('cold, a: against PostGraphile', against('a', 'PostGraphile'), 3);
  goal('cold, a: against the resolver server', against('a', 'resolvers'), 5);
  goal('cold, a: against pgbench with the planner’s statement', cold('a')?.rate / planner?.rate, 0.9);
  for (const row of hand)
    goal(`the planner’s statement against the hand-written one, ${row.system.slice(9)}`, planner.rate / row.rate, 0.9);
  for (const workload of ['b', 'c1', 'c2', 'd', 'e', 'e2', 'f'])
    goal(`cold, ${workload}: against PostGraphile`, against(workload, 'PostGraphile'), 2);
  goal('hot, a: against PostGraphile', best('a', 'historiograph, hot')?.rate / best('a', 'PostGraphile')?.rate, 20);
  goal('99th percentile, cold a, against PostGraphile', cold('a')?.p99 / best('a', 'PostGraphile')?.p99, 0.5, true);
  goal('processor time, cold a, against PostGraphile', cold('a') && processor(cold('a')) / processor(best('a', 'PostGraphile') ?? {}), 0.33, true);
  return table(['measure', 'to reach', 'reached', 'is it'], rows);
}

function startups({ startups: all }) {
  if (all.length === 0)
    return '';
  return '### Start-up\n\n' + table(['system', 'to the first answer, ms', 'memory then, MiB'],
    [...Map.groupBy(all, one => one.system)].map(([system, times]) =>
      [system, fixed(median(times.map(one => one.milliseconds)), 0), fixed(median(times.map(one => one.memory)), 0)]));
}

function imported({ imported: taken, copied }) {
  if (!taken || !copied)
    return '';
  const writing = taken.seconds - taken.reading;
  return '### Import\n\n' + table(['', 'seconds', 'rows/s'], [
    ['reading and checking the files', fixed(taken.reading, 0), ''],
    ['all else: start, staging, merging, analysing', fixed(writing, 0), fixed(copied.rows / writing, 0)],
    ['COPY of the same rows into the same tables', fixed(copied.seconds, 0), fixed(copied.rows / copied.seconds, 0)],
    ['import against COPY', '', fixed(copied.seconds / writing, 2)],
  ]) + `\n\nPeak memory of the import: ${fixed(taken.memory, 0)} MiB.`;
}

function growth({ growth: all }) {
  if (all.length === 0)
    return '';
  const found = medians(all, 'part');
  const figure = (workload, part) => found.get(`${workload}\n${part}`);
  const workloads = [...new Set(all.map(measure => measure.workload))];
  return '### Growth: milliseconds for a request (one over requests/s), cold\n\n' + table(
    ['workload', '1/100', '1/10', '1/1', '1/1 against 1/100', 'bytes 1/100', 'bytes 1/1'],
    workloads.map(workload => {
      const [small, middle, full] = [100, 10, 1].map(part => figure(workload, part));
      return [workload, ...[small, middle, full].map(row => fixed(1000 / row.rate, 2)), fixed(small.rate / full.rate, 2),
        fixed(small.bytes, 0), fixed(full.bytes, 0)];
    }));
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem, release } from 'node:os';

const first = (command, ...args) => {
  try {
    return execFileSync('sh', ['-c', `${[command, ...args].join(' ')} 2>&1`], { encoding: 'utf8' }).split('\n')[0].trim();
  } catch {
    return 'unknown';
  }
};

/** Whether PostgreSQL, which was just started and takes them where it can, has got some. */
function hasHugePages() {
  const pages = Object.fromEntries([...readFileSync('/proc/meminfo', 'utf8').matchAll(/^HugePages_(\w+): +(\d+)/gm)]
    .map(([, name, count]) => [name, Number(count)]));
  return pages.Total - pages.Free + pages.Rsvd > 0;
}

/** On what the figures were taken. */
export function machine(database) {
  return {
    date: new Date().toISOString().slice(0, 10),
    processors: `${cpus().length} × ${cpus()[0].model}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    kernel: release(),
    postgresql: `${database.version()} ${hasHugePages() ? 'with' : 'without'} huge pages`,
    java: first('java', '-version'),
    node: first('src/bench/systems/postgraphile/node_modules/.bin/node', '--version'),
    commit: first('git', 'rev-parse', '--short', 'HEAD'),
  };
}

import { execFileSync } from 'node:child_process';
import { cpus, totalmem, release } from 'node:os';

const first = (command, ...args) => {
  try {
    return execFileSync('sh', ['-c', `${[command, ...args].join(' ')} 2>&1`], { encoding: 'utf8' }).split('\n')[0].trim();
  } catch {
    return 'unknown';
  }
};

/** On what the figures were taken. */
export function machine(database) {
  return {
    date: new Date().toISOString().slice(0, 10),
    processors: `${cpus().length} × ${cpus()[0].model}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    kernel: release(),
    postgresql: database.version(),
    java: first('java', '-version'),
    node: first('src/bench/systems/postgraphile/node_modules/.bin/node', '--version'),
    commit: first('git', 'rev-parse', '--short', 'HEAD'),
  };
}

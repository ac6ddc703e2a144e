// Child processes and what the kernel says of them (proc(5)).
import { execFileSync, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';

const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const started = new Set();

export function start(name, command, args, { env = {}, log }) {
  const out = openSync(log, 'a');
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', out, out], detached: true });
  started.add(child);
  child.ended = new Promise(resolve => child.on('exit', code => { started.delete(child); child.code = code; resolve(code); }));
  child.label = name;
  return child;
}

/** Ends a process and its children, and waits for it. */
export async function stop(child) {
  if (child.exitCode === null && child.signalCode === null) {
    process.kill(-child.pid, 'SIGTERM');
    await child.ended;
  }
}

export async function stopAll() {
  await Promise.all([...started].map(stop));
}

export const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** A process and all below it. */
export function tree(root) {
  const parents = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
    .map(line => line.trim().split(/\s+/).map(Number));
  const all = [root];
  for (let i = 0; i < all.length; i++)
    parents.filter(([, parent]) => parent === all[i]).forEach(([pid]) => all.push(pid));
  return all;
}

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null; // it has ended since it was listed
  }
}

/** Milliseconds of processor time that a process and all below it have used, those that ended included. */
export function processorTime(root) {
  return tree(root).map(stat).filter(Boolean)
    .reduce((sum, f) => sum + [11, 12, 13, 14].reduce((ticks, i) => ticks + Number(f[i]), 0), 0) * 1000 / TICKS;
}

/** The most memory that the processes ever had resident, in MiB; what they share counts once for each. */
export function peakMemory(root) {
  return tree(root).reduce((sum, pid) => {
    try {
      return sum + Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      return sum;
    }
  }, 0);
}

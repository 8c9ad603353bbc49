import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A running process. Its id may be given to another one later; `startedAt` tells the two apart. */
export type RunningProcess = { startedAt: string; command: string };

/** Finds a process that is alive (a zombie is not). */
export const findProcess = (pid: number): RunningProcess | undefined => {
  try {
    return process.platform === 'linux' ? readProc(pid) : readPs(pid);
  } catch {
    return undefined; // Neither /proc nor ps knows an id that no process has.
  }
};

// Slim container images have no ps.
const readProc = (pid: number): RunningProcess | undefined => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may hold anything, so count from behind it: field 3 is the state, 22 the start.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const startedAt = fields[22 - 3];
  if (state === 'Z' || startedAt === undefined) return undefined;
  return { startedAt, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
};

const readPs = (pid: number): RunningProcess | undefined => {
  const field = (name: string) =>
    execFileSync('ps', ['-ww', '-o', `${name}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  if (field('state').startsWith('Z')) return undefined;
  return { startedAt: field('lstart'), command: `${field('command')} ` };
};

/** True once `condition` holds, false if it does not within the time. */
export const waitUntil = async (condition: () => boolean, timeoutMs: number): Promise<boolean> => {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await setTimeout(20);
  }
  return true;
};

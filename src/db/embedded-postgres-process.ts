import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A running process. The system may reuse its id; `startedAt` distinguishes the processes. */
export type RunningProcess = { startedAt: string; command: string };

/** Finds a living process by its id. A zombie is not alive. */
export const findProcess = (pid: number): RunningProcess | undefined => {
  try {
    return process.platform === 'linux' ? readProc(pid) : readPs(pid);
  } catch {
    return undefined; // /proc and ps fail for an id without a process.
  }
};

// Slim container images have no ps.
const readProc = (pid: number): RunningProcess | undefined => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may contain anything, so fields count from behind it: 3 is the state, 22 the start time.
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

/** Polls the condition. Returns true once it holds, and false after `timeoutMs`. */
export const waitUntil = async (condition: () => boolean, timeoutMs: number): Promise<boolean> => {
  const deadline = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await setTimeout(20);
  }
  return true;
};

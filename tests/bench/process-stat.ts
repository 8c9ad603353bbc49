/** Reads the kernel's counters of a process. Only Linux has this format; elsewhere the numbers are absent (NaN). */
import { existsSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** User and system time of all its threads, in steps of a hundredth of a second. */
export const cpuMicroseconds = (pid: number): number => {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the name in brackets, which may contain blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1e6;
};

export const residentMegabytes = (pid: number): number => {
  if (!existsSync('/proc/self/status')) return Number.NaN;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
};

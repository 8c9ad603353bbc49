import { readFileSync, readlinkSync } from 'node:fs';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { findProcess, waitUntil } from './embedded-postgres-process.ts';

// After a kill -9 of ours Postgres lives on as an orphan, and after a power cut its postmaster.pid may name a
// process that has nothing to do with it. Postgres itself can't tell an orphan from a database in use, so the
// process that started it leaves its own id and start time beside it: a symlink, which is created together
// with what it says or not at all.

/** Makes this process the only user of `owner`, or throws if a living process is. */
export const claim = async (owner: string): Promise<void> => {
  const startedAt = findProcess(process.pid)?.startedAt;
  if (isOwned(owner)) throw inUse(owner);
  await rm(owner, { force: true });
  try {
    await symlink(`${process.pid}:${startedAt}`, owner);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? inUse(owner) : error;
  }
};

export const release = (owner: string): Promise<void> => rm(owner, { force: true });

/** True if the process that made the claim died without releasing it. */
export const isAbandoned = (owner: string): boolean => readLink(owner) !== undefined && !isOwned(owner);

const isOwned = (owner: string): boolean => {
  const [, pid, startedAt] = /^(\d+):(.*)$/s.exec(readLink(owner) ?? '') ?? [];
  return pid !== undefined && findProcess(Number(pid))?.startedAt === startedAt;
};

const inUse = (owner: string) =>
  new EmbeddedPostgresError(
    `Another Tradepost (process ${readLink(owner)?.split(':')[0]}) is using this data folder. ` +
      'Stop it, or choose another folder and port: DATA_DIR=.data-2 PORT=3001 make run',
  );

/** Stops the Postgres that an earlier process of ours left running in `dataDir`. Needs the claim. */
export const stopOrphan = async (dataDir: string, log: (sentence: string) => void): Promise<void> => {
  const lockFile = join(dataDir, 'postmaster.pid');
  const pid = readPid(lockFile);
  const running = pid === undefined ? undefined : findProcess(pid);
  // The lock file of a dead Postgres is left to the next one, which also looks for its surviving children.
  if (pid === undefined || running === undefined) return;
  if (!running.command.includes(`postgres -D ${dataDir} `)) {
    await rm(lockFile);
    return;
  }
  log('Stopping the Postgres that an earlier run left behind …');
  const isGone = () => findProcess(pid)?.startedAt !== running.startedAt;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal);
    if (await waitUntil(isGone, 10_000)) return;
  }
  throw new EmbeddedPostgresError(
    `The Postgres left behind as process ${pid} does not stop; end it by hand.`,
  );
};

const readPid = (lockFile: string): number | undefined => {
  try {
    return Number.parseInt(readFileSync(lockFile, 'utf8'), 10) || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const readLink = (path: string): string | undefined => {
  try {
    return readlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

import { readFileSync, readlinkSync } from 'node:fs';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { findProcess, waitUntil } from './embedded-postgres-process.ts';

// After a kill -9 of Tradepost its Postgres keeps running as an orphan, and after a power cut postmaster.pid may name an
// unrelated process. Postgres cannot distinguish an orphan from a database in use. So the process that starts it stores its
// own id and start time beside it as the target of a symlink, which is created atomically.

/** Makes this process the owner of the data folder. Throws an EmbeddedPostgresError while a living process owns it. */
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

/** Gives up the ownership. */
export const release = (owner: string): Promise<void> => rm(owner, { force: true });

/** Whether the owning process died without releasing its claim. */
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

/** Stops an orphaned Postgres in `dataDir`. The caller must hold the claim. */
export const stopOrphan = async (dataDir: string, log: (sentence: string) => void): Promise<void> => {
  const lockFile = join(dataDir, 'postmaster.pid');
  const pid = readPid(lockFile);
  const running = pid === undefined ? undefined : findProcess(pid);
  // The next Postgres removes the lock file of a dead one, and also checks for its surviving child processes.
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
    `The Postgres of an earlier run (process ${pid}) does not stop: stop it by hand and try again.`,
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

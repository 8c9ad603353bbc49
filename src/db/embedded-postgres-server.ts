import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type CommandLine, postgresEnv } from './embedded-postgres-binary.ts';
import { type Place, shown } from './embedded-postgres-cluster.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { waitUntil } from './embedded-postgres-process.ts';

type Log = (sentence: string) => void;
export type Launch = { log: Log; settings: Record<string, string>; detached: boolean };
export type Running = { port: number; stop: () => Promise<void> };

export const launchOnFreePort = async (
  place: Place,
  commandLine: CommandLine,
  launch: Launch,
): Promise<Running> => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = await spawnPostgres(
      place,
      commandLine(...serverCommand(place, port, launch.settings)),
      launch,
    );
    if (await becomesReady(child, place))
      return { port, stop: superviseUntilStopped(child, place, launch.log) };
    const output = await readFile(place.log, 'utf8');
    // Someone else may bind the port between our choosing it and Postgres binding it.
    if (attempt < 5 && output.includes('Address already in use')) continue;
    throw new EmbeddedPostgresError(
      `Postgres did not start; the end of ${shown(place.log)}:\n${output.slice(-2000)}`,
    );
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const serverCommand = (
  place: Place,
  port: number,
  settings: Record<string, string>,
): Parameters<CommandLine> => {
  // No unix socket: its path may have 107 bytes at most, less than the path of many a clone.
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['postgres', ['-D', place.data, '-p', String(port), ...flags]];
};

// Detached, so that Ctrl-C in the terminal reaches only us and Postgres outlives the requests in flight. Its output
// goes to a file, because a pipe would break the orphan we may leave.
const spawnPostgres = async (
  place: Place,
  [file, args]: ReturnType<CommandLine>,
  { detached }: Launch,
): Promise<ChildProcess> => {
  const log = await open(place.log, 'w', 0o600);
  const child = spawn(file, args, { detached, env: postgresEnv, stdio: ['ignore', log.fd, log.fd] });
  await log.close();
  return child;
};

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

// As pg_ctl does: the eighth line of postmaster.pid is the state.
const becomesReady = async (child: ChildProcess, place: Place): Promise<boolean> => {
  const lockFile = join(place.data, 'postmaster.pid');
  const isReady = () => {
    if (!existsSync(lockFile)) return false;
    const lines = readFileSync(lockFile, 'utf8').split('\n');
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready';
  };
  const settled = await waitUntil(() => hasEnded(child) || isReady(), 60_000);
  if (!settled) child.kill('SIGQUIT');
  return settled && !hasEnded(child);
};

const superviseUntilStopped = (child: ChildProcess, place: Place, log: Log): (() => Promise<void>) => {
  // However our process exits, short of a kill -9, Postgres does not stay behind.
  const stopAlong = () => child.kill('SIGINT');
  const reportEnd = () => log(`Postgres ended unexpectedly; ${shown(place.log)} says why.`);
  process.once('exit', stopAlong);
  child.once('exit', reportEnd);
  return async () => {
    child.off('exit', reportEnd);
    process.off('exit', stopAlong);
    // SIGINT is Postgres's fast shutdown: it ends sessions and writes a checkpoint. SIGQUIT gives up on that.
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
      child.kill(signal);
      if (await waitUntil(() => hasEnded(child), 20_000)) return;
    }
  };
};

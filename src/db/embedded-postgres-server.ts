import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type CommandLine, postgresEnv } from './embedded-postgres-binary.ts';
import { type ClusterPaths, displayPath } from './embedded-postgres-cluster.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { waitUntil } from './embedded-postgres-process.ts';

type Log = (sentence: string) => void;
export type Launch = { log: Log; settings: Record<string, string>; detached: boolean };
export type Running = { port: number; stop: () => Promise<void> };

/** Starts Postgres on a free port of 127.0.0.1 and waits until it accepts connections. */
export const launchOnFreePort = async (
  paths: ClusterPaths,
  commandLine: CommandLine,
  launch: Launch,
): Promise<Running> => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = await spawnPostgres(
      paths,
      commandLine(...serverCommand(paths, port, launch.settings)),
      launch,
    );
    if (await becomesReady(child, paths))
      return { port, stop: superviseUntilStopped(child, paths, launch.log) };
    const output = await readFile(paths.log, 'utf8');
    // Another process may bind the port between its choice and the start of Postgres.
    if (attempt < 5 && output.includes('Address already in use')) continue;
    throw new EmbeddedPostgresError(
      `The embedded Postgres did not start. The end of ${displayPath(paths.log)}:\n${output.slice(-2000)}`,
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
  paths: ClusterPaths,
  port: number,
  settings: Record<string, string>,
): Parameters<CommandLine> => {
  // No Unix socket: its path is limited to 107 bytes, and the path of a clone is often longer.
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['postgres', ['-D', paths.data, '-p', String(port), ...flags]];
};

// Detached, so that Ctrl-C in the terminal signals only this process, and Postgres keeps serving the requests in flight.
// Its output goes to a file, because a broken pipe would end an orphan.
const spawnPostgres = async (
  paths: ClusterPaths,
  [file, args]: ReturnType<CommandLine>,
  { detached }: Launch,
): Promise<ChildProcess> => {
  const log = await open(paths.log, 'w', 0o600);
  const child = spawn(file, args, { detached, env: postgresEnv, stdio: ['ignore', log.fd, log.fd] });
  await log.close();
  return child;
};

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

// Like pg_ctl: the eighth line of postmaster.pid is the state.
const becomesReady = async (child: ChildProcess, paths: ClusterPaths): Promise<boolean> => {
  const lockFile = join(paths.data, 'postmaster.pid');
  const isReady = () => {
    if (!existsSync(lockFile)) return false;
    const lines = readFileSync(lockFile, 'utf8').split('\n');
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready';
  };
  const settled = await waitUntil(() => hasEnded(child) || isReady(), 60_000);
  if (!settled) child.kill('SIGQUIT');
  return settled && !hasEnded(child);
};

const superviseUntilStopped = (child: ChildProcess, paths: ClusterPaths, log: Log): (() => Promise<void>) => {
  // Stops Postgres at every exit of this process except a kill -9.
  const stopAtExit = () => child.kill('SIGINT');
  const reportEnd = () => log(`Postgres ended unexpectedly. Its log explains why: ${displayPath(paths.log)}`);
  process.once('exit', stopAtExit);
  child.once('exit', reportEnd);
  return async () => {
    child.off('exit', reportEnd);
    process.off('exit', stopAtExit);
    // SIGINT is the fast shutdown of Postgres: it ends the sessions and writes a checkpoint. SIGQUIT skips both.
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
      child.kill(signal);
      if (await waitUntil(() => hasEnded(child), 20_000)) return;
    }
  };
};

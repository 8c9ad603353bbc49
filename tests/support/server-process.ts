import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { eventually } from './eventually.ts';

const source = join(import.meta.dirname, '..', '..', 'src', 'main.js');

/** Several times SHUTDOWN_GRACE_MS and the limits of the database, for a busy machine. */
const KILL_MS = 60_000;

export type ServerProcess = { baseUrl: string; pid: number; kill: (signal: NodeJS.Signals) => Promise<void> };

type ProcessOptions = {
  /** In units of 512 bytes. The file system rejects a longer file as it would if the disk were full. */
  longestFile?: number;
};

/** The real server in a separate process, ready for requests. */
export const startServerProcess = async (
  env: Record<string, string>,
  main = source,
  options: ProcessOptions = {},
): Promise<ServerProcess> => {
  const port = await findPort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const { child, kill } = await startProcess(
    [main, 'serve'],
    { PORT: String(port), ...env },
    'accepts requests',
    options,
  );
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    return (await fetch(`${baseUrl}/readyz`).catch(() => undefined))?.ok === true;
  });
  return { baseUrl, pid: child.pid as number, kill };
};

/** A separate process that does only the background work. */
export const startWorkProcess = async (env: Record<string, string>): Promise<Pick<ServerProcess, 'kill'>> =>
  startProcess([source, 'work'], env, 'background work has started');

/** Resolves when the process has logged the line. Requests before would take the processor from the process that starts. */
const startProcess = async (
  args: string[],
  env: Record<string, string>,
  startedLine: string,
  { longestFile }: ProcessOptions = {},
) => {
  const limited = ['-c', `ulimit -f ${longestFile}; trap '' XFSZ; exec "$0" "$@"`, process.execPath, ...args];
  const [command, all] = longestFile === undefined ? [process.execPath, args] : ['/bin/sh', limited];
  const child = spawn(command, all, {
    env: { ARGON2_MEMORY_KIB: '8', ARGON2_PASSES: '1', SHUTDOWN_DELAY_MS: '0', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) if (line.includes(startedLine)) break;
  // Its log would fill the pipe and stop it.
  child.stdout.resume();
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    const late = AbortSignal.timeout(KILL_MS);
    late.addEventListener('abort', () => child.kill('SIGKILL'));
    await exited;
    if (late.aborted) throw new Error(`The process lived on for ${KILL_MS} ms after ${signal}`);
  };
  return { child, kill };
};

/** Runs a command of the process to its end. `output`: of both streams. */
export const runCommand = async (
  databaseUrl: string,
  ...args: string[]
): Promise<{ code: number | null; output: string }> => {
  const env = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', ARGON2_MEMORY_KIB: '8', ARGON2_PASSES: '1' };
  const child = spawn(process.execPath, [source, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (text: Buffer) => {
    output += text;
  };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', collect);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
};

/** Less than a test may take, so its error names the condition. */
const UNTIL_MS = 100_000;

/** Resolves when the condition is true. Throws if it is not true in time. */
export const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  await eventually(async () => (await isTrue()) || undefined, UNTIL_MS, isTrue);
};

/** A free port of this machine. */
export const findPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

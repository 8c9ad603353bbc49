/** The first minute of a newcomer: the output of `make run` before the server runs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');

let directory: string;
let make: ChildProcess | undefined;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tradepost-first-run-'));
});
afterEach(() => {
  // The whole process group, in case a failed test has left it running.
  if (make?.exitCode === null && make.signalCode === null) process.kill(-(make.pid as number), 'SIGKILL');
  rmSync(directory, { recursive: true });
});

test.each([['127.0.0.1'], ['localhost'], ['0.0.0.0']])(
  'a busy port on %s is reported before a database is created',
  async (HOST) => {
    const other = createServer().listen(0, HOST);
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    const env = { HOST, PORT, DATA_DIR: join(directory, 'data') };
    const child = spawn(process.execPath, [join(root, 'src/main.js'), 'run'], { cwd: directory, env });
    const [said, stderr, [exitCode]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    other.close();
    expect(stderr).toBe(
      `\nAnother process already listens on port ${PORT} on ${HOST}. Stop it, or choose another port: PORT=3001 make run\n\n`,
    );
    expect(said).toBe('');
    expect(exitCode).toBe(1);
    expect(existsSync(join(directory, 'data'))).toBe(false);
  },
);

/** An npm with one package that waits until the file `arrived` exists, then ends with the code in it. */
const slowNpm = `#!/bin/sh
mkdir -p node_modules/one node_modules/@scope/two node_modules/empty
echo {} > node_modules/one/package.json
echo {} > node_modules/@scope/two/package.json
while [ ! -e arrived ]; do sleep 0.1; done
exit $(cat arrived)
`;

const startInstalling = () => {
  for (const file of ['Makefile', 'package.json', 'package-lock.json'])
    cpSync(join(root, file), join(directory, file));
  mkdirSync(join(directory, 'bin'));
  writeFileSync(join(directory, 'bin', 'npm'), slowNpm);
  chmodSync(join(directory, 'bin', 'npm'), 0o755);
  const path = [join(directory, 'bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  // A separate process group, so that Ctrl-C interrupts all of it.
  const child = spawn('make', ['node_modules/.installed', 'PROGRESS_EVERY=1'], {
    cwd: directory,
    env: { PATH: path },
    detached: true,
  });
  make = child;
  return child;
};

const seen = async (stream: Readable, pattern: RegExp): Promise<string> => {
  let said = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    said += chunk;
    if (pattern.test(said)) break;
  }
  return said;
};

test.each([
  ['succeeds', '0', 0],
  ['fails', '7', 2],
])('an installation reports its progress, and ends as soon as npm %s', async (_how, npmCode, makeCode) => {
  const child = startInstalling();
  const exited = once(child, 'exit');
  expect(await seen(child.stdout, /packages\n/)).toMatch(
    /^Installing packages: .+ …\n {2}2 of about [1-9]\d{2,} packages\n$/,
  );
  writeFileSync(join(directory, 'arrived'), npmCode);
  // The pipe ends only after every process that could write to it has ended.
  const [rest, [exitCode]] = await Promise.all([text(child.stdout), exited]);
  expect(rest).not.toMatch(/rror/);
  expect(exitCode).toBe(makeCode);
  expect(existsSync(join(directory, 'node_modules/.installed'))).toBe(npmCode === '0');
});

test('a folder in place of .env ends the command with a sentence', async () => {
  mkdirSync(join(directory, '.env'));
  const child = spawn(process.execPath, [join(root, 'src/main.js'), 'run'], { cwd: directory, env: {} });
  const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(stderr).toMatch(/^\n\.env can't be read: [^\n]+\n\n$/);
  expect(exitCode).toBe(1);
});

test('Ctrl-C ends an installation and all its processes', async () => {
  const child = startInstalling();
  const exited = once(child, 'exit');
  await seen(child.stdout, /packages\n/);
  process.kill(-(child.pid as number), 'SIGINT');
  await Promise.all([text(child.stdout), exited]);
  expect(existsSync(join(directory, 'node_modules/.installed'))).toBe(false);
});

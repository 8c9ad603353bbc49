import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { localEncryptionKey } from '../src/local-encryption-key.ts';

const root = join(import.meta.dirname, '..');

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tradepost-'));
  file = join(directory, 'encryption.key');
});
afterEach(() => rmSync(directory, { recursive: true }));

test('the key of an installation is made once, and only its owner may read it', async () => {
  const key = await localEncryptionKey(directory);
  expect(key).toHaveLength(32);
  expect(await localEncryptionKey(directory)).toEqual(key);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

type Ended = { code: unknown; signal?: string | null | undefined; stdout: string; stderr: string };

const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(command, args, { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, signal: error?.signal, stdout, stderr }),
    );
  });

test('a process that dies while it writes the key leaves no part of it', async () => {
  const module = JSON.stringify(join(root, 'src/local-encryption-key.ts'));
  const script = `const { localEncryptionKey } = await import(${module}); await localEncryptionKey(${JSON.stringify(directory)})`;
  // The first byte that is written to a file exceeds the limit.
  const limited = 'ulimit -f 0; exec "$0" --input-type=module --eval "$1"';
  const ended = await run('/bin/sh', ['-c', limited, process.execPath, script]);
  expect(ended).not.toMatchObject({ code: 0 });
  expect(existsSync(`${file}.tmp`)).toBe(true);
  expect(existsSync(file)).toBe(false);
  const key = await localEncryptionKey(directory);
  expect(key).toHaveLength(32);
  expect(readFileSync(file, 'utf8')).toBe(`${key.toString('base64')}\n`);
  expect(existsSync(`${file}.tmp`)).toBe(false);
});

const whole = Buffer.alloc(32, 7).toString('base64');

test.each([
  ['is empty', ''],
  ['has only a line break', '\n'],
  ['is incomplete', whole.slice(0, 22)],
  ['lacks its last character', whole.slice(0, -1)],
  ['has an additional byte', Buffer.alloc(33, 7).toString('base64')],
  ['has a character that is not base64', whole.replace('B', '!')],
  ['has NUL bytes, as after a power failure', '\0'.repeat(45)],
])('a key file that %s is damaged, and stays unchanged', async (_how, text) => {
  writeFileSync(file, text);
  await expect(localEncryptionKey(directory)).rejects.toMatchObject({
    name: 'ConfigError',
    message: expect.stringContaining(`${file} is damaged: it must hold 32 bytes in base64.`),
  });
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each([`${whole}\n`, whole, `${whole}\r\n`])('a complete key file is read: %j', async (text) => {
  writeFileSync(file, text);
  expect(await localEncryptionKey(directory)).toEqual(Buffer.alloc(32, 7));
});

test('a folder in place of the key file is reported', async () => {
  mkdirSync(file);
  await expect(localEncryptionKey(directory)).rejects.toThrow(
    `${file} can't be read: EISDIR: illegal operation on a directory, read.`,
  );
});

test('a damaged key file ends the start with one sentence that names it', async () => {
  writeFileSync(file, whole.slice(0, 22));
  const { code, stderr } = await run(process.execPath, [join(root, 'src/main.js'), 'migrate'], {
    DATA_DIR: directory,
  });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `\n${file} is damaged: it must hold 32 bytes in base64. Restore it from a backup, because no other key opens the secrets that it sealed. If no account uses an authenticator app, delete it.\n\n`,
  });
  expect(existsSync(join(directory, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});

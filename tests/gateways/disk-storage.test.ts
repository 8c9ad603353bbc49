import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createDiskStorage } from '../../src/gateways/disk-storage.ts';
import { behavesLikeAStore, put, read } from './storage-conformance.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tradepost-storage-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const openStorage = () => createDiskStorage(join(folder, 'files'));
const unfinished = () => readdirSync(join(folder, 'files', '.unfinished'));

/** A program that stores ten million bytes slowly, and says when the first are on the disk. */
const writer = `
  import { createDiskStorage } from '${join(import.meta.dirname, '../../src/gateways/disk-storage.ts')}';
  const content = async function* () {
    for (let chunk = 0; chunk < 1_000; chunk += 1) {
      yield Buffer.alloc(10_000, 'x');
      if (chunk === 1) console.log('writing');
      if (chunk === 500 && process.argv[1] === 'hang') await new Promise(() => setInterval(() => {}, 1_000));
    }
  };
  await createDiskStorage(process.env.FOLDER).put('one', content(), { type: 'text/plain' }).catch((error) => {
    console.log(error.name, error.cause.code);
    process.exit(1);
  });
`;
const env = () => ({ FOLDER: join(folder, 'files') });

describe('storage on the local disk', () => {
  behavesLikeAStore(async () => openStorage());

  test('a killed process leaves no visible object, and its remains are discarded', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', writer, 'hang'], { env: env() });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const storage = openStorage();
    expect([await storage.stat('one'), await storage.get('one')]).toEqual([undefined, undefined]);
    expect(unfinished()).toHaveLength(1);
    expect(await storage.discardUnfinished(new Date(Date.now() - 60_000))).toBe(0);
    expect(await storage.discardUnfinished(new Date(Date.now() + 60_000))).toBe(1);
    expect(unfinished()).toEqual([]);
    await put(storage, 'one', 'Another attempt');
    expect(await read(storage, 'one')).toBe('Another attempt');
  });

  test('a full disk is a StorageFull, which leaves nothing', async () => {
    // A limit for the size of a file stands for the size of the disk: the file system rejects the write in the same way.
    const limited = `ulimit -f 100; trap '' XFSZ; exec "$0" --input-type=module -e "$1"`;
    const run = promisify(execFile)('/bin/sh', ['-c', limited, process.execPath, writer], { env: env() });
    await expect(run).rejects.toMatchObject({ code: 1, stdout: 'writing\nStorageFull EFBIG\n' });
    expect(unfinished()).toEqual([]);
    expect(await openStorage().stat('one')).toBeUndefined();
  });

  test('only the user of the server can read the files', async () => {
    await put(openStorage(), 'exports/one', 'Private');
    const modes = ['files', 'files/exports', 'files/.unfinished', 'files/exports/one.object'].map(
      (path) => statSync(join(folder, path)).mode & 0o077,
    );
    expect(modes).toEqual([0, 0, 0, 0]);
  });

  test('an error of the disk is an error, not an absent object', async () => {
    const storage = openStorage();
    await put(storage, 'one', 'Text');
    symlinkSync('/dev/null/nothing', join(folder, 'files', 'loop.object'));
    await expect(storage.stat('loop')).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

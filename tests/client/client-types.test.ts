import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');

test('the SDK rejects wrong calls at compile time and returns exact types', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'tradepost-types-'));
  const config = join(scratch, 'tsconfig.json');
  const files = [join(import.meta.dirname, 'client-types.ts')];
  // Without Node's types: the SDK must not need them.
  const compilerOptions = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] };
  writeFileSync(
    config,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, files, include: [] }),
  );
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  const complaints = await promisify(execFile)(process.execPath, [compiler, '-p', config]).then(
    () => '',
    (error: { stdout?: string }) => error.stdout ?? String(error),
  );
  rmSync(scratch, { recursive: true });
  expect(complaints).toBe('');
});

/** The SDK of any contract compiles: with and without problems, tokens and streams. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { generateClient } from '../support/foreign-client.ts';

const compiler = join(import.meta.dirname, '../../node_modules/typescript-7/bin/tsc');
const options = [
  '--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --skipLibCheck',
  '--allowImportingTsExtensions --module nodenext --target es2024 --lib es2024,dom,dom.iterable,dom.asynciterable',
].flatMap((line) => line.split(' '));

const complaints = (dir: string): string => {
  try {
    execFileSync(process.execPath, [compiler, ...options, join(dir, 'create-client.ts')], {
      encoding: 'utf8',
    });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};

test.each(['museum', 'streams'])('the SDK of %s compiles', async (name) => {
  const dir = await generateClient(name);
  try {
    expect(complaints(dir)).toBe('');
  } finally {
    rmSync(dir, { recursive: true });
  }
});

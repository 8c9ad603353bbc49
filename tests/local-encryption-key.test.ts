import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { localEncryptionKey } from '../src/local-encryption-key.ts';

test('the key of an installation is made once, and is its owner’s alone to read', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tradepost-'));
  try {
    const key = await localEncryptionKey(directory);
    expect(key).toHaveLength(32);
    expect(await localEncryptionKey(directory)).toEqual(key);
    expect(statSync(join(directory, 'encryption.key')).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

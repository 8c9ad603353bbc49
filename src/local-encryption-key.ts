import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The key of an installation that has a database of its own: lies beside it, is made once and lives as long. */
export const localEncryptionKey = async (dataDir: string): Promise<Buffer> => {
  const file = join(dataDir, 'encryption.key');
  try {
    return Buffer.from(await readFile(file, 'utf8'), 'base64');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const key = randomBytes(32);
    await writeFile(file, `${key.toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
    return key;
  }
};

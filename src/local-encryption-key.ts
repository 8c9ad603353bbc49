import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from './config.ts';
import { key } from './config-parser.ts';

/**
 * Reads the encryption key of an installation with an embedded Postgres, or creates it at the first start. The ownership
 * of the data folder excludes other processes. Throws a ConfigError if the file cannot be read or contains no key.
 */
export const localEncryptionKey = async (dataDir: string): Promise<Buffer> => {
  const file = join(dataDir, 'encryption.key');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new ConfigError([`${file} can't be read: ${error.message}.`]);
  });
  if (text === undefined) return writeKey(file);
  try {
    return key(text.trimEnd());
  } catch {
    throw new ConfigError([
      `${file} is damaged: it must hold 32 bytes in base64. Restore it from a backup, because no other key opens the secrets that it sealed. If no account uses an authenticator app, delete it.`,
    ]);
  }
};

/** Atomic: a process that is killed, or a disk that is full, leaves no half-written key. */
const writeKey = async (file: string): Promise<Buffer> => {
  const made = randomBytes(32);
  const temporary = await open(`${file}.tmp`, 'w', 0o600);
  try {
    await temporary.writeFile(`${made.toString('base64')}\n`);
    await temporary.sync();
  } finally {
    await temporary.close();
  }
  await rename(`${file}.tmp`, file);
  return made;
};

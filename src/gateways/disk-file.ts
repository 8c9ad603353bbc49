/** Functions that the writers of the local disk share. */
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageFull } from './storage-gateway.ts';

/** Writes a chunk, by default after the last one. A single write may take only a part of it. */
export const writeAll = async (
  file: FileHandle,
  chunk: Uint8Array,
  position: number | undefined = undefined,
): Promise<void> => {
  for (let offset = 0; offset < chunk.length; ) {
    const place = position === undefined ? null : position + offset;
    offset += (await file.write(chunk, offset, chunk.length - offset, place)).bytesWritten;
  }
};

/** Makes the names of new files and folders durable, from the inner folder to the outer one. */
export const flushFolders = async (inner: string, outer: string): Promise<void> => {
  for (let folder = inner; ; folder = dirname(folder)) {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (folder === outer) return;
  }
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

export const unlessAbsent = <T>(found: Promise<T>): Promise<T | undefined> =>
  found.catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });

/** No space on the device, the quota of the user, or the maximum size of a file. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export const toStorageError = (error: unknown): unknown =>
  full.has(codeOf(error) ?? '')
    ? new StorageFull('The disk has no space for the file', { cause: error })
    : error;

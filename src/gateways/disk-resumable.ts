/** Objects that are written in pieces, as files of the local disk. */
import { randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolders, toStorageError, unlessAbsent, writeAll } from './disk-file.ts';
import { untilBroken } from './piece-content.ts';
import { type ResumableWrites, requireKey, UploadLost } from './storage-gateway.ts';

/** So many bytes may be lost with a crash. */
const FLUSH_BYTES = 8 * 1024 * 1024;

type Folders = {
  folder: string;
  /** The folder of the files that are not complete. */
  unfinished: string;
  /** Returns the path of the object with this key. */
  pathOf: (key: string) => string;
};

export const createDiskResumable = ({ folder, unfinished, pathOf }: Folders): ResumableWrites => {
  const temporaryOf = (token: string): string => join(unfinished, requireKey(token));

  return {
    begin: async (key) => {
      requireKey(key);
      await mkdir(unfinished, { recursive: true, mode: 0o700 });
      const token = randomUUID();
      await (await open(temporaryOf(token), 'wx', 0o600)).close();
      await flushFolders(unfinished, folder);
      return token;
    },

    append: async ({ token }, { start, content, onStored }) => {
      const file = await unlessAbsent(open(temporaryOf(token), 'r+'));
      if (!file) throw new UploadLost('The file is gone');
      let stored = start;
      let length = start;
      const flush = async (): Promise<void> => {
        if (length === stored) return;
        await file.datasync();
        stored = length;
        await onStored(length);
      };
      try {
        const source = untilBroken(content);
        for await (const chunk of source.chunks) {
          await writeAll(file, chunk, length);
          length += chunk.length;
          if (length - stored >= FLUSH_BYTES) await flush();
        }
        await flush();
        source.requireEnd();
      } catch (error) {
        throw toStorageError(error);
      } finally {
        await file.close();
      }
    },

    // The earlier writer has the file open, and `finish` keeps the file: only another file is out of its reach.
    takeOver: async ({ key, token }) => {
      const other = randomUUID();
      const copy = temporaryOf(other);
      try {
        const copied = copyFile(temporaryOf(token), copy, constants.COPYFILE_FICLONE).then(() => true);
        if (await unlessAbsent(copied)) {
          await flushFile(copy);
          await flushFolders(unfinished, folder);
          return other;
        }
      } catch (error) {
        await rm(copy, { force: true });
        throw toStorageError(error);
      }
      if (await unlessAbsent(stat(pathOf(key)))) return token;
      throw new UploadLost('The file is gone');
    },

    finish: async ({ key, token, size }) => {
      const path = pathOf(key);
      const temporary = temporaryOf(token);
      const found = await unlessAbsent(stat(temporary));
      if (!found && (await unlessAbsent(stat(path)))) return;
      if (found?.size !== size) throw new UploadLost(`The file has ${found?.size ?? 0} of ${size} bytes`);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(temporary, path);
      await flushFolders(dirname(path), folder);
    },

    discard: async ({ token }) => rm(temporaryOf(token), { force: true }),
  };
};

const flushFile = async (path: string): Promise<void> => {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

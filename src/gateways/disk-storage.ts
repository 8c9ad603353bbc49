/**
 * Objects as files of a local folder. Several machines may share the folder by a network file system that has hard links and
 * an atomic rename. `<key>.object` is an object, and `.unfinished/` has the files that are still being written: no key contains
 * a dot.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, opendir, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { checkContent } from './content-check.ts';
import { flushFolders, toStorageError, unlessAbsent, writeAll } from './disk-file.ts';
import { createDiskResumable } from './disk-resumable.ts';
import { requireKey, type StorageGateway, type StoredObject } from './storage-gateway.ts';

const SUFFIX = '.object';

/** Creates the storage. The folder appears with the first object. */
export const createDiskStorage = (folder: string): StorageGateway => {
  const unfinished = join(folder, '.unfinished');
  const pathOf = (key: string): string => join(folder, `${requireKey(key)}${SUFFIX}`);
  const toObject = async (path: string): Promise<StoredObject | undefined> => {
    const found = await unlessAbsent(stat(path));
    const key = relative(folder, path).slice(0, -SUFFIX.length).replaceAll(sep, '/');
    return found && { key, size: found.size, storedAt: found.mtime };
  };

  return {
    put: async (key, content, options) => {
      const path = pathOf(key);
      await mkdir(unfinished, { recursive: true, mode: 0o700 });
      const temporary = join(unfinished, randomUUID());
      const { chunks, measured } = checkContent(content, options);
      try {
        await write(temporary, chunks);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw toStorageError(error);
      }
      await flushFolders(dirname(path), folder);
      return measured;
    },

    get: async (key, range) => {
      const file = await unlessAbsent(open(pathOf(key), 'r'));
      if (!file || !range) return file?.createReadStream();
      if (range.end <= range.start) {
        await file.close();
        return Readable.from([]);
      }
      // `end` of a read stream is its last byte.
      return file.createReadStream({ start: range.start, end: range.end - 1 });
    },

    stat: async (key) => toObject(pathOf(key)),

    copy: async (key, other) => {
      const [path, copied] = [pathOf(key), pathOf(other)];
      await mkdir(unfinished, { recursive: true, mode: 0o700 });
      const temporary = join(unfinished, randomUUID());
      try {
        // The bytes of a file never change, because `put` replaces the whole file. So both names may have the same file.
        const isLinked = await unlessAbsent(link(path, temporary).then(() => true));
        if (!isLinked) return false;
        await mkdir(dirname(copied), { recursive: true, mode: 0o700 });
        await rename(temporary, copied);
      } catch (error) {
        throw toStorageError(error);
      } finally {
        // A rename to another name of the same file leaves both.
        await rm(temporary, { force: true });
      }
      await flushFolders(dirname(copied), folder);
      return true;
    },

    delete: async (key) => {
      await unlessAbsent(unlink(pathOf(key)));
    },

    list: async function* () {
      for await (const path of filesIn(folder)) {
        const object = path.endsWith(SUFFIX) ? await toObject(path) : undefined;
        if (object) yield object;
      }
    },

    discardUnfinished: async (before) => {
      let count = 0;
      for await (const path of filesIn(unfinished)) {
        const found = await unlessAbsent(stat(path));
        // A write in progress changes the time with each chunk.
        if (!found || found.mtime >= before) continue;
        await rm(path, { force: true });
        count += 1;
      }
      return count;
    },

    resumable: createDiskResumable({ folder, unfinished, pathOf }),

    downloadUrl: async () => undefined,
    uploadUrl: async () => undefined,
  };
};

/** Writes a new file and waits until it is on the disk. */
const write = async (path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of chunks) await writeAll(file, chunk);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** All files of a folder and its subfolders. */
async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await unlessAbsent(opendir(folder));
  for await (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const SHARED_MEMORY = '/dev/shm';
/** Several times the peak of a whole run. */
const NEEDED_BYTES = 2 ** 31;

/**
 * The folder for databases of tests: in memory, if this machine shares enough of it. Each clone creates hundreds of files
 * and its end deletes them, and ext4 passes over every recently deleted file before it creates another.
 */
export const databaseFolder = (): string => (hasRoom(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir());

const hasRoom = (folder: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= NEEDED_BYTES;
  } catch {
    // Only Linux has it.
    return false;
  }
};

import type { Context } from '../context.ts';
import type { Services } from '../services.ts';
import * as repository from './file-repository.ts';

type CleanupContext = Pick<Context, 'db' | 'clock'> & Pick<Services, 'storage'>;

const DAY_MS = 24 * 60 * 60_000;
const BATCH = 500;

/**
 * Deletes the bytes of at most `limit` deleted files, and returns their number. A failure leaves the rest for the next call.
 * The open transaction locks only rows that nothing else waits for.
 */
export const deleteDiscarded = async (
  context: Pick<CleanupContext, 'db' | 'storage'>,
  limit: number,
): Promise<number> => {
  const keys = await repository.lockDiscardedKeys(context, limit);
  for (const key of keys) await context.storage.delete(key);
  await repository.deleteDiscardedKeys(context, keys);
  return keys.length;
};

/**
 * Deletes objects that are older than a day and belong to no file, and the remains of uploads: of a process that died, or
 * newer than a restored backup of the database. Returns their number. Reads the whole storage; stops at the signal.
 */
export const deleteOrphans = async (context: CleanupContext, signal?: AbortSignal): Promise<number> => {
  const before = new Date(context.clock.now().getTime() - DAY_MS);
  let count = await context.storage.discardUnfinished(before);
  for await (const keys of batchesOf(oldKeys(context, before))) {
    if (signal?.aborted) break;
    const orphans = await repository.findUnknownKeys(context, keys);
    for (const key of orphans) await context.storage.delete(key);
    count += orphans.length;
  }
  return count;
};

async function* oldKeys({ storage }: CleanupContext, before: Date): AsyncGenerator<string> {
  for await (const { key, storedAt } of storage.list()) if (storedAt < before) yield key;
}

async function* batchesOf<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

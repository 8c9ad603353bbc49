/**
 * Tells other parts of this process that a transaction has committed something for them, as NOTIFY tells other processes.
 * A NOTIFY in the transaction would hold a lock of the whole cluster until its disk flush. An announcement can be lost
 * with the process, so its listeners also poll.
 */
import type { Channel, DatabaseParams } from './database-params.ts';
import type { Db } from './db.ts';
import { afterCommit } from './transaction.ts';

/** Calls the listeners of the channel after the commit of the open transaction, or at once without one. */
export const announce = (db: Db, channel: Channel): void =>
  afterCommit(db, ({ announcements }) => {
    for (const listener of announcements.get(channel) ?? []) listener();
  });

/** Calls `listener`, which must not throw, at each announcement. Returns a function that ends this. */
export const onAnnouncement = (db: Db, channel: Channel, listener: () => void): (() => void) => {
  const { announcements } = db.userParams as DatabaseParams;
  const listeners = announcements.get(channel) ?? new Set();
  announcements.set(channel, listeners.add(listener));
  return () => void listeners.delete(listener);
};

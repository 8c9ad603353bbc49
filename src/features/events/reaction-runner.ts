import { listenForNotifications } from '../../db/notifications.ts';
import { startCoalescedWork } from '../../lib/coalesced-work.ts';
import type { Reaction, ReactionContext } from '../reaction.ts';
import { findReactionsBehind, saveCursors } from './event-cursor-repository.ts';
import { reactOnce } from './reaction-service.ts';

/** Polling finds retries, and the events whose notification was lost. */
const POLL_MS = 1_000;
/** Retention takes a cursor that nobody has saved for days for one of a reaction that is gone. */
const SAVE_MS = 60 * 60_000;

type Parts = {
  context: ReactionContext;
  reactions: readonly Reaction[];
  /** Undefined behind a pooler in transaction mode, which does not support LISTEN. */
  listenUrl: string | undefined;
};

/**
 * Runs the reactions whenever the log has new events, until it is stopped. Several processes may do it: a lock lets one work
 * at a time on each reaction. A slow or failing reaction delays no other.
 */
export const startReactions = ({ context, reactions, listenUrl }: Parts, pollMs = POLL_MS) => {
  if (reactions.length === 0) return { stop: async () => undefined };
  const { clock, log } = context;
  const working = new Map<string, Promise<void>>();
  let isStopped = false;
  let savedAt = -Infinity;

  const work = async (reaction: Reaction): Promise<void> => {
    try {
      while (!isStopped && (await reactOnce(context, reaction)));
    } catch (err) {
      log.warn({ err, reaction: reaction.name }, 'a reaction was interrupted; a retry follows');
    } finally {
      working.delete(reaction.name);
    }
  };

  const names = reactions.map(({ name }) => name);
  const look = async (): Promise<void> => {
    const now = clock.now();
    if (now.getTime() - savedAt >= SAVE_MS) {
      await saveCursors(context, names, now);
      savedAt = now.getTime();
    }
    const behind = await findReactionsBehind(context, names, now);
    for (const reaction of reactions) {
      if (isStopped || !behind.includes(reaction.name) || working.has(reaction.name)) continue;
      working.set(reaction.name, work(reaction));
    }
  };
  const looking = startCoalescedWork({
    work: look,
    onError: (err) => log.warn({ err }, 'the reactions to events were not found; a retry follows'),
    pollMs,
  });
  const listener =
    listenUrl === undefined
      ? undefined
      : listenForNotifications({ url: listenUrl, channel: 'events', onNotification: looking.wake, log });

  return {
    /** Starts no more work and waits for the transactions in progress. */
    stop: async (): Promise<void> => {
      isStopped = true;
      await Promise.all([looking.stop(), listener?.close()]);
      await Promise.all(working.values());
    },
  };
};

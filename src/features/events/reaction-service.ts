import { inTransaction } from '../../db/transaction.ts';
import type { Reaction, ReactionContext } from '../reaction.ts';
import {
  type Cursor,
  isolateEvents,
  lockCursor,
  moveCursor,
  postponeEvent,
} from './event-cursor-repository.ts';
import { type LoggedEvent, readEvents } from './event-repository.ts';

/** Events to react to. Bounds the transaction of a reaction. */
const BATCH = 100;
/** Events of all types. Most transactions of an import would only pass events that a reaction does not want. */
const PAGE = 1_000;
const MAX_DELAY_MS = 5 * 60_000;

/** One second after the first failure, then twice as long each time, at most five minutes. */
const delayAfter = (failures: number): number => Math.min(MAX_DELAY_MS, 1_000 * 2 ** failures);

/**
 * Lets the reaction react to its next events, in one transaction with the step of its cursor. Returns whether there may be
 * more to do at once. Rejects if the database is not available.
 */
export const reactOnce = async (context: ReactionContext, reaction: Reaction): Promise<boolean> => {
  let cursor: Cursor | undefined;
  let events: LoggedEvent[] = [];
  try {
    return await inTransaction(context, async (context) => {
      cursor = await lockCursor(context, reaction.name, context.clock.now());
      if (!cursor) return false;
      const { position, isolatedUntil } = cursor;
      const limit = position < isolatedUntil ? 1 : PAGE;
      events = await readWanted(context, reaction, { after: position, limit });
      const last = events.at(-1);
      if (!last) return false;
      reportExpired(context, reaction, cursor, events);
      const wanted = events.filter(({ type }) => isWanted(reaction, type));
      if (wanted.length > 0) await reaction.react(context, wanted);
      await moveCursor(context, reaction.name, last.position);
      return true;
    });
  } catch (error) {
    if (!cursor || events.length === 0) throw error;
    await recordFailure(context, { cursor, events, error });
    return events.length > 1;
  }
};

/** Returns events that end with the last one of the page, or with the last one of a batch. */
const readWanted = async (
  context: ReactionContext,
  reaction: Reaction,
  { after, limit }: { after: number; limit: number },
): Promise<LoggedEvent[]> => {
  if (reaction.types === 'all') return readEvents(context, { after, limit: Math.min(limit, BATCH) });
  const events = await readEvents(context, { after, limit, types: reaction.types });
  const end = events.filter(({ type }) => isWanted(reaction, type))[BATCH - 1];
  return end ? events.slice(0, events.indexOf(end) + 1) : events;
};

const isWanted = ({ types }: Reaction, type: string): boolean =>
  types === 'all' || (types as readonly string[]).includes(type);

/** Retention drops events at last also if a reaction has not seen them. */
const reportExpired = (
  { log }: ReactionContext,
  { name: reaction }: Reaction,
  { position }: Cursor,
  [first]: readonly LoggedEvent[],
): void => {
  const missed = (first?.position ?? 0) - position - 1;
  if (missed > 0) log.error({ reaction, missed }, 'events expired before a reaction has seen them');
};

type Failure = { cursor: Cursor; events: readonly LoggedEvent[]; error: unknown };

/** One of several events may be at fault, so they come again one by one. A single event waits. */
const recordFailure = async (context: ReactionContext, { cursor, events, error }: Failure): Promise<void> => {
  const { reaction, failures } = cursor;
  const [first, last] = [events[0], events.at(-1)] as [LoggedEvent, LoggedEvent];
  if (events.length > 1) {
    await isolateEvents(context, cursor, last.position);
    return;
  }
  const retryAt = new Date(context.clock.now().getTime() + delayAfter(failures));
  const text = String(error).slice(0, 500);
  await postponeEvent(context, cursor, { error: text, retryAt });
  const event = { id: first.id, type: first.type, position: first.position };
  context.log.error(
    { err: error, reaction, event, attempt: failures + 1, retryAt },
    'a reaction to an event failed',
  );
};

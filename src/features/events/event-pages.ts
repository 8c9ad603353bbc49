import pLimit from 'p-limit';
import type { DbContext } from '../context.ts';
import type { FeedEvent } from './event-frame.ts';
import { readEvents } from './event-repository.ts';

/** The streams of a crowd that reconnects must not use up the connections of the requests. */
const QUERIES = 2;

/** Reads older events for streams that are not up to date. Streams at the same position share a query. */
export const createEventPages = (context: DbContext, limit: number) => {
  const queued = pLimit(QUERIES);
  const reading = new Map<number, Promise<readonly FeedEvent[]>>();

  const readPage = async (after: number): Promise<readonly FeedEvent[]> => {
    const events = await queued(() => readEvents(context, { after, limit }));
    const first = events[0]?.position ?? 0;
    const gap = events.findIndex(({ position }, index) => position !== first + index);
    return events.slice(0, gap === -1 ? undefined : gap).map((event) => ({ event, frames: new Map() }));
  };

  return {
    /** Returns the next events after the position that are still in the log, without a gap between them. */
    read: (after: number): Promise<readonly FeedEvent[]> => {
      const page = reading.get(after) ?? readPage(after).finally(() => reading.delete(after));
      reading.set(after, page);
      return page;
    },
  };
};

/** The interface of the event log for other features. */
import type { DbContext } from '../context.ts';
import * as events from './event-repository.ts';

/** An event with its position. Its JSON is the event of the contract. */
export type LoggedEvent = events.LoggedEvent;

/** Returns the events at these positions, by position. Positions whose events have expired are absent. */
export const findEventsAt = async (
  context: DbContext,
  positions: readonly number[],
): Promise<Map<number, LoggedEvent>> => {
  const found = await events.findEventsAt(context, positions);
  return new Map(found.map((event) => [event.position, event]));
};

/** Returns the first part of the events that match all filters, at most `limit`, in the order of their positions. */
export const listEventsInRange = (
  context: DbContext,
  filter: events.EventRange,
  limit: number,
): Promise<events.RangePart> => events.listEventsInRange(context, filter, { limit });

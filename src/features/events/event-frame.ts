import type { components } from '../../../generated/types.ts';
import type { LoggedEvent } from './event-repository.ts';

export type EventFrame = components['schemas']['EventFrame'];

/** An event of the log, and its frames by the position that precedes them. */
export type FeedEvent = { event: LoggedEvent; frames: Map<number, EventFrame> };

/** Returns the frame of an event. Streams with the same previous position share it, so the engine writes it once. */
export const messageFrame = ({ event, frames }: FeedEvent, after: number): EventFrame => {
  const known = frames.get(after);
  if (known !== undefined) return known;
  // The event was checked when it was appended.
  const data = { after, event: event as components['schemas']['Event'] };
  const frame = Object.freeze({ event: 'message' as const, id: String(event.position), data });
  frames.set(after, frame);
  return frame;
};

type Moved = { after: number; position: number };

/** `retry`: the milliseconds that a client waits before it reconnects. */
export const positionFrame = ({ after, position, retry }: Moved & { retry?: number }): EventFrame => ({
  event: 'position',
  id: String(position),
  ...(retry !== undefined && { retry }),
  data: { after },
});

export const resetFrame = ({ after, position }: Moved): EventFrame => ({
  event: 'reset',
  id: String(position),
  data: { after },
});

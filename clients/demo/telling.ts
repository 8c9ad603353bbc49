import type { Schemas } from '@tradepost/client';

/** Tells one step of the demonstration. */
export type Say = (sentence: string) => void;

/** The time of the server, also for the waits between its attempts. */
export type Time = { now: () => Date; pause: (ms: number) => Promise<unknown> };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The server, the time, and the listener of the demonstration. */
export type Stage = { baseUrl: string; fetch: Fetch; time: Time; say: Say };

/** An amount in a currency of two decimals. */
export const format = ({ amount, currency }: Schemas['Money']): string =>
  `${(amount / 100).toFixed(2)} ${currency}`;

/** A list in a sentence. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

import type { Randomness } from '../../lib/secret.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The delay before each attempt, in milliseconds. The schedule spans more than three days. */
const delays = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** Added to a delay, as a share of it: the deliveries that failed together are not retried together. */
const JITTER = 0.1;
const MAX_RETRY_AFTER_MS = 24 * HOUR;

/**
 * Returns the time of the next attempt after `attempts` failed ones; undefined after the last. `retryAfter` is the header of
 * the response: seconds or an HTTP date. It may lengthen the delay up to 24 hours.
 */
export const nextAttemptAt = (
  attempts: number,
  { now, retryAfter, randomness }: { now: Date; retryAfter: string | undefined; randomness: Randomness },
): Date | undefined => {
  const delay = delays[attempts];
  if (delay === undefined) return undefined;
  const share = randomness.bytes(4).readUInt32BE() / 2 ** 32;
  const jittered = delay * (1 + JITTER * share);
  const asked = Math.min(retryAfterMs(retryAfter ?? '', now), MAX_RETRY_AFTER_MS);
  return new Date(now.getTime() + Math.ceil(Math.max(jittered, asked)));
};

/** Zero for a value of another form. */
const retryAfterMs = (value: string, now: Date): number => {
  if (/^\d{1,9}$/.test(value)) return Number(value) * SECOND;
  if (!imfFixdate.test(value)) return 0;
  const until = Date.parse(value);
  return Number.isNaN(until) ? 0 : until - now.getTime();
};

/** RFC 9110 §5.6.7. Its two obsolete forms are ignored. */
const imfFixdate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

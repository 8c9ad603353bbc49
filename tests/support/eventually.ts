import { setTimeout } from 'node:timers/promises';

/** Between two tries, so that they leave the processor to the work that they wait for. */
const PAUSE_MS = 5;

/** Repeats the call, for at most a minute or the given time, until it returns a value. The error names `condition`. */
export const eventually = async <T>(
  find: () => T | undefined | Promise<T | undefined>,
  limitMs = 60_000,
  condition: () => unknown = find,
): Promise<T> => {
  const deadline = performance.now() + limitMs;
  while (performance.now() < deadline) {
    const found = await find();
    if (found !== undefined) return found;
    await setTimeout(PAUSE_MS);
  }
  throw new Error(`Not within ${limitMs / 1000} seconds: ${condition}`);
};

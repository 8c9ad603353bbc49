import { setImmediate } from 'node:timers/promises';

/** Repeats the call, for at most a minute, until it returns a value. */
export const eventually = async <T>(find: () => T | undefined | Promise<T | undefined>): Promise<T> => {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    const found = await find();
    if (found !== undefined) return found;
    await setImmediate();
  }
  throw new Error(`Not within a minute: ${find}`);
};

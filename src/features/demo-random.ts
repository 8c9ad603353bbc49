import { groupHex, newUuid } from '../lib/id.ts';

/** A deterministic pseudorandom generator: the same seed gives the same values in the same order. */
export type Random = {
  /** An integer from `min` to `max`, both included. */
  integer: (min: number, max: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** At most `count` distinct items of the list, in random order. */
  sample: <T>(list: readonly T[], count: number) => T[];
  moment: (from: Date, to: Date) => Date;
  uuid: (at: Date) => string;
  /** Replaces each group in braces: `a {red|blue} cup` by a random alternative, `{key}` by the value of that key. */
  phrase: (pattern: string, values?: Readonly<Record<string, string>>) => string;
};

/** Creates a Mulberry32 generator: short, and random enough for demo data. */
export const createRandom = (seed: number): Random => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => list[integer(0, list.length - 1)] as T;
  return {
    integer,
    pick,
    sample: (list, count) =>
      list
        .map((item) => ({ item, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, count)
        .map(({ item }) => item),
    moment: (from, to) => new Date(integer(from.getTime(), to.getTime())),
    uuid: (at) => {
      const bytes = Buffer.from(Array.from({ length: 16 }, () => integer(0, 255)));
      // The variant bits of a UUID (RFC 9562 §4.1).
      bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
      return newUuid(at, groupHex(bytes.toString('hex')));
    },
    phrase: (pattern, values = {}) =>
      pattern.replaceAll(
        /\{([^{}]+)\}/g,
        (_braces, inner: string) => values[inner] ?? pick(inner.split('|')),
      ),
  };
};

import { groupHex, newUuid } from '../lib/id.ts';

/** Chance that comes out the same in every run. */
export type Random = {
  /** A whole number, both ends included. */
  integer: (min: number, max: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** Some of the list, each once, in any order. */
  some: <T>(list: readonly T[], count: number) => T[];
  moment: (from: Date, to: Date) => Date;
  uuid: (at: Date) => string;
  /** Chooses among the words in braces, `a {red|blue} cup`; a word that `values` knows stands for its value. */
  phrase: (pattern: string, values?: Readonly<Record<string, string>>) => string;
};

/** Mulberry32: good enough to deal out words, small enough to read. */
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
    some: (list, count) =>
      list
        .map((item) => ({ item, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, count)
        .map(({ item }) => item),
    moment: (from, to) => new Date(integer(from.getTime(), to.getTime())),
    uuid: (at) => {
      const bytes = Buffer.from(Array.from({ length: 16 }, () => integer(0, 255)));
      // The two bits that tell which kind of UUID it is.
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

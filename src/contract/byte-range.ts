/** Ranges of bytes (RFC 9110 §14). */
import type { Readable } from 'node:stream';

/** `end` is the position after the last byte. */
export type ByteRange = { start: number; end: number };

/** The body of a response of which a client may request a part. */
export type RangedContent = {
  /** In bytes. */
  size: number;
  /** Returns the bytes of the range. It may reject with a problem. Not called for a response without a body. */
  open: (range: ByteRange) => Promise<Readable>;
  /**
   * Returns the URL of another server from which the client gets the bytes instead, for an operation that declares a 302.
   * Undefined if there is none.
   */
  elsewhere?: () => Promise<string | undefined>;
};

/**
 * Returns the range that the header `Range` selects, or undefined for the whole: also for a header that is malformed or has
 * another unit, and for several ranges. Returns 'unsatisfiable' if the content has no byte of the range.
 */
export const rangeOf = (
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | undefined => {
  const [, first = '', last = ''] = /^bytes=[\t ]*(\d*)-(\d*)[\t ]*$/i.exec(header ?? '') ?? [];
  if (first === '') return last === '' ? undefined : suffixOf(Number(last), size);
  const start = Number(first);
  const end = last === '' ? Number.POSITIVE_INFINITY : Number(last) + 1;
  if (end <= start) return undefined;
  return start < size ? { start, end: Math.min(end, size) } : 'unsatisfiable';
};

/** A suffix that is longer than the content selects all of it. */
const suffixOf = (length: number, size: number): ByteRange | 'unsatisfiable' | undefined => {
  if (length === 0) return 'unsatisfiable';
  return size === 0 ? undefined : { start: Math.max(0, size - length), end: size };
};

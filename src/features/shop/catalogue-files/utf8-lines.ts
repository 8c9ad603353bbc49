import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from './catalogue-file.ts';

const LINE_FEED = 0x0a;

/** In bytes. A product with the most and longest fields, each character escaped, is shorter. */
const MAX_LINE = 1_048_576;

/**
 * Decodes UTF-8 without a byte order mark, in blocks of whole lines; only the last line may lack its end. Throws an
 * UnreadableFile after the lines before one that is too long or not UTF-8. Holds a line and a chunk in memory.
 */
export async function* utf8Lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  let line = 1;
  let isFirst = true;
  const textOf = (bytes: Buffer): string => {
    const text = bytes.toString();
    const isMarked = isFirst && text.startsWith('\ufeff');
    isFirst = false;
    return isMarked ? text.slice(1) : text;
  };
  const blockOf = function* (bytes: Buffer): Generator<string> {
    if (isUtf8(bytes)) {
      line += countLines(bytes);
      if (bytes.length > 0) yield textOf(bytes);
      return;
    }
    const valid = validStart(bytes);
    line += countLines(valid);
    if (valid.length > 0) yield textOf(valid);
    throw new UnreadableFile({ row: line, rule: 'encoding', detail: `line ${line} is not valid UTF-8` });
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    yield* blockOf(bytes.subarray(0, end));
    rest = bytes.subarray(end);
    if (rest.length > MAX_LINE) {
      const detail = `line ${line} has more than ${MAX_LINE} bytes`;
      throw new UnreadableFile({ row: line, rule: 'maxLength', detail });
    }
  }
  yield* blockOf(rest);
}

const countLines = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
};

/** The lines before the first one that is not UTF-8. */
const validStart = (bytes: Buffer): Buffer => {
  let end = 0;
  for (;;) {
    const next = bytes.indexOf(LINE_FEED, end) + 1;
    if (next === 0 || !isUtf8(bytes.subarray(end, next))) return bytes.subarray(0, end);
    end = next;
  }
};

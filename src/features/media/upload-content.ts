/** The content of an upload on its way into the storage. */
import { HEAD_BYTES } from './media-content.ts';

/** Reads the beginning of the content. `all` yields everything, once. */
export const readHead = async (
  content: AsyncIterable<Uint8Array>,
): Promise<{ head: Buffer; all: AsyncIterable<Uint8Array> }> => {
  const iterator = content[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  while (size < HEAD_BYTES && !isDone) {
    const next = await iterator.next();
    if (next.done) isDone = true;
    else {
      chunks.push(next.value);
      size += next.value.length;
    }
  }
  const head = Buffer.concat(chunks);
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    if (!isDone) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, all: all() };
};

/** Passes the content on. Throws the error before the first byte beyond the limit. */
export async function* limited(
  content: AsyncIterable<Uint8Array>,
  limit: number,
  error: () => Error,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > limit) throw error();
    yield chunk;
  }
}

/** An upload holds one part in memory. S3 accepts 10,000 parts of an object, so objects have up to 78 GiB. */
export const PART_BYTES = 8 * 1024 * 1024;

/** A part of content. Its bytes change when the next part is read. */
export type Part = { bytes: Buffer; isLast: boolean };

/**
 * Divides content into parts of `size` bytes and a last part, which may be shorter, and is empty only if there is no content.
 * All parts share one buffer, so a long upload leaves nothing to the garbage collector.
 */
export async function* partsOf(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Part> {
  const buffer = Buffer.allocUnsafeSlow(size);
  let length = 0;
  for await (const chunk of chunks) {
    for (let offset = 0; offset < chunk.length; ) {
      if (length === size) {
        yield { bytes: buffer, isLast: false };
        length = 0;
      }
      const taken = chunk.subarray(offset, offset + size - length);
      buffer.set(taken, length);
      length += taken.length;
      offset += taken.length;
    }
  }
  yield { bytes: buffer.subarray(0, length), isLast: true };
}

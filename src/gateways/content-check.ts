import { createHash } from 'node:crypto';
import { ContentMismatch, type PutOptions } from './storage-gateway.ts';

/** The size in bytes, and the checksum in hexadecimal. */
export type Measured = { size: number; sha256: string };

/**
 * Measures content on its way into a store. `chunks` fails with a ContentMismatch as soon as the content is longer than
 * its declared size, and at its end if it is shorter or has another checksum, so the store never completes the object.
 */
export const checkContent = (content: AsyncIterable<Uint8Array>, declared: PutOptions) => {
  const hash = createHash('sha256');
  const measured: Measured = { size: 0, sha256: '' };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      declared.signal?.throwIfAborted();
      measured.size += chunk.length;
      if (declared.size !== undefined && measured.size > declared.size) throw mismatch('more', declared.size);
      hash.update(chunk);
      yield chunk;
    }
    declared.signal?.throwIfAborted();
    measured.sha256 = hash.digest('hex');
    if (declared.size !== undefined && measured.size < declared.size) throw mismatch('fewer', declared.size);
    if (declared.sha256 !== undefined && measured.sha256 !== declared.sha256)
      throw new ContentMismatch(`The SHA-256 of the content is ${measured.sha256}, not ${declared.sha256}`);
  }
  return { chunks: chunks(), measured };
};

const mismatch = (than: 'more' | 'fewer', size: number): ContentMismatch =>
  new ContentMismatch(`The content has ${than} bytes than the declared ${size}`);

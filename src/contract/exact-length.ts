import { pipeline, type Readable, Transform } from 'node:stream';
import { ContractBreach } from './contract-breach.ts';

export const lengthBreach = (length: number): ContractBreach =>
  new ContractBreach(`The body has not the ${length} bytes of its Content-Length`);

/**
 * Passes the bytes on. Fails before the first byte beyond the length, which a client would read as its next response, and at
 * an end before it.
 */
export const exactLength = (bytes: Readable, length: number): Readable => {
  let passed = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      passed += chunk.length;
      if (passed > length) done(lengthBreach(length));
      else done(null, chunk);
    },
    flush: (done) => done(passed === length ? null : lengthBreach(length)),
  });
  pipeline(bytes, counted, () => {});
  return counted;
};

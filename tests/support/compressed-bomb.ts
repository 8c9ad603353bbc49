/** Content that is small until somebody decompresses it. */
import { memoryUsage } from 'node:process';
import { constants, deflateRawSync } from 'node:zlib';

const MEGABYTE = 1_000_000;

/** Zeros of so many megabytes, as a raw deflate stream. One megabyte is compressed and repeated, which takes no time. */
export const deflatedZeros = (megabytes: number): Buffer => {
  const one = deflateRawSync(Buffer.alloc(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH });
  const emptyLastBlock = Buffer.from([3, 0]);
  return Buffer.concat([...Array(megabytes).fill(one), emptyLastBlock]);
};

/** The same with the frame of zlib, whose checksum is that of zeros. */
export const zlibZeros = (megabytes: number): Buffer => {
  const adler = Buffer.alloc(4);
  adler.writeUInt16BE((megabytes * MEGABYTE) % 65_521);
  adler.writeUInt16BE(1, 2);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), deflatedZeros(megabytes), adler]);
};

/** A ZIP with one entry, which has more bytes than its header says. */
export const zipBomb = (name: string, megabytes: number): Buffer => {
  const content = deflatedZeros(megabytes);
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04');
  const deflate = 8;
  header.writeUInt16LE(deflate, 8);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt32LE(1000, 22);
  header.writeUInt16LE(name.length, 26);
  const end = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
  return Buffer.concat([header, Buffer.from(name), content, end]);
};

export const gzipBomb = (megabytes: number): Buffer =>
  Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    deflatedZeros(megabytes),
    Buffer.alloc(8),
  ]);

/** Runs work, and returns by how many bytes the memory of the process grew meanwhile at most, and its result. */
export const memoryGrowthOf = async <Result>(work: () => Promise<Result>): Promise<[number, Result]> => {
  const before = memoryUsage.rss();
  let peak = before;
  const measure = () => {
    peak = Math.max(peak, memoryUsage.rss());
  };
  const timer = setInterval(measure, 5);
  try {
    const result = await work();
    measure();
    return [peak - before, result];
  } finally {
    clearInterval(timer);
  }
};

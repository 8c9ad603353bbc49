/** The behaviour that every store must have. The test of a store calls `behavesLikeAStore`. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import {
  ContentMismatch,
  type PutOptions,
  type StorageGateway,
  type UnfinishedObject,
} from '../../src/gateways/storage-gateway.ts';

const type = 'text/plain';
const text = 'Hand-thrown mug, 0.3 l, grün.\n';
export const sha256Of = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

export const put = (
  storage: StorageGateway,
  key: string,
  content: string,
  options: Partial<PutOptions> = {},
) => storage.put(key, Readable.from([Buffer.from(content)]), { type, ...options });

/** The bytes of an object or of a range, as text. */
export const read = async (
  ...[storage, key, range]: [StorageGateway, string, { start: number; end: number }?]
) => {
  const content = await storage.get(key, range);
  return content && textOf(content);
};

const textOf = async (content: Readable): Promise<string> =>
  Buffer.concat(await content.toArray()).toString();

const keysOf = async (storage: StorageGateway): Promise<string[]> => {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys.sort();
};

/** Stores a piece, and returns the lengths that were reported. */
export const append = async (
  storage: StorageGateway,
  object: UnfinishedObject,
  start: number,
  content: AsyncIterable<Uint8Array> | Uint8Array,
): Promise<number[]> => {
  const lengths: number[] = [];
  const onStored = async (length: number): Promise<void> => void lengths.push(length);
  const chunks = content instanceof Uint8Array ? Readable.from([content]) : content;
  await storage.resumable.append(object, { start, content: chunks, onStored });
  return lengths;
};

const begin = async (storage: StorageGateway, size: number): Promise<UnfinishedObject> => ({
  key: 'media/one',
  token: await storage.resumable.begin('media/one'),
  size,
});

const MIB = 1024 * 1024;
/** Unlike in every part. */
const bytesOf = (size: number): Buffer => Buffer.alloc(size, Buffer.from('0123456789abcdefg'));

/** `open` returns a new, empty store. */
export const behavesLikeAStore = (open: () => Promise<StorageGateway>): void => {
  test('an object has the bytes, the size and the checksum of its content', async () => {
    const storage = await open();
    const stored = await put(storage, 'exports/one', text, { size: 31, sha256: sha256Of(text) });
    expect(stored).toEqual({ size: 31, sha256: sha256Of(text) });
    expect(await read(storage, 'exports/one')).toBe(text);
    expect(await storage.stat('exports/one')).toEqual({
      key: 'exports/one',
      size: 31,
      storedAt: expect.any(Date),
    });
    const age = Date.now() - ((await storage.stat('exports/one'))?.storedAt.getTime() ?? 0);
    expect(Math.abs(age)).toBeLessThan(60_000);
  });

  test('an object without bytes is an object', async () => {
    const storage = await open();
    expect(await put(storage, 'empty', '', { size: 0 })).toEqual({ size: 0, sha256: sha256Of('') });
    expect(await read(storage, 'empty')).toBe('');
    expect(await read(storage, 'empty', { start: 0, end: 0 })).toBe('');
    expect(await storage.stat('empty')).toMatchObject({ size: 0 });
  });

  test('large content arrives complete, also in small, empty and uneven chunks', async () => {
    const storage = await open();
    const chunks = Array.from({ length: 600 }, (_, index) => Buffer.alloc((index * 97) % 30_011, index));
    const whole = Buffer.concat(chunks);
    expect(await storage.put('large', Readable.from(chunks), { type })).toEqual({
      size: whole.length,
      sha256: sha256Of(whole),
    });
    const content = await storage.get('large');
    expect(sha256Of(Buffer.concat((await content?.toArray()) ?? []))).toBe(sha256Of(whole));
  });

  test.each([
    [0, 1, 'H'],
    [0, 4, 'Hand'],
    [5, 11, 'thrown'],
    [30, 31, '\n'],
    [0, 31, text],
  ])('the range from %i to %i has exactly these bytes', async (start, end, expected) => {
    const storage = await open();
    await put(storage, 'one', text);
    expect(await read(storage, 'one', { start, end })).toBe(expected);
  });

  test('an absent object is undefined, and its deletion does nothing', async () => {
    const storage = await open();
    for (const key of ['absent', 'absent/within/a-folder']) {
      expect(await storage.get(key)).toBeUndefined();
      for (const end of [0, 1]) expect(await storage.get(key, { start: 0, end })).toBeUndefined();
      expect(await storage.stat(key)).toBeUndefined();
      await storage.delete(key);
    }
    expect(await keysOf(storage)).toEqual([]);
    expect(await storage.discardUnfinished(new Date())).toBe(0);
  });

  test('a deleted object is gone, and its key can be used again', async () => {
    const storage = await open();
    await put(storage, 'one', text);
    await storage.delete('one');
    expect([await storage.get('one'), await storage.stat('one')]).toEqual([undefined, undefined]);
    await put(storage, 'one', 'Another');
    expect(await read(storage, 'one')).toBe('Another');
  });

  test('a new object replaces the earlier one as a whole', async () => {
    const storage = await open();
    await put(storage, 'one', text);
    await put(storage, 'one', 'Short');
    expect(await read(storage, 'one')).toBe('Short');
    expect(await storage.stat('one')).toMatchObject({ size: 5 });
  });

  test('of simultaneous objects with one key, one remains as a whole', async () => {
    const storage = await open();
    const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000 + index));
    await Promise.all(contents.map((content) => put(storage, 'one', content)));
    expect(contents).toContain(await read(storage, 'one'));
    expect(await keysOf(storage)).toEqual(['one']);
  });

  test.each([
    ['deleted', (storage: StorageGateway) => storage.delete('one')],
    ['replaced', (storage: StorageGateway) => put(storage, 'one', 'Another')],
  ])('an open object can be read to its end after it was %s', async (_, change) => {
    const storage = await open();
    const long = text.repeat(100_000);
    await put(storage, 'one', long);
    const content = await storage.get('one');
    await change(storage);
    expect(content && (await textOf(content))).toBe(long);
  });

  test('a copy has the bytes of the object, and keeps them', async () => {
    const storage = await open();
    await put(storage, 'one', text);
    expect(await storage.copy('one', 'copies/two')).toBe(true);
    await put(storage, 'one', 'Another');
    expect(await read(storage, 'copies/two')).toBe(text);
    await storage.delete('one');
    expect(await read(storage, 'copies/two')).toBe(text);
    expect(await storage.stat('copies/two')).toMatchObject({ size: 31 });
    await put(storage, 'one', 'Third');
    await put(storage, 'copies/two', 'Fourth');
    expect(await read(storage, 'one')).toBe('Third');
  });

  test('a copy replaces the object with its key, also if both are the same bytes', async () => {
    const storage = await open();
    await put(storage, 'one', text);
    await put(storage, 'two', 'Earlier');
    for (const _ of [1, 2]) {
      expect(await storage.copy('one', 'two')).toBe(true);
      expect(await read(storage, 'two')).toBe(text);
    }
    expect(await keysOf(storage)).toEqual(['one', 'two']);
    expect(await storage.discardUnfinished(new Date(Date.now() + 60_000))).toBe(0);
  });

  test('a copy of an absent object is false, and leaves what was there', async () => {
    const storage = await open();
    await put(storage, 'two', text);
    expect(await storage.copy('one', 'two')).toBe(false);
    expect(await storage.copy('one', 'three')).toBe(false);
    expect(await keysOf(storage)).toEqual(['two']);
    expect(await read(storage, 'two')).toBe(text);
  });

  test('of simultaneous copies each is whole', async () => {
    const storage = await open();
    await put(storage, 'one', text.repeat(10_000));
    const keys = Array.from({ length: 8 }, (_, index) => `copy-${index}`);
    expect(await Promise.all(keys.map((key) => storage.copy('one', key)))).toEqual(Array(8).fill(true));
    for (const key of keys) expect(await read(storage, key)).toBe(text.repeat(10_000));
  });

  test('a list has every object once, in any folder', async () => {
    const storage = await open();
    const keys = ['a', 'a/b', 'a/b/c/d', 'a-b', 'a_b', 'z', '0', 'x'.repeat(100)];
    for (const key of keys) await put(storage, key, key);
    expect(await keysOf(storage)).toEqual(keys.toSorted());
    for await (const object of storage.list()) expect(await storage.stat(object.key)).toEqual(object);
  });

  test('an object is invisible until its content is complete', async () => {
    const storage = await open();
    const seen: unknown[] = [];
    const observed = async function* () {
      yield Buffer.from('The first half, ');
      for (let turn = 0; turn < 20; turn += 1) await setImmediate();
      seen.push(await keysOf(storage), await storage.get('one'), await storage.stat('one'));
      yield Buffer.from('the second half');
    };
    await storage.put('one', observed(), { type });
    expect(seen).toEqual([[], undefined, undefined]);
    expect(await read(storage, 'one')).toBe('The first half, the second half');
  });

  const broken = async function* () {
    yield Buffer.from('The first half');
    throw new Error('The source is broken');
  };
  test.each<[string, () => AsyncIterable<Uint8Array>, Partial<PutOptions>, object]>([
    ['a source that breaks', broken, {}, { message: 'The source is broken' }],
    ['fewer bytes than declared', () => Readable.from([Buffer.from(text)]), { size: 32 }, ContentMismatch],
    ['more bytes than declared', () => Readable.from([Buffer.from(text)]), { size: 30 }, ContentMismatch],
    [
      'another checksum',
      () => Readable.from([Buffer.from(text)]),
      { sha256: sha256Of('Another') },
      ContentMismatch,
    ],
    [
      'an aborted upload',
      () => Readable.from([Buffer.from(text)]),
      { signal: AbortSignal.abort(new Error('Enough')) },
      { message: 'Enough' },
    ],
  ])('%s leaves nothing, and keeps the earlier object', async (_, content, options, error) => {
    const storage = await open();
    const failing = (key: string) => storage.put(key, content(), { type, ...options });
    const thrown = typeof error === 'function' ? { name: error.name } : error;
    await expect(failing('new')).rejects.toMatchObject(thrown);
    await put(storage, 'old', 'Earlier');
    await expect(failing('old')).rejects.toMatchObject(thrown);
    expect(await keysOf(storage)).toEqual(['old']);
    expect(await read(storage, 'old')).toBe('Earlier');
    expect(await storage.discardUnfinished(new Date(Date.now() + 60_000))).toBe(0);
  });

  test('a failed upload closes its source', async () => {
    const storage = await open();
    const source = Readable.from(Array(1_000).fill(Buffer.alloc(10_000)));
    await expect(storage.put('one', source, { type, size: 1 })).rejects.toThrow(ContentMismatch);
    expect(source.destroyed).toBe(true);
  });

  test.each([
    '',
    '.',
    '..',
    '../one',
    'a/../../one',
    '/etc/passwd',
    'a//b',
    'a/',
    '/a',
    'a/./b',
    '.unfinished/one',
    'one.object',
    'a\\..\\b',
    'a\0b',
    'a%2f..',
    'a b',
    'one\n',
    'One',
    'größe',
    'x'.repeat(101),
    'a/b/c/d/e',
  ])('%j is no key', async (key) => {
    const storage = await open();
    const error = { name: 'TypeError', message: expect.stringContaining('Not a key of the storage') };
    await expect(put(storage, key, text)).rejects.toMatchObject(error);
    await expect(storage.get(key)).rejects.toMatchObject(error);
    await expect(storage.stat(key)).rejects.toMatchObject(error);
    await expect(storage.copy(key, 'one')).rejects.toMatchObject(error);
    await expect(storage.copy('one', key)).rejects.toMatchObject(error);
    await expect(storage.delete(key)).rejects.toMatchObject(error);
    expect(await keysOf(storage)).toEqual([]);
  });

  test.each<[string, number, number[]]>([
    ['a single byte', 1, []],
    ['one piece', 1000, []],
    ['single bytes', 4, [1, 2, 3]],
    ['pieces below a part', 10 * MIB + 1, [1, 3 * MIB, 7 * MIB, 8 * MIB - 1, 8 * MIB + 1, 10 * MIB]],
    ['pieces of whole parts', 16 * MIB, [8 * MIB]],
    ['pieces across parts', 17 * MIB + 7, [5 * MIB + 3, 16 * MIB + 1]],
  ])('an object in pieces appears with the last step: %s', async (_, size, cuts) => {
    const storage = await open();
    const whole = bytesOf(size);
    const object = await begin(storage, size);
    let start = 0;
    for (const end of [...cuts, size]) {
      expect((await append(storage, object, start, whole.subarray(start, end))).at(-1)).toBe(end);
      expect([await storage.get(object.key), await storage.stat(object.key)]).toEqual([undefined, undefined]);
      start = end;
    }
    await storage.resumable.finish(object);
    const content = await storage.get(object.key);
    expect(sha256Of(Buffer.concat((await content?.toArray()) ?? []))).toBe(sha256Of(whole));
    expect(await keysOf(storage)).toEqual([object.key]);
    await storage.resumable.finish(object);
    expect(await storage.stat(object.key)).toMatchObject({ size });
    expect(await storage.discardUnfinished(new Date(Date.now() + 60_000))).toBe(0);
  });

  test('what came before a piece broke off is stored', async () => {
    const storage = await open();
    const whole = bytesOf(12 * MIB);
    const object = await begin(storage, whole.length);
    const lengths: number[] = [];
    const breaking = async function* (from: number, to: number) {
      yield whole.subarray(from, to);
      throw new Error('The source is broken');
    };
    const ends = [3 * MIB + 1, 11 * MIB, 11 * MIB];
    for (const end of ends) {
      const start = lengths.at(-1) ?? 0;
      const onStored = async (length: number): Promise<void> => void lengths.push(length);
      const piece = { start, content: breaking(start, end), onStored };
      await expect(storage.resumable.append(object, piece)).rejects.toThrow('The source is broken');
      expect(lengths.at(-1)).toBe(end);
    }
    await append(storage, object, 11 * MIB, whole.subarray(11 * MIB));
    await storage.resumable.finish(object);
    expect(await read(storage, object.key)).toBe(whole.toString());
  });

  test('bytes that nobody has recorded are written again in their place', async () => {
    const storage = await open();
    const whole = bytesOf(12 * MIB);
    const object = await begin(storage, whole.length);
    await append(storage, object, 0, whole.subarray(0, 5 * MIB));
    const late = new Error('The record failed');
    const unrecorded = {
      start: 5 * MIB,
      content: Readable.from([whole.subarray(5 * MIB, 10 * MIB)]),
      onStored: () => Promise.reject(late),
    };
    await expect(storage.resumable.append(object, unrecorded)).rejects.toBe(late);
    await append(storage, object, 5 * MIB, whole.subarray(5 * MIB, 7 * MIB));
    await append(storage, object, 7 * MIB, whole.subarray(7 * MIB));
    await storage.resumable.finish(object);
    expect(await read(storage, object.key)).toBe(whole.toString());
  });

  test('simultaneous writers of the same content leave it whole', async () => {
    const storage = await open();
    const whole = bytesOf(10 * MIB);
    const object = await begin(storage, whole.length);
    await append(storage, object, 0, whole.subarray(0, 3 * MIB));
    const ends = [whole.length, 9 * MIB, 5 * MIB];
    const writers = ends.map((end) => append(storage, object, 3 * MIB, whole.subarray(3 * MIB, end)));
    await Promise.all(writers);
    await storage.resumable.finish(object);
    expect(await read(storage, object.key)).toBe(whole.toString());
  });

  test('no late write of an earlier writer reaches the finished object', async () => {
    const storage = await open();
    const whole = bytesOf(10 * MIB);
    const object = await begin(storage, whole.length);
    let stored = 0;
    let stalled: (() => void) | undefined;
    let wake: (() => void) | undefined;
    const isStalled = new Promise<void>((resolve) => {
      stalled = resolve;
    });
    const stalling = async function* () {
      yield whole.subarray(0, 8 * MIB);
      yield whole.subarray(8 * MIB, 9 * MIB);
      stalled?.();
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      yield Buffer.alloc(8 * MIB, 'late');
    };
    const onStored = async (length: number): Promise<void> => {
      stored = Math.max(stored, length);
    };
    const earlier = storage.resumable
      .append(object, { start: 0, content: stalling(), onStored })
      .catch(() => undefined);
    await isStalled;
    const start = stored;
    expect(start).toBeGreaterThan(0);
    const taken = { ...object, token: await storage.resumable.takeOver(object) };
    await append(storage, taken, start, whole.subarray(start));
    await storage.resumable.finish(taken);
    wake?.();
    await earlier;
    expect(await read(storage, object.key)).toBe(whole.toString());
    if (taken.token !== object.token) await storage.resumable.discard(object, start);
    expect(await storage.discardUnfinished(new Date(Date.now() + 60_000))).toBe(0);
  });

  test('a finished object can be taken over', async () => {
    const storage = await open();
    const object = await begin(storage, 3);
    await append(storage, object, 0, Buffer.from('one'));
    await storage.resumable.finish(object);
    const token = await storage.resumable.takeOver(object);
    await storage.resumable.finish({ ...object, token });
    expect(await read(storage, object.key)).toBe('one');
  });

  test('an unfinished object is discarded at once or with the remains of all uploads', async () => {
    const storage = await open();
    const later = new Date(Date.now() + 60_000);
    const discarded = await begin(storage, 20 * MIB);
    await append(storage, discarded, 0, bytesOf(9 * MIB));
    await storage.resumable.discard(discarded, 9 * MIB);
    expect(await keysOf(storage)).toEqual([]);
    expect(await storage.discardUnfinished(later)).toBe(0);
    await storage.resumable.discard(discarded, 9 * MIB);
    const left = await begin(storage, 20 * MIB);
    await append(storage, left, 0, bytesOf(8 * MIB));
    expect(await storage.discardUnfinished(new Date(Date.now() - 60_000))).toBe(0);
    expect(await storage.discardUnfinished(later)).toBe(1);
    const lost = { name: 'UploadLost' };
    await expect(append(storage, left, 8 * MIB, bytesOf(12 * MIB))).rejects.toMatchObject(lost);
    await expect(storage.resumable.finish(left)).rejects.toMatchObject(lost);
    const takenOver = async () => {
      const token = await storage.resumable.takeOver(left);
      await append(storage, { ...left, token }, 8 * MIB, bytesOf(12 * MIB));
    };
    await expect(takenOver()).rejects.toMatchObject(lost);
  });

  test('an object that lacks bytes does not appear', async () => {
    const storage = await open();
    const object = await begin(storage, 9 * MIB);
    await append(storage, object, 0, bytesOf(8 * MIB));
    await expect(storage.resumable.finish(object)).rejects.toMatchObject({ name: 'UploadLost' });
    expect(await storage.stat(object.key)).toBeUndefined();
  });
};

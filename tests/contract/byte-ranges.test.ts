/** `x-byte-ranges`: a part of the bytes of a response (RFC 9110 §14). */
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ByteRange, rangeOf } from '../../src/contract/byte-range.ts';
import type { HandlerResponse } from '../../src/contract/handler-type.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

describe('the range of', () => {
  const all = undefined;
  const none = 'unsatisfiable';
  test.each<[string, number, ReturnType<typeof rangeOf>]>([
    ['bytes=0-0', 10, { start: 0, end: 1 }],
    ['bytes=0-9', 10, { start: 0, end: 10 }],
    ['bytes=9-9', 10, { start: 9, end: 10 }],
    ['bytes=3-', 10, { start: 3, end: 10 }],
    ['bytes=0-', 10, { start: 0, end: 10 }],
    // The last position may lie after the end.
    ['bytes=3-10', 10, { start: 3, end: 10 }],
    ['bytes=3-99999999999999999999999999', 10, { start: 3, end: 10 }],
    // The last bytes, or all if there are fewer.
    ['bytes=-1', 10, { start: 9, end: 10 }],
    ['bytes=-10', 10, { start: 0, end: 10 }],
    ['bytes=-11', 10, { start: 0, end: 10 }],
    ['bytes=-99999999999999999999999999', 10, { start: 0, end: 10 }],
    ['Bytes=0-0', 10, { start: 0, end: 1 }],
    ['bytes= 0-0 ', 10, { start: 0, end: 1 }],
    // No byte of the content.
    ['bytes=10-', 10, none],
    ['bytes=10-10', 10, none],
    ['bytes=99999999999999999999999999-', 10, none],
    ['bytes=-0', 10, none],
    ['bytes=0-', 0, none],
    ['bytes=0-0', 0, none],
    ['bytes=-1', 0, all],
    // Malformed, of another unit, or several.
    ['bytes=5-4', 10, all],
    ['bytes=-', 10, all],
    ['bytes=', 10, all],
    ['bytes', 10, all],
    ['bytes=a-b', 10, all],
    ['bytes=0x1-2', 10, all],
    ['bytes=1.5-2', 10, all],
    ['bytes=+1-2', 10, all],
    ['bytes=--1', 10, all],
    ['bytes=0-1-2', 10, all],
    ['bytes=0 - 1', 10, all],
    ['bytes=٠-١', 10, all],
    ['items=0-1', 10, all],
    ['bytes=0-1,3-4', 10, all],
    ['', 10, all],
  ])('%j in %i bytes is %j', (header, size, expected) => {
    expect(rangeOf(header, size)).toEqual(expected);
  });

  test('no header is all bytes', () => {
    expect(rangeOf(undefined, 10)).toBeUndefined();
  });
});

const header = (schema: object = { type: 'string' }) => ({ required: true, schema });
const validators = { ETag: header(), 'Accept-Ranges': header() };
const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
const parameterOf = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });
const contract = {
  openapi: '3.1.1',
  info: { title: 'Films', version: '1' },
  paths: {
    '/film': {
      get: {
        operationId: 'getFilm',
        'x-etag': 'read',
        'x-byte-ranges': true,
        parameters: ['Range', 'If-Range', 'If-None-Match'].map(parameterOf),
        responses: {
          200: { description: 'All.', headers: { ...validators, 'X-Title': header() }, content: bytes },
          206: {
            description: 'A part.',
            headers: { ...validators, 'X-Title': header(), 'Content-Range': header() },
            content: bytes,
          },
          304: { description: 'Known.', headers: { ETag: header() } },
        },
      },
    },
  },
};

const digits = '0123456789';
let server: ForeignServer;
let opened: ByteRange[];
let streams: Readable[];
let response: () => HandlerResponse;
const film = (open: (range: ByteRange) => Readable, size = digits.length): HandlerResponse => ({
  status: 200,
  version: 7,
  headers: { 'X-Title': 'Ten digits' },
  body: {
    size,
    open: async (range: ByteRange) => {
      opened.push(range);
      const stream = open(range);
      streams.push(stream);
      return stream;
    },
  },
});
const part = ({ start, end }: ByteRange): Readable => Readable.from([Buffer.from(digits.slice(start, end))]);

beforeAll(async () => {
  server = await startForeignServer(await generateContract(contract), { getFilm: async () => response() });
});
beforeEach(() => {
  opened = [];
  streams = [];
  response = () => film(part);
});
afterAll(() => server.stop());

const get = async (headers: Record<string, string> = {}, method = 'GET') => {
  const received = await fetch(`${server.baseUrl}/film`, { method, headers });
  const shown = ['content-range', 'content-length', 'accept-ranges', 'etag', 'x-title'].map((name) => [
    name,
    received.headers.get(name),
  ]);
  return { status: received.status, body: await received.text(), ...Object.fromEntries(shown) };
};
const common = { 'accept-ranges': 'bytes', etag: '"7"', 'x-title': 'Ten digits' };
const whole = { ...common, status: 200, body: digits, 'content-length': '10', 'content-range': null };

describe('a response with byte ranges', () => {
  test('has all bytes, their length, and says that ranges are possible', async () => {
    expect(await get()).toEqual(whole);
    expect(opened).toEqual([{ start: 0, end: 10 }]);
  });

  test('has a range, its position and its length', async () => {
    expect(await get({ range: 'bytes=2-4' })).toEqual({
      ...common,
      status: 206,
      body: '234',
      'content-length': '3',
      'content-range': 'bytes 2-4/10',
    });
    expect(opened).toEqual([{ start: 2, end: 5 }]);
  });

  test('is 416 with the size for a range outside, and opens nothing', async () => {
    const received = await fetch(`${server.baseUrl}/film`, { headers: { range: 'bytes=10-' } });
    expect([received.status, received.headers.get('content-range')]).toEqual([416, 'bytes */10']);
    expect(await received.json()).toMatchObject({ code: 'range_not_satisfiable' });
    expect(opened).toEqual([]);
  });

  test.each([
    ['the current tag', '"7"', 206],
    ['an older tag', '"6"', 200],
    ['a weak tag', 'W/"7"', 200],
    ['a list of tags', '"7", "8"', 200],
    ['a date', 'Mon, 01 Jun 2026 12:00:00 GMT', 200],
  ])('with If-Range and %s', async (_, tag, status) => {
    expect(await get({ range: 'bytes=2-4', 'if-range': tag })).toMatchObject({ status });
  });

  test('with If-Range of changed bytes has all bytes, also if the range is outside', async () => {
    expect(await get({ range: 'bytes=99-', 'if-range': '"6"' })).toEqual(whole);
  });

  test('is a 304 without opening the bytes, also with Range', async () => {
    for (const range of ['bytes=2-4', 'bytes=99-']) {
      expect(await get({ range, 'if-none-match': '"7"' })).toMatchObject({ status: 304, body: '' });
    }
    expect(opened).toEqual([]);
  });

  test('to a HEAD has the length and no bytes, and ignores Range', async () => {
    for (const headers of [{}, { range: 'bytes=2-4' }, { range: 'bytes=99-' }]) {
      expect(await get(headers, 'HEAD')).toEqual({ ...whole, body: '' });
    }
    expect(opened).toEqual([]);
  });

  test('of no bytes is empty', async () => {
    response = () => film(() => Readable.from([]), 0);
    expect(await get()).toEqual({ ...whole, body: '', 'content-length': '0' });
    expect(await get({ range: 'bytes=-1' })).toMatchObject({ status: 200 });
    expect(await get({ range: 'bytes=0-' })).toMatchObject({ status: 416 });
  });

  test('is also the response of a call in process', async () => {
    const called = await server.call('getFilm', { headers: { Range: 'bytes=2-4' } });
    expect(called).toMatchObject({ status: 206, headers: { 'Content-Range': 'bytes 2-4/10', ETag: '"7"' } });
    expect(Buffer.concat(await (called.body as Readable).toArray()).toString()).toBe('234');
    expect(await server.call('getFilm', { headers: { Range: 'bytes=10-' } })).toMatchObject({ status: 416 });
  });

  test('is a problem if the bytes cannot be opened', async () => {
    response = () =>
      film(() => {
        throw new Error('The disk is gone');
      });
    expect(await get()).toMatchObject({ status: 500 });
    expect(server.defects()).toContain('The disk is gone');
  });

  test('closes the bytes if the rest of the response breaks the contract', async () => {
    response = () => ({ ...film(() => new Readable({ read() {} })), headers: {} });
    expect(await get()).toMatchObject({ status: 500 });
    expect(streams.map(({ destroyed }) => destroyed)).toEqual([true]);
  });

  test.each([
    ['shorter', () => Readable.from([Buffer.from('0123'), Buffer.from('4')])],
    ['longer', () => Readable.from([Buffer.from('0123'), Buffer.from('456789!')])],
    [
      'broken',
      () =>
        Readable.from(
          (async function* () {
            yield Buffer.from('0123');
            throw new Error('The disk broke');
          })(),
        ),
    ],
  ])('whose stream is %s than promised is a problem or cut off, and never complete', async (_, open) => {
    response = () => film(open);
    const outcome = await get().then(
      ({ status }) => status,
      () => 'cut off',
    );
    expect([500, 'cut off']).toContain(outcome);
    expect(server.defects().at(-1)).toMatch(/another length than 10 bytes|The disk broke/);
    expect(streams.map(({ destroyed }) => destroyed)).toEqual([true]);
  });

  test('closes the bytes when the client disconnects', async () => {
    const closed = Promise.withResolvers<void>();
    response = () =>
      film(() => {
        const endless = new Readable({
          read() {
            this.push(Buffer.alloc(1_000_000));
          },
        });
        return endless.once('close', closed.resolve);
      }, 1e15);
    const sent = request(`${server.baseUrl}/film`, (received) => {
      received.once('data', () => sent.destroy());
    });
    sent.on('error', () => {});
    sent.end();
    await closed.promise;
  });
});

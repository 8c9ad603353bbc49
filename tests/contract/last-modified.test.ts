/** `x-last-modified`: the date of a response is a validator beside its ETag, with and without a cached response. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Contract, createContract } from '../../src/contract/contract.ts';
import { httpDate } from '../../src/contract/http-date.ts';
import { createEngineParts } from '../support/engine-parts.ts';
import { generateContract } from '../support/foreign-contract.ts';

const text = { schema: { type: 'string' } };
const tag = { ETag: { required: true, ...text }, 'Cache-Control': text };
const parameterOf = (name: string) => ({ name, in: 'header', ...text });
const operationWith = (operationId: string, more: object) => ({
  get: {
    operationId,
    'x-etag': 'read',
    ...more,
    parameters: ['If-None-Match', 'If-Modified-Since'].map(parameterOf),
    responses: {
      200: {
        description: 'It.',
        headers: { ...tag, 'Last-Modified': { required: true, ...text } },
        content: { 'application/json': text },
      },
      304: { description: 'Unchanged.', headers: tag },
    },
  },
});
const cache = { 'x-cache': { maxAge: 60, scope: 'public', tags: ['thing'] } };
const dated = { 'x-last-modified': true };
const document = {
  openapi: '3.1.1',
  info: { title: 'Dated', version: '1' },
  paths: {
    '/thing': operationWith('getThing', dated),
    '/cached-thing': operationWith('getCachedThing', { ...dated, ...cache }),
    '/foreign-thing': operationWith('getForeignThing', {}),
    '/foreign-cached-thing': operationWith('getForeignCachedThing', cache),
  },
};

const date = 'Mon, 09 Mar 2026 07:00:00 GMT';
const earlier = 'Mon, 09 Mar 2026 06:59:59 GMT';
const later = 'Mon, 09 Mar 2026 07:00:01 GMT';
const loads: string[] = [];
let contract: Contract;
beforeAll(async () => {
  const handlerOf = (id: string) => async () => {
    loads.push(id);
    return { status: 200, version: 7, headers: { 'Last-Modified': date }, body: 'it' };
  };
  const ids = ['getThing', 'getCachedThing', 'getForeignThing', 'getForeignCachedThing'];
  contract = await createContract({
    ...createEngineParts(),
    ...(await generateContract(document)),
    handlers: Object.fromEntries(ids.map((id) => [id, handlerOf(id)])),
  });
});

describe.each(['getThing', 'getCachedThing'])('%s', (id) => {
  test.each<[what: string, tags: string | undefined, since: string | undefined, status: number]>([
    ['no condition', undefined, undefined, 200],
    ['the date of the copy', undefined, date, 304],
    ['a later date', undefined, later, 304],
    ['an earlier date', undefined, earlier, 200],
    ['the date in the format of RFC 850', undefined, 'Monday, 09-Mar-26 07:00:00 GMT', 304],
    ['the date in the format of asctime', undefined, 'Mon Mar  9 07:00:00 2026', 304],
    ['an earlier asctime', undefined, 'Mon Mar  9 06:59:59 2026', 200],
    ['no date of HTTP', undefined, '2027-01-01T00:00:00Z', 200],
    ['a number', undefined, '2027', 200],
    ['another tag, which counts, and the date', '"6"', date, 200],
    ['the tag, which counts, and an earlier date', '"7"', earlier, 304],
  ])('with %s', async (_, tags, since, status) => {
    const headers = {
      ...(tags !== undefined && { 'If-None-Match': tags }),
      ...(since !== undefined && { 'If-Modified-Since': since }),
    };
    const called = await contract.call(id, { headers });
    expect(called).toMatchObject({
      status,
      headers: { ETag: '"7"' },
      body: status === 200 ? 'it' : undefined,
    });
    // A 304 with an ETag has no other metadata.
    expect(called.headers['Last-Modified']).toBe(status === 200 ? date : undefined);
  });
});

test('a client with a copy of its own shares the cached response', () => {
  expect(loads.filter((id) => id === 'getCachedThing')).toHaveLength(1);
});

test.each(['getForeignThing', 'getForeignCachedThing'])(
  '%s, which does not declare it, ignores the date',
  async (id) => {
    const called = await contract.call(id, { headers: { 'If-Modified-Since': later } });
    expect(called).toMatchObject({ status: 200, headers: { 'Last-Modified': date } });
  },
);

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', 784_111_777_000],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 784_111_777_000],
  ['Sun Nov  6 08:49:37 1994', 784_111_777_000],
  ['Sun, 31 Dec 2026 25:00:00 GMT', Number.NaN],
  ['', Number.NaN],
  ['0', Number.NaN],
])('the date %j is %d', (value, time) => {
  expect(httpDate(value)).toBe(time);
});

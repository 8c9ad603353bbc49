/** `x-cache` with `x-etag: read`: the cached response serves all clients, and each one's copy is compared with it. */
import { beforeAll, expect, test } from '@jest/globals';
import { type Contract, createContract } from '../../src/contract/contract.ts';
import { createEngineParts } from '../support/engine-parts.ts';
import { generateContract } from '../support/foreign-contract.ts';

const text = { schema: { type: 'string' } };
const headers = { ETag: { required: true, ...text }, 'Cache-Control': text };
const document = {
  openapi: '3.1.1',
  info: { title: 'Cached', version: '1' },
  paths: {
    '/thing': {
      get: {
        operationId: 'getThing',
        'x-etag': 'read',
        'x-cache': { maxAge: 60, scope: 'public', tags: ['thing'] },
        parameters: [{ name: 'If-None-Match', in: 'header', ...text }],
        responses: {
          200: { description: 'It.', headers, content: { 'application/json': text } },
          304: { description: 'Unchanged.', headers },
        },
      },
    },
  },
};

let contract: Contract;
let loads = 0;
beforeAll(async () => {
  contract = await createContract({
    ...createEngineParts(),
    ...(await generateContract(document)),
    handlers: {
      getThing: async () => {
        loads += 1;
        return { status: 200, version: 7, body: 'it' };
      },
    },
  });
});

test.each([
  ['without a copy', undefined, 200, 'it'],
  ['with the current copy', '"7"', 304, undefined],
  ['with a weak tag of the current copy', 'W/"7"', 304, undefined],
  ['with an older copy', '"6"', 200, 'it'],
  ['with the current copy again', '"6", "7"', 304, undefined],
])('a client %s', async (_, tag, status, body) => {
  const request = tag === undefined ? {} : { headers: { 'If-None-Match': tag } };
  const called = await contract.call('getThing', request);
  expect(called).toMatchObject({ status, headers: { ETag: '"7"', 'Cache-Control': 'public, max-age=60' } });
  expect(called.body).toBe(body);
  expect('Content-Type' in called.headers).toBe(status === 200);
  expect(loads).toBe(1);
});

/** `x-raw-body`: a handler that verifies a signature needs the bytes that the sender signed. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createContract } from '../../src/contract/contract.ts';
import type { GeneratedContract } from '../../src/contract/generated-contract.ts';
import type { AnyRequest } from '../../src/contract/handler-type.ts';
import { createEngineParts } from '../support/engine-parts.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

const anything = { schema: {} };
const receive = (operationId: string, more: object) => ({
  post: {
    operationId,
    requestBody: {
      content: {
        'application/json': anything,
        'application/x-www-form-urlencoded': {
          schema: { type: 'object', properties: { a: { type: 'string' } } },
        },
        'text/plain': { schema: { type: 'string' } },
      },
    },
    responses: { 200: { description: 'Received.', content: { 'application/json': anything } } },
    ...more,
  },
});
const document = {
  openapi: '3.1.1',
  info: { title: 'Webhooks', version: '1' },
  paths: {
    '/signed': receive('receiveSigned', { 'x-raw-body': true }),
    '/plain': receive('receivePlain', {}),
  },
};

const received = async ({ rawBody }: AnyRequest) => ({
  status: 200,
  body: { raw: rawBody?.toString('latin1') ?? null },
});
const handlers = { receiveSigned: received, receivePlain: received };

let generated: GeneratedContract;
let server: ForeignServer;
beforeAll(async () => {
  generated = await generateContract(document);
  server = await startForeignServer(generated, handlers);
});
afterAll(() => server.stop());

const send = async (path: string, body: RequestInit['body'], headers: Record<string, string> = {}) => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  const chunked = body instanceof ReadableStream ? { duplex: 'half' as const } : {};
  const response = await fetch(server.baseUrl + path, {
    ...init,
    ...(body !== undefined && { body }),
    ...chunked,
  });
  return { status: response.status, body: await response.json() };
};

const spaced = '{ "b": 1.50,\n  "a":"\\u00e9é" }';
const latin1 = Buffer.from(spaced).toString('latin1');
const stream = (): ReadableStream => new Blob([spaced.slice(0, 5), spaced.slice(5)]).stream();

describe('the handler receives the bytes before decoding:', () => {
  test.each<[string, RequestInit['body'], Record<string, string>, string | null]>([
    ['JSON with its spaces and escapes', spaced, {}, latin1],
    ['a chunked body', stream(), {}, latin1],
    ['a compressed body, decompressed', gzipSync(spaced), { 'content-encoding': 'gzip' }, latin1],
    ['a form', 'a=%41+b', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=%41+b'],
    ['text', 'plain', { 'content-type': 'text/plain' }, 'plain'],
    ['no body', undefined, {}, null],
  ])('%s', async (_, body, headers, raw) => {
    expect(await send('/signed', body, headers)).toEqual({ status: 200, body: { raw } });
  });

  test('a call in process has the bytes of its JSON', async () => {
    const contract = await createContract({ ...createEngineParts(), ...generated, handlers });
    expect(await contract.call('receiveSigned', { body: { b: 1.5, a: 'é' } })).toMatchObject({
      body: { raw: Buffer.from('{"b":1.5,"a":"é"}').toString('latin1') },
    });
  });

  test('only of an operation that declares it', async () => {
    expect(await send('/plain', spaced)).toEqual({ status: 200, body: { raw: null } });
  });
});

describe('a call in process', () => {
  const form = 'application/x-www-form-urlencoded';

  test.each<[what: string, mediaType: string, bytes: string]>([
    ['JSON with its spaces and escapes', 'application/json', spaced],
    ['a form', form, 'a=%41+b'],
    ['text', 'text/plain', 'plain'],
    ['JSON that is none', 'application/json', '{"a":1,"a":2}'],
    ['no JSON', 'application/json', '{'],
    ['a form that breaks its schema', form, 'a=1&a=2'],
  ])('takes the bytes of %s, as over HTTP', async (_, mediaType, bytes) => {
    const called = await server.call('receiveSigned', { rawBody: Buffer.from(bytes), mediaType });
    const sent = await send('/signed', bytes, { 'content-type': mediaType });
    expect(called).toMatchObject({ status: sent.status, ...(sent.status === 200 && { body: sent.body }) });
  });

  test('takes bytes that are no UTF-8 like HTTP', async () => {
    const rawBody = new Uint8Array([0xff]);
    expect(await server.call('receiveSigned', { rawBody, mediaType: 'text/plain' })).toMatchObject({
      status: 400,
    });
  });

  test('has no more bytes than a request', async () => {
    expect(await server.call('receiveSigned', { rawBody: Buffer.alloc(1025) })).toMatchObject({
      status: 413,
    });
  });

  test.each<[string, string, object, string]>([
    [
      'a form without its bytes',
      'receiveSigned',
      { body: { a: 'x' }, mediaType: form },
      'give them as rawBody',
    ],
    ['bytes that nobody asks for', 'receivePlain', { rawBody: Buffer.from('{}') }, 'takes no rawBody'],
  ])('throws for %s', async (_, id, request, message) => {
    await expect(server.call(id, request)).rejects.toThrow(message);
  });

  test('receives the bytes of a text as over HTTP', async () => {
    const call = (body: string) => server.call('receiveSigned', { body, mediaType: 'text/plain' });
    expect([(await call('plain')).body, (await call('')).body]).toEqual([{ raw: 'plain' }, { raw: null }]);
  });
});

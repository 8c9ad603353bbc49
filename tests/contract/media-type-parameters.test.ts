/** Parameters distinguish media types: versions, profiles and streams beside the plain type. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readContract } from '../../src/codegen/contract-model.ts';
import { renderServer } from '../../src/codegen/server-modules.ts';
import type { AnyRequest } from '../../src/contract/handler-type.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

const version = (number: number) => ({
  schema: { type: 'object', required: ['v'], properties: { v: { const: number } } },
});
/** The special types come first, so the order of the contract cannot decide for the plain one. */
const content = {
  'application/json; stream=watch': version(3),
  'Application/JSON;Version="2"': version(2),
  'application/json': version(1),
  'application/ld+json;profile="https://a.example/x,y"': version(4),
};
const echoed = { type: 'object', additionalProperties: true };

const document = {
  openapi: '3.1.1',
  info: { title: 'Parameters', version: '1' },
  paths: {
    '/things': {
      post: {
        operationId: 'postThing',
        requestBody: { content },
        responses: { 200: { description: 'Echo.', content: { 'application/json': { schema: echoed } } } },
      },
      get: { operationId: 'getThing', responses: { 200: { description: 'A thing.', content } } },
    },
    '/files': {
      put: {
        operationId: 'putFile',
        requestBody: {
          content: {
            'text/csv': { schema: { type: 'string', format: 'binary' } },
            'video/*': { schema: { type: 'string', format: 'binary' } },
            'text/*': { schema: { type: 'string' } },
          },
        },
        responses: { 200: { description: 'Echo.', content: { 'application/json': { schema: echoed } } } },
      },
    },
  },
};

/** The bodies by the names of their media types at run time. */
const bodies: Record<string, object> = {
  'application/json;stream=watch': { v: 3 },
  'application/json;version=2': { v: 2 },
  'application/json': { v: 1 },
  'application/ld+json;profile="https://a.example/x,y"': { v: 4 },
};

let server: ForeignServer;
let given: string | undefined;
beforeAll(async () => {
  server = await startForeignServer(await generateContract(document), {
    postThing: async ({ body, mediaType }: AnyRequest) => ({
      status: 200,
      body: { ...(body as object), mediaType },
    }),
    getThing: async ({ accepted }: AnyRequest) => {
      const mediaType = given ?? accepted ?? 'application/json';
      const known = Object.keys(bodies).find((name) => name === mediaType) ?? 'application/json';
      return { status: 200, mediaType, body: bodies[known] };
    },
    putFile: async ({ mediaType }: AnyRequest) => ({ status: 200, body: { mediaType } }),
  });
});
afterAll(() => server.stop());

describe('Content-Type selects the schema with its parameters', () => {
  const post = async (type: string, v: number) => {
    const response = await fetch(`${server.baseUrl}/things`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify({ v }),
    });
    return [response.status, ((await response.json()) as { mediaType?: string }).mediaType];
  };

  test.each<[type: string, v: number, mediaType: string]>([
    ['application/json', 1, 'application/json'],
    ['application/json; charset=utf-8', 1, 'application/json'],
    ['application/json;stream=watch', 3, 'application/json;stream=watch'],
    ['application/json; stream=watch', 3, 'application/json;stream=watch'],
    ['application/json; charset=utf-8; stream="watch"', 3, 'application/json;stream=watch'],
    ['APPLICATION/JSON;STREAM=watch', 3, 'application/json;stream=watch'],
    ['application/json;version=2', 2, 'application/json;version=2'],
    ['application/json; VERSION=2', 2, 'application/json;version=2'],
    ['application/json;version=9', 1, 'application/json'],
    ['application/json;stream=Watch', 1, 'application/json'],
    [
      'application/ld+json; profile="https://a.example/x,y"',
      4,
      'application/ld+json;profile="https://a.example/x,y"',
    ],
  ])('%s', async (type, v, mediaType) => {
    expect(await post(type, v)).toEqual([200, mediaType]);
    expect(await post(type, v + 10)).toEqual([422, undefined]);
  });

  test.each(['application/ld+json', 'application/ld+json;profile=a', 'text/plain'])(
    '%s is none',
    async (type) => {
      expect((await post(type, 4))[0]).toBe(415);
    },
  );
});

describe('a streamed body keeps the parameters that the client sends', () => {
  test.each([
    ['text/csv', 'text/csv'],
    ['text/csv; charset=iso-8859-1; header=present', 'text/csv;charset=iso-8859-1;header=present'],
    ['video/mp4; codecs="avc1, mp4a"', 'video/mp4;codecs="avc1, mp4a"'],
    ['text/markdown; variant=GFM; charset=utf-8', 'text/markdown;variant=GFM'],
  ])('%s', async (type, mediaType) => {
    const response = await fetch(`${server.baseUrl}/files`, {
      method: 'PUT',
      headers: { 'content-type': type },
      body: 'a',
    });
    expect([response.status, await response.json()]).toEqual([200, { mediaType }]);
  });
});

test.each(['video/*', 'text/*', '*/*'])('a body is not of a range: %s', async (type) => {
  const headers = { 'content-type': type };
  const response = await fetch(`${server.baseUrl}/files`, { method: 'PUT', headers, body: 'a' });
  expect(response.status).toBe(415);
});

describe('Accept', () => {
  const get = async (accept: string) => {
    given = undefined;
    const response = await fetch(`${server.baseUrl}/things`, { headers: { accept } });
    return [
      response.status,
      response.headers.get('content-type'),
      ((await response.json()) as { v: number }).v,
    ];
  };

  test.each<[accept: string, type: string, v: number]>([
    ['application/json', 'application/json', 1],
    ['application/json, text/plain', 'application/json', 1],
    ['application/json;q=0.9', 'application/json', 1],
    ['application/*', 'application/json', 1],
    ['application/json;stream=watch', 'application/json;stream=watch', 3],
    ['application/json; stream=watch', 'application/json;stream=watch', 3],
    ['application/json;stream=watch, application/json', 'application/json;stream=watch', 3],
    ['application/json;stream=watch;q=0.1, application/json', 'application/json', 1],
    ['application/json;version=2', 'application/json;version=2', 2],
    ['application/json;version=9, application/json;version=2;q=0.1', 'application/json;version=2', 2],
    ['application/json;q=0, application/json;version=2', 'application/json;version=2', 2],
    ['application/ld+json', 'application/ld+json;profile="https://a.example/x,y"', 4],
  ])('%s is %s', async (accept, type, v) => {
    expect(await get(accept)).toEqual([200, type, v]);
  });

  test.each(['application/json;version=9', 'application/ld+json;profile=a'])(
    '%s is not acceptable',
    async (accept) => {
      expect((await get(accept))[0]).toBe(406);
    },
  );
});

describe('the handler names its media type', () => {
  test.each([
    ['application/json;stream=watch', 200, 'application/json;stream=watch'],
    ['application/json; stream=watch', 500, 'application/problem+json'],
    ['application/json;version=2', 200, 'application/json;version=2'],
    ['application/ld+json', 500, 'application/problem+json'],
  ])('%s is %i', async (mediaType, status, type) => {
    given = mediaType;
    const response = await fetch(`${server.baseUrl}/things`);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  });
});

test('the types name a media type as the engine does', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tradepost-media-'));
  const file = join(dir, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  const types = (await renderServer(readContract(file)))['types.ts'] as string;
  rmSync(dir, { recursive: true });
  for (const name of Object.keys(bodies)) expect(types).toContain(`${JSON.stringify(name)}:`);
  expect(types).not.toContain('Application/JSON');
});

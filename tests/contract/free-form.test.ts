/** A free-form object keeps its members, wherever it stands in a request or a response. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateContract } from '../support/foreign-contract.ts';
import { echo, type ForeignServer, mirror, startForeignServer } from '../support/foreign-server.ts';

const freeForm = { type: 'object' };
const content = (schema: unknown, type = 'application/json') => ({ content: { [type]: { schema } } });
const responses = (schema: unknown) => ({ '200': { description: 'Yes.', ...content(schema) } });
const mirrored = (operationId: string, schema: unknown) => ({
  post: { operationId, requestBody: { required: true, ...content(schema) }, responses: responses(schema) },
});
const query = (name: string, more: object = {}) => ({ name, in: 'query', schema: freeForm, ...more });

const document = {
  openapi: '3.1.1',
  info: { title: 'Free', version: '1' },
  paths: {
    '/body': mirrored('body', freeForm),
    '/property': mirrored('property', { type: 'object', properties: { meta: freeForm } }),
    '/items': mirrored('items', { type: 'array', items: freeForm }),
    '/alternative': mirrored('alternative', { oneOf: [{ type: 'string' }, freeForm] }),
    '/query': {
      get: {
        operationId: 'query',
        parameters: [
          { name: 'known', in: 'query', schema: { type: 'integer' } },
          query('spread'),
          query('deep', { style: 'deepObject' }),
          query('list', { explode: false }),
          { name: 'json', in: 'query', ...content(freeForm) },
          { name: 'X-Meta', in: 'header', schema: freeForm },
        ],
        responses: responses(freeForm),
      },
    },
    '/patterns': {
      get: {
        operationId: 'patterns',
        parameters: [
          query('sizes', {
            schema: {
              type: 'object',
              patternProperties: { '^min': { type: 'integer' } },
              additionalProperties: false,
            },
          }),
        ],
        responses: responses(freeForm),
      },
    },
    '/form': {
      post: {
        operationId: 'form',
        requestBody: content(freeForm, 'application/x-www-form-urlencoded'),
        responses: responses(freeForm),
      },
    },
  },
};

let server: ForeignServer;
beforeAll(async () => {
  const [whole, part] = [mirror(), echo()];
  server = await startForeignServer(await generateContract(document), {
    ...{ body: whole, property: whole, items: whole, alternative: whole },
    ...{ query: part, patterns: part, form: part },
  });
});
afterAll(() => server.stop());

const any = { a: 1, b: { c: [null, { d: 'x' }] } };

test.each([
  ['body', any],
  ['property', { meta: any }],
  ['items', [any, {}]],
  ['alternative', any],
])('as %s of JSON', async (path, body) => {
  const response = await fetch(`${server.baseUrl}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect([response.status, await response.json()]).toEqual([200, body]);
});

test.each([
  ['an exploded object', '/query?known=1&a=x&b=y', { query: { known: 1, spread: { a: 'x', b: 'y' } } }],
  ['a deep object', '/query?deep[a]=x&deep[b][c]=y', { query: { deep: { a: 'x', b: { c: 'y' } } } }],
  ['a list of names and values', '/query?list=a,x,b,y', { query: { list: { a: 'x', b: 'y' } } }],
  ['JSON', '/query?json={"a":[1]}', { query: { json: { a: [1] } } }],
  ['an exploded object with patterns', '/patterns?minA=1&minB=2', { query: { sizes: { minA: 1, minB: 2 } } }],
])('as %s in the query', async (_what, path, received) => {
  const response = await fetch(server.baseUrl + path);
  expect([response.status, await response.json()]).toEqual([200, received]);
});

test('in a header', async () => {
  const response = await fetch(`${server.baseUrl}/query`, { headers: { 'x-meta': 'a,x' } });
  expect([response.status, await response.json()]).toEqual([200, { headers: { 'X-Meta': { a: 'x' } } }]);
});

test('as a form', async () => {
  const body = new URLSearchParams({ a: 'x', b: 'y z' });
  const response = await fetch(`${server.baseUrl}/form`, { method: 'POST', body });
  expect([response.status, await response.json()]).toEqual([200, { body: { a: 'x', b: 'y z' } }]);
});

/** `readOnly` and `writeOnly` count wherever they stand: beside a reference, behind it, and in any part of an `allOf`. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SchemaServer, serveSchemas } from '../support/schema-server.ts';

type Mark = 'readOnly' | 'writeOnly';

/** Ways to mark the property `id`, which is required, of an object with the property `name`. */
const ways = (mark: Mark): Record<string, object> => {
  const components = `#/components/schemas/${mark}`;
  const text = { type: 'string' };
  const marked = { [mark]: true };
  const object = (id: object, more: object = {}) => ({
    type: 'object',
    required: ['id'],
    properties: { id, name: text },
    ...more,
  });
  return {
    direct: object({ ...text, ...marked }),
    reference: object({ $ref: `${components}Id` }),
    sibling: object({ $ref: '#/components/schemas/Text', ...marked }),
    chain: object({ $ref: `${components}Chain` }),
    allOf: object({ allOf: [text, marked] }),
    allOfReference: object({ allOf: [{ $ref: `${components}Id` }, { minLength: 1 }] }),
    allOfSibling: object({ allOf: [{ $ref: '#/components/schemas/Text', ...marked }] }),
    deepAllOf: object({ allOf: [{ allOf: [{ $ref: `${components}Chain` }] }] }),
    inherited: { allOf: [{ $ref: `${components}Base` }, { required: ['id'] }] },
    extended: { $ref: `${components}Base`, required: ['id'] },
    markedByOne: { allOf: [{ $ref: '#/components/schemas/NeedsId' }, { properties: { id: marked } }] },
    markedByTheOther: {
      allOf: [{ properties: { id: marked } }, { $ref: '#/components/schemas/NeedsIdDeeply' }],
    },
    markedBeside: { $ref: '#/components/schemas/NeedsId', properties: { id: marked } },
    pattern: {
      type: 'object',
      properties: { name: text },
      patternProperties: { '^id$': { ...text, ...marked } },
    },
    others: { type: 'object', properties: { name: text }, additionalProperties: { ...text, ...marked } },
  };
};

const components = (mark: Mark): Record<string, object> => ({
  [`${mark}Id`]: { type: 'string', [mark]: true },
  [`${mark}Chain`]: { $ref: '#/components/schemas/Text', [mark]: true },
  [`${mark}Base`]: {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string', [mark]: true }, name: { type: 'string' } },
  },
});

const shared = {
  Text: { type: 'string' },
  NeedsId: {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, name: { type: 'string' } },
  },
  NeedsIdDeeply: { allOf: [{ $ref: '#/components/schemas/NeedsId' }] },
  readOnlySelf: {
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string', readOnly: true },
      part: { $ref: '#/components/schemas/readOnlySelf' },
    },
  },
};

let server: SchemaServer;
const named = (mark: Mark) =>
  Object.fromEntries(Object.entries(ways(mark)).map(([name, schema]) => [`${mark}-${name}`, schema]));
beforeAll(async () => {
  server = await serveSchemas(
    {
      ...named('readOnly'),
      ...named('writeOnly'),
      unmarked: { $ref: '#/components/schemas/NeedsId' },
      recursive: { $ref: '#/components/schemas/readOnlySelf' },
    },
    { ...components('readOnly'), ...components('writeOnly'), ...shared },
  );
});
afterAll(() => server.stop());

const withId = '{"id":"a","name":"b"}';
const without = '{"name":"b"}';

describe.each(Object.keys(ways('readOnly')))('readOnly: %s', (name) => {
  test('a request has no such property', async () => {
    expect(await server.receive(`readOnly-${name}`, without)).toEqual({ status: 200, body: { name: 'b' } });
    expect(await server.receive(`readOnly-${name}`, withId)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/id', rule: 'readOnly' }] },
    });
  });

  test('a response has it', async () => {
    const sent = await server.send(`readOnly-${name}`, withId);
    expect(sent).toEqual({ status: 200, body: { id: 'a', name: 'b' } });
    const isRequired = !['pattern', 'others'].includes(name);
    expect((await server.send(`readOnly-${name}`, without)).status).toBe(isRequired ? 500 : 200);
  });
});

describe.each(Object.keys(ways('writeOnly')))('writeOnly: %s', (name) => {
  test('a request has it', async () => {
    const received = await server.receive(`writeOnly-${name}`, withId);
    expect(received).toEqual({ status: 200, body: { id: 'a', name: 'b' } });
    const isRequired = !['pattern', 'others'].includes(name);
    expect((await server.receive(`writeOnly-${name}`, without)).status).toBe(isRequired ? 422 : 200);
  });

  test('a response omits it', async () => {
    expect(await server.send(`writeOnly-${name}`, withId)).toEqual({ status: 200, body: { name: 'b' } });
    expect(await server.send(`writeOnly-${name}`, without)).toEqual({ status: 200, body: { name: 'b' } });
  });
});

test('the same component without the mark keeps its requirement', async () => {
  expect((await server.receive('unmarked', without)).status).toBe(422);
  expect((await server.send('unmarked', without)).status).toBe(500);
});

test('a mark counts at every level of a recursive schema', async () => {
  expect(await server.receive('recursive', '{"part":{"part":{}}}')).toMatchObject({ status: 200 });
  expect(await server.receive('recursive', '{"part":{"part":{"id":"a"}}}')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/part/part/id', rule: 'readOnly' }] },
  });
  expect((await server.send('recursive', '{"id":"a","part":{}}')).status).toBe(500);
});

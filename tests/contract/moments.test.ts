import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateContract } from '../support/foreign-contract.ts';
import { echo, type ForeignServer, mirror, startForeignServer } from '../support/foreign-server.ts';
import { ancientMoments, invalidMoments, validMoments } from '../support/moments.ts';
import { startTestApp, type TestApp, type Tradepost } from '../support/test-app.ts';

const moment = { type: 'string', format: 'date-time' };
const body = (type: string, schema: object) => ({
  requestBody: { required: true, content: { [type]: { schema } } },
});
const any = { '200': { description: 'The same.', content: { 'application/json': { schema: {} } } } };

/** A timestamp in every place where a contract may have one. */
const document = {
  openapi: '3.1.1',
  info: { title: 'Moments', version: '1' },
  paths: {
    '/at/{path}': {
      get: {
        operationId: 'getParameters',
        parameters: [
          { in: 'path', name: 'path', required: true, schema: moment },
          { in: 'query', name: 'one', schema: moment },
          { in: 'query', name: 'many', schema: { type: 'array', items: moment } },
          { in: 'query', name: 'joined', explode: false, schema: { type: 'array', items: moment } },
          {
            in: 'query',
            name: 'deep',
            style: 'deepObject',
            schema: { type: 'object', properties: { from: moment } },
          },
          { in: 'header', name: 'X-At', schema: moment },
          { in: 'cookie', name: 'at', schema: moment },
        ],
        responses: any,
      },
    },
    '/json': {
      post: {
        operationId: 'sendJson',
        ...body('application/json', { $ref: '#/components/schemas/Thing' }),
        responses: any,
      },
    },
    '/form': {
      post: {
        operationId: 'sendForm',
        ...body('application/x-www-form-urlencoded', { type: 'object', properties: { at: moment } }),
        responses: any,
      },
    },
    '/text': {
      post: {
        operationId: 'sendText',
        ...body('text/plain', moment),
        responses: { '200': { description: 'The same.', content: { 'text/plain': { schema: moment } } } },
      },
    },
  },
  components: {
    schemas: {
      Moment: moment,
      Thing: {
        type: 'object',
        properties: {
          own: moment,
          referred: { $ref: '#/components/schemas/Moment' },
          nullable: { type: ['string', 'null'], format: 'date-time' },
          either: { anyOf: [{ $ref: '#/components/schemas/Moment' }, { type: 'integer' }] },
          all: { allOf: [{ $ref: '#/components/schemas/Moment' }, { minLength: 1 }] },
          list: { type: 'array', items: moment },
          tuple: { type: 'array', prefixItems: [{ type: 'integer' }, moment] },
          map: { type: 'object', additionalProperties: moment },
          names: { type: 'object', propertyNames: moment },
          thing: { $ref: '#/components/schemas/Thing' },
          note: { type: 'string' },
        },
      },
    },
  },
};

describe('a handler gets timestamps in one form', () => {
  const sent = '2030-01-02T03:04:05+05:30';
  const canonical = '2030-01-01T21:34:05.000Z';
  let server: ForeignServer;
  beforeAll(async () => {
    server = await startForeignServer(await generateContract(document), {
      getParameters: echo(),
      sendJson: mirror(),
      sendForm: mirror(),
      sendText: mirror(200, 'text/plain'),
    });
  });
  afterAll(() => server.stop());
  const post = async (path: string, type: string, text: string) => {
    const response = await fetch(server.baseUrl + path, {
      method: 'POST',
      headers: { 'content-type': type },
      body: text,
    });
    return response.text();
  };

  test('of parameters', async () => {
    const at = encodeURIComponent(sent);
    const query = `one=${at}&many=${at}&many=${at}&joined=${at},${at}&deep[from]=${at}`;
    const response = await fetch(`${server.baseUrl}/at/${at}?${query}`, {
      headers: { 'X-At': sent, cookie: `at=${at}` },
    });
    expect(await response.json()).toEqual({
      params: { path: canonical },
      query: {
        one: canonical,
        many: [canonical, canonical],
        joined: [canonical, canonical],
        deep: { from: canonical },
      },
      headers: { 'X-At': canonical },
      cookies: { at: canonical },
    });
  });

  test('of JSON, whatever the structure of the schema', async () => {
    const thing = (text: string) => ({
      own: text,
      referred: text,
      nullable: text,
      either: text,
      all: text,
      list: [text, text],
      tuple: [1, text],
      map: { a: text },
      // A name is no value: it stays unchanged.
      names: { [sent]: sent },
      thing: { own: text, nullable: null },
      note: sent,
    });
    const response = await post('/json', 'application/json', JSON.stringify(thing(sent)));
    expect(JSON.parse(response)).toEqual(thing(canonical));
  });

  test('of forms', async () => {
    const response = await post(
      '/form',
      'application/x-www-form-urlencoded',
      `${new URLSearchParams({ at: sent })}`,
    );
    expect(JSON.parse(response)).toEqual({ at: canonical });
  });

  test('of plain text', async () => {
    expect(await post('/text', 'text/plain', sent)).toBe(canonical);
  });
});

type Schema = { $ref?: string; format?: string };
type Parameter = { in: string; name: string; schema: Schema };
const contract = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'generated', 'openapi.json'), 'utf8'),
) as {
  paths: Record<string, { get?: { parameters?: Parameter[] } }>;
  components: { schemas: Record<string, Schema> };
};
const resolve = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : resolve(contract.components.schemas[schema.$ref.slice(21)] as Schema);

/** Every query parameter of our contract that is a timestamp. */
const filters = Object.entries(contract.paths).flatMap(([path, { get }]) =>
  (get?.parameters ?? [])
    .filter(({ in: place, schema }) => place === 'query' && resolve(schema).format === 'date-time')
    .map(({ name }) => ({ path, name })),
);

describe('our contract', () => {
  let app: TestApp;
  let admin: { token: string; tradepost: Tradepost };
  beforeAll(async () => {
    app = await startTestApp();
    admin = await app.signIn('admin');
  });
  afterAll(() => app.close());

  const createKey = (expiresAt: string) =>
    app.fetch('/v1/me/api-keys', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${admin.token}`,
        'idempotency-key': `moment-${Buffer.from(expiresAt).toString('hex').slice(0, 80)}`,
      },
      body: JSON.stringify({ name: 'Till', kind: 'secret', scopes: ['orders:read'], expiresAt }),
    });
  const countKeys = async (): Promise<number> => {
    const [row] = await app.deps.db('api_keys').count<{ count: number }[]>();
    return row?.count as number;
  };

  test('has filters by timestamp', () => {
    expect(filters.length).toBeGreaterThanOrEqual(2);
  });

  test.each(validMoments)('stores and shows %s: %s', async (_what, text, canonical) => {
    const response = await createKey(text);
    const created = (await response.json()) as { id: string; expiresAt: string };
    expect({ status: response.status, ...created }).toMatchObject({ status: 201, expiresAt: canonical });
    const { items } = await admin.tradepost.apiKeys.list({ limit: 100 });
    expect(items.find(({ id }) => id === created.id)).toMatchObject({ expiresAt: canonical });
  });

  test.each(ancientMoments)('treats %s as past: %s', async (_what, text) => {
    const response = await createKey(text);
    expect(await response.json()).toMatchObject({
      code: 'expiry_passed',
      errors: [{ in: 'body', pointer: '/expiresAt' }],
    });
  });

  test.each(invalidMoments)('rejects %s and stores nothing: %s', async (_what, text) => {
    const before = await countKeys();
    const response = await createKey(text);
    expect(await response.json()).toMatchObject({
      status: 422,
      code: 'validation_failed',
      errors: [{ in: 'body', pointer: '/expiresAt', rule: 'format' }],
    });
    expect(await countKeys()).toBe(before);
  });

  describe.each(filters)('$path?$name', ({ path, name }) => {
    const ask = (text: string) =>
      app.fetch(`${path}?${new URLSearchParams({ [name]: text })}`, {
        headers: { authorization: `Bearer ${admin.token}` },
      });

    test.each([...validMoments, ...ancientMoments])('accepts %s: %s', async (_what, text) => {
      expect((await ask(text)).status).toBe(200);
    });

    test.each(invalidMoments)('rejects %s: %s', async (_what, text) => {
      const response = await ask(text);
      expect(await response.json()).toMatchObject({
        status: 422,
        errors: [{ in: 'query', pointer: `/${name}`, rule: 'format' }],
      });
    });
  });
});

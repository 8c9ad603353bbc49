/** The webhooks of our contract, which are its events, and the generated modules of any contract with webhooks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { webhooks } from '../../generated/operations.ts';
import { type Serializer, webhookSerializers } from '../../generated/serializers.js';
import { readContract } from '../../src/codegen/contract-model.ts';
import { renderServer } from '../../src/codegen/server-modules.ts';

type Schema = {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  discriminator?: { mapping: Record<string, string> };
};
type Event = { type: string; subject: { type: string }; data: Record<string, unknown> };
type Media = { schema: Schema; examples: Record<string, { value: Event }> };
type Webhook = { tags: string[]; requestBody: { content: Record<string, Media> } };

const contract = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'generated', 'openapi.json'), 'utf8'),
) as { webhooks: Record<string, { post: Webhook }>; components: { schemas: Record<string, Schema> } };

const mediaOf = ({ post }: { post: Webhook }): Media => post.requestBody.content['application/json'] as Media;
const types = Object.keys(webhooks) as (keyof typeof webhooks)[];
const serialize = webhookSerializers as Record<string, { post: { 'application/json': Serializer } }>;
const examples = Object.entries(contract.webhooks).flatMap(([type, webhook]) =>
  Object.entries(mediaOf(webhook).examples).map(([name, { value }]) => ({ type, name, value })),
);

describe('every event', () => {
  test.each(examples)('$type has the valid example $name', ({ type, value }) => {
    const text = serialize[type]?.post['application/json'](value);
    expect(JSON.parse(text ?? '')).toEqual(value);
    expect(value).toMatchObject({
      type,
      subject: { type: webhooks[type as keyof typeof webhooks].post.event.subject },
    });
  });

  test.each(examples)('$type cannot be written with other data than $name', ({ type, value }) => {
    const write = (event: object) => () => serialize[type]?.post['application/json'](event);
    for (const field of Object.keys(value.data)) {
      expect(write({ ...value, data: { ...value.data, [field]: { stranger: true } } })).toThrow(
        /breaks the contract/,
      );
    }
    expect(write({ ...value, type: 'stranger' })).toThrow(/type/);
    expect(write({ ...value, subject: { ...value.subject, id: 'usr_x' } })).toThrow(/id/i);
    const { subject: _, ...rest } = value;
    expect(write(rest)).toThrow(/subject/);
  });

  const resolve = ({ $ref, ...schema }: Schema): Schema =>
    $ref === undefined
      ? schema
      : resolve(contract.components.schemas[$ref.split('/').at(-1) ?? ''] as Schema);

  /** The values of a payload that are texts. */
  const textsOf = (at: string, given: Schema): [at: string, schema: Schema][] => {
    const schema = resolve(given);
    return [
      ...(schema.type === 'string' ? [[at, schema] satisfies [string, Schema]] : []),
      ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => textsOf(`${at}/${name}`, part)),
      ...(schema.items ? textsOf(`${at}/*`, schema.items) : []),
      ...(schema.allOf ?? []).flatMap((part) => textsOf(at, part)),
    ];
  };

  const named = /^(?:tag|product|category|post_category|shipping_method|customer_group)\./;
  test.each(types)('%s has no text that a person could have written', (type) => {
    const texts = textsOf('', mediaOf(contract.webhooks[type] as { post: Webhook }).schema);
    const free = texts.filter(
      ([at, schema]) =>
        schema.const === undefined &&
        schema.enum === undefined &&
        schema.format !== 'date-time' &&
        // Ids, currencies and countries.
        !/^\^(?:[a-z]{3}_|\[A-Z\]\{[23]\})/.test(schema.pattern ?? '') &&
        // The shop chooses the names of these in URLs, of providers, the codes of discounts and the numbers of invoices.
        !(named.test(type) && at === '/data/slug') &&
        !(/^invoice\./.test(type) && at === '/data/number') &&
        !(/^discount\./.test(type) && at === '/data/code') &&
        at !== '/data/provider',
    );
    expect(texts.length).toBeGreaterThan(3);
    expect(free).toEqual([]);
  });

  test('is an alternative of the union Event, and no other is', () => {
    const text = readFileSync(
      join(import.meta.dirname, '..', '..', 'openapi/components/schemas/Event.yaml'),
      'utf8',
    );
    const mapped = [...text.matchAll(/^ {4}([a-z_.]+): (\w+)Event\.yaml$/gm)].map(([, type, name]) => [
      type,
      name,
    ]);
    const listed = [...text.matchAll(/^ {2}- \$ref: (\w+)Event\.yaml$/gm)].map(([, name]) => name);
    expect(mapped.map(([type]) => type)).toEqual(types);
    expect(mapped.map(([, name]) => name)).toEqual(listed);
    expect(types.map((type) => mediaOf(contract.webhooks[type] as { post: Webhook }).schema.$ref)).toEqual(
      listed.map((name) => `#/components/schemas/${name}Event`),
    );
  });

  test('has a type to which an endpoint can subscribe, and no other type is offered', () => {
    expect(contract.components.schemas.WebhookEventType?.enum).toEqual(types);
  });

  test('has a type that begins with its subject', () => {
    expect(types.filter((type) => !type.startsWith(`${webhooks[type].post.event.subject}.`))).toEqual([]);
  });
});

describe('the webhooks of a foreign contract', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'tradepost-webhooks-'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  const document = (event: unknown) => ({
    openapi: '3.1.1',
    info: { title: 'Webhooks', version: '1' },
    paths: {},
    webhooks: {
      paid: {
        post: {
          ...(event !== undefined && { 'x-event': event }),
          requestBody: json({ type: 'object', required: ['sum'], properties: { sum: { type: 'integer' } } }),
          responses: {},
        },
        put: { requestBody: { content: { 'text/plain': { schema: { type: 'string' } } } }, responses: {} },
      },
      pinged: { $ref: '#/components/pathItems/Ping' },
    },
    components: { pathItems: { Ping: { get: { responses: {} } } } },
  });

  const generate = async (name: string, event?: unknown) => {
    const file = join(dir, `${name}.json`);
    writeFileSync(file, JSON.stringify(document(event)));
    const foreign = readContract(file);
    const modules = await renderServer(foreign);
    const load = (module: string) => {
      const path = join(dir, `${name}-${module}`);
      writeFileSync(path, modules[module] ?? '');
      return import(pathToFileURL(path).href);
    };
    const table = await load('operations.ts');
    const written = await load('serializers.js');
    return { notices: foreign.notices, webhooks: table.webhooks, serializers: written.webhookSerializers };
  };

  test('are listed with their methods, and their payloads are written', async () => {
    const event = { subject: 'order', readers: 'public' };
    const { notices, ...generated } = await generate('own', event);
    expect(notices).toEqual([]);
    expect(generated.webhooks).toEqual({
      paid: { post: { mediaTypes: ['application/json'], event }, put: { mediaTypes: ['text/plain'] } },
      pinged: { get: { mediaTypes: [] } },
    });
    const write = generated.serializers.paid.post['application/json'];
    expect(write({ sum: 1, secret: 2 })).toBe('{"sum":1}');
    expect(() => write({ sum: 'x' })).toThrow(/sum: type/);
    expect(generated.serializers.pinged).toEqual({ get: {} });
  });

  test('are no events by an x-event of another shape', async () => {
    const { notices, webhooks: table } = await generate('other', { topic: 'orders' });
    expect(notices).toEqual([
      expect.stringContaining('x-event of paid is ignored: its shape is not that of'),
    ]);
    expect(table.paid.post).toEqual({ mediaTypes: ['application/json'] });
  });
});

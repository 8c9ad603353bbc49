/** The fields of a form have the types of their schema, also where references, their siblings and maps declare them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyRequest } from '../../src/contract/handler-type.ts';
import type { MultipartBody } from '../../src/contract/multipart-reader.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

const integer = { type: 'integer' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas: Record<string, object> = {
  sibling: { ...ref('Flag'), properties: { n: integer } },
  siblingOfAlias: { ...ref('Alias'), properties: { n: integer } },
  inAllOf: { allOf: [ref('Alias'), { properties: { n: integer } }] },
  property: { type: 'object', properties: { n: { ...ref('Number'), maximum: 5 }, flag: ref('Bool') } },
  list: { type: 'object', properties: { n: { ...ref('List'), maxItems: 2 }, flag: { type: 'boolean' } } },
  map: { type: 'object', properties: { flag: { type: 'boolean' } }, additionalProperties: integer },
  mapOfLists: {
    type: 'object',
    properties: { flag: { type: 'boolean' } },
    additionalProperties: { type: 'array', items: integer },
  },
};
const form = 'application/x-www-form-urlencoded';
const post = (operationId: string, type: string, schema: object) => ({
  post: {
    operationId,
    requestBody: { required: true, content: { [type]: { schema } } },
    responses: { 200: { description: 'Yes.', content: { 'application/json': { schema: {} } } } },
  },
});
const isMap = (name: string) => name.startsWith('map');
const document = {
  openapi: '3.1.1',
  info: { title: 'Forms', version: '1' },
  paths: Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) => [
      [`/form/${name}`, post(`form_${name}`, form, schema)],
      ...(isMap(name)
        ? []
        : [[`/multipart/${name}`, post(`multipart_${name}`, 'multipart/form-data', schema)]]),
    ]),
  ),
  components: {
    schemas: {
      Alias: { ...ref('Flag'), description: 'Another name.' },
      Flag: { type: 'object', properties: { flag: { type: 'boolean' } } },
      Number: { ...ref('Integer'), minimum: 2 },
      Integer: integer,
      Bool: { type: 'boolean' },
      List: { ...ref('Array'), items: integer },
      Array: { type: 'array' },
    },
  },
};

let server: ForeignServer;
beforeAll(async () => {
  const generated = await generateContract(document);
  const received = async ({ body }: AnyRequest) => ({
    status: 200,
    body: (body as MultipartBody).files ? (body as MultipartBody).fields : body,
  });
  const handlers = Object.fromEntries(Object.keys(generated.operations).map((id) => [id, received]));
  server = await startForeignServer(generated, handlers);
});
afterAll(() => server.stop());

const send = async (path: string, body: URLSearchParams | FormData) => {
  const response = await fetch(server.baseUrl + path, { method: 'POST', body });
  const json = (await response.json()) as { errors?: { pointer: string; rule: string }[] };
  const faults = json.errors?.map(({ pointer, rule }) => `${pointer} ${rule}`);
  return { status: response.status, received: faults ?? json };
};
const multipart = (query: string): FormData => {
  const data = new FormData();
  for (const [name, value] of new URLSearchParams(query)) data.append(name, value);
  return data;
};

type Row = [schema: string, query: string, status: number, received: unknown];
const rows: Row[] = [
  ['sibling', 'n=4&flag=true', 200, { n: 4, flag: true }],
  ['sibling', 'n=x&flag=true', 422, ['/n type']],
  ['siblingOfAlias', 'n=4&flag=true', 200, { n: 4, flag: true }],
  ['inAllOf', 'n=4&flag=false', 200, { n: 4, flag: false }],
  ['property', 'n=4&flag=true', 200, { n: 4, flag: true }],
  ['property', 'n=1', 422, ['/n minimum']],
  ['property', 'n=6', 422, ['/n maximum']],
  ['list', 'n=1&n=2', 200, { n: [1, 2] }],
  ['list', 'n=1&n=2&n=3', 422, ['/n maxItems']],
];

describe('a form', () => {
  test.each<Row>([
    ...rows,
    ['map', 'a=1&b=2&flag=true', 200, { a: 1, b: 2, flag: true }],
    ['map', 'a=x', 422, ['/a type']],
    ['map', 'a=1&a=2', 422, ['/a type']],
    ['mapOfLists', 'a=1&a=2&b=3', 200, { a: [1, 2], b: [3] }],
  ])('%s: %s', async (schema, query, status, received) => {
    expect(await send(`/form/${schema}`, new URLSearchParams(query))).toEqual({ status, received });
  });
});

describe('a multipart form', () => {
  test.each(rows)('%s: %s', async (schema, query, status, received) => {
    expect(await send(`/multipart/${schema}`, multipart(query))).toEqual({ status, received });
  });
});

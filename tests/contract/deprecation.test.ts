import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Koa from 'koa';
import { pino } from 'pino';
import { createContract } from '../../src/contract/contract.ts';
import { serveContract } from '../../src/contract/koa-adapter.ts';
import { createMetrics, type Metrics } from '../../src/http/metrics.ts';
import { problems } from '../../src/http/problems.ts';
import { requestIdentity } from '../../src/http/request-identity.ts';
import { listen } from '../../src/http/server.ts';
import { anyPort } from '../support/any-port.ts';
import { createEngineParts } from '../support/engine-parts.ts';
import { generateContract } from '../support/foreign-contract.ts';

const header = (required: boolean) => ({ required, schema: { type: 'string' } });
const announced = { Deprecation: header(true), Sunset: header(true), Link: header(true) };
const item = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const responses = (headers: object) => ({
  '200': { description: 'It.', headers, content: { 'application/json': { schema: item } } },
});
const id = { in: 'path', name: 'id', required: true, schema: { type: 'string' } };
const deprecated = {
  deprecated: true,
  'x-deprecated-since': '2026-01-01',
  'x-sunset': '2026-07-01',
  'x-replaced-by': 'getNew',
};

const document = {
  openapi: '3.1.1',
  info: { title: 'Two generations', version: '1' },
  paths: {
    '/v1/things/{id}': {
      get: { operationId: 'getOld', ...deprecated, parameters: [id], responses: responses(announced) },
    },
    '/v2/things/{id}': { get: { operationId: 'getNew', parameters: [id], responses: responses({}) } },
    '/v1/silent': {
      get: { operationId: 'getSilent', ...deprecated, 'x-replaced-by': undefined, responses: responses({}) },
    },
  },
};

let baseUrl: string;
let metrics: Metrics;
let stop: () => Promise<void>;

beforeAll(async () => {
  metrics = createMetrics();
  const get = async () => ({ status: 200, body: { name: 'it' } });
  const contract = await createContract({
    ...createEngineParts(),
    observer: metrics.observer,
    ...(await generateContract(document)),
    handlers: { getOld: get, getNew: get, getSilent: get },
  });
  const app = new Koa();
  app.use(requestIdentity(pino({ level: 'silent' })));
  app.use(problems());
  app.use(serveContract(contract, { ipAddressOf: () => '192.0.2.1' }));
  const server = await listen(app.callback(), anyPort);
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => new Promise((resolve) => void server.close(() => resolve()));
});
afterAll(() => stop());

describe('a deprecated operation', () => {
  test.each([
    ['a success', '/v1/things/a%20b', 200],
    ['a rejection', '/v1/things/a%20b?colour=red', 422],
  ])('states in %s its deprecation, its sunset and its successor', async (_, path, status) => {
    const response = await fetch(baseUrl + path);
    expect(response.status).toBe(status);
    // The two headers have different date formats (RFC 9745 and RFC 8594).
    expect(response.headers.get('deprecation')).toBe('@1767225600');
    expect(response.headers.get('sunset')).toBe('Wed, 01 Jul 2026 00:00:00 GMT');
    expect(response.headers.get('link')).toBe('</v2/things/a%20b>; rel="successor-version"');
  });

  test('sends none of these headers if the contract does not declare them', async () => {
    const { headers } = await fetch(`${baseUrl}/v1/silent`);
    expect([headers.get('deprecation'), headers.get('sunset')]).toEqual([null, null]);
  });

  test('is counted by operation', async () => {
    await fetch(`${baseUrl}/v2/things/a`);
    await fetch(`${baseUrl}/v1/silent`);
    const { text } = await metrics.expose();
    expect(text).toMatch(/^deprecated_operation_calls_total\{operation="getOld"\} 2$/m);
    expect(text).toMatch(/^deprecated_operation_calls_total\{operation="getSilent"\} 2$/m);
    expect(text).not.toContain('getNew');
  });
});

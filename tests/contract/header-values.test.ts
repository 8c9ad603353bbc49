import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { startTestApp, type TestApp } from '../support/test-app.ts';

type Header = { $ref?: string; schema?: { type?: string } };
type ResponsesByStatus = Record<string, { headers?: Record<string, Header> }>;

const file = join(import.meta.dirname, '..', '..', 'generated', 'openapi.json');
const contract = JSON.parse(readFileSync(file, 'utf8')) as {
  paths: Record<string, Record<string, { responses: ResponsesByStatus }>>;
  components: { headers: Record<string, Header> };
};
const ajv = new Ajv2020({ strict: false, formats: { 'uri-reference': fullFormats['uri-reference'] } });

/** Every declared header of a response, and whether its value matches the contract. */
const judge = (path: string, method: string, { status, headers }: Response): [string, boolean][] => {
  const declared = contract.paths[path]?.[method]?.responses[status]?.headers ?? {};
  return Object.entries(declared).flatMap(([name, header]) => {
    const value = headers.get(name);
    const { schema = {} } = header.$ref
      ? (contract.components.headers[header.$ref.split('/').at(-1) as string] as Header)
      : header;
    const decoded = schema.type === 'integer' && value?.trim() ? Number(value) : value;
    return value === null ? [] : [[name, ajv.validate(schema, decoded)]];
  });
};

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ RATE_LIMITS: 'on' });
});
afterAll(() => app.close());

describe('the values of headers match the contract', () => {
  const heard = (found: [string, boolean][]): string[] => {
    expect(found.filter(([, isFit]) => !isFit)).toEqual([]);
    return found.map(([name]) => name);
  };

  test('of a new tag, and of a list from the cache', async () => {
    const { token } = await app.signIn('admin');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ slug: 'tea', name: 'Tea' });
    const created = await app.fetch('/v1/tags', { method: 'POST', headers, body });
    expect(heard(judge('/v1/tags', 'post', created))).toContain('Location');
    await app.fetch('/v1/tags');
    const again = await app.fetch('/v1/tags');
    expect(heard(judge('/v1/tags', 'get', again))).toEqual(expect.arrayContaining(['Age', 'Cache-Control']));
  });

  test('of a request without a token, and of one beyond the quota', async () => {
    const rejected = await app.fetch('/v1/me');
    expect(heard(judge('/v1/me', 'get', rejected))).toContain('WWW-Authenticate');
    const login = () =>
      app.fetch('/v1/auth/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'nobody@example.com', password: 'wrong-password-of-nobody' }),
      });
    let response = await login();
    for (let times = 1; response.status !== 429 && times < 20; times += 1) response = await login();
    expect(heard(judge('/v1/auth/login', 'post', response))).toEqual(
      expect.arrayContaining(['RateLimit', 'RateLimit-Policy', 'Retry-After']),
    );
  });
});

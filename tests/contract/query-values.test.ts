import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.ts';

type Schema = { $ref?: string; enum?: string[]; items?: Schema };
type Parameter = { $ref?: string; in?: string; name?: string; schema?: Schema };
type Operation = { operationId: string; parameters?: Parameter[]; 'x-pagination'?: string };

const file = join(import.meta.dirname, '..', '..', 'generated', 'openapi.json');
const contract = JSON.parse(readFileSync(file, 'utf8')) as {
  paths: Record<string, { get?: Operation }>;
};
const reads = Object.entries(contract.paths).flatMap(([path, { get }]) => (get ? [{ path, ...get }] : []));
const lists = reads.filter(({ path }) => !path.includes('{'));

let app: TestApp;
let authorization: string;
let userId: string;
beforeAll(async () => {
  app = await startTestApp();
  const { token, user } = await app.signIn('admin');
  authorization = `Bearer ${token}`;
  userId = user.id;
});
afterAll(() => app.close());

const ask = (path: string, query: string): Promise<Response> =>
  app.fetch(`${path.replace('{userId}', userId)}?${query}`, { headers: { authorization } });

const statusOf = async (path: string, query: Record<string, string>): Promise<number> =>
  (await ask(path, String(new URLSearchParams(query)))).status;

describe('every value that the contract lists for a parameter is accepted:', () => {
  const values = lists.flatMap(({ path, parameters = [] }) =>
    parameters
      .filter(({ in: place }) => place === 'query')
      .flatMap(({ name, schema }) =>
        (schema?.enum ?? schema?.items?.enum ?? []).map((value) => [path, name as string, value] as const),
      ),
  );

  test.each(values)('%s?%s=%s', async (path, name, value) => {
    expect(await statusOf(path, { [name]: value })).toBe(200);
  });
});

describe('a page has 1 to 100 items', () => {
  test.each(lists.filter((operation) => operation['x-pagination']).map(({ path }) => path))(
    '%s',
    async (path) => {
      const statuses = ['0', '1', '100', '101'].map((limit) => statusOf(path, { limit }));
      expect(await Promise.all(statuses)).toEqual([422, 200, 200, 422]);
    },
  );
});

describe('a list is sorted by a key once, in one direction:', () => {
  const keys = reads.flatMap(({ path, parameters = [] }) =>
    parameters
      .filter(({ name }) => name === 'sort')
      .flatMap(({ schema }) => schema?.items?.enum ?? [])
      .map((key) => [path, key] as const),
  );
  const reversed = (key: string) => (key.startsWith('-') ? key.slice(1) : `-${key}`);

  test.each(keys.flatMap(([path, key]) => [key, reversed(key)].map((again) => [path, key, again] as const)))(
    '%s?sort=%s&sort=%s',
    async (path, key, again) => {
      const response = await ask(path, `sort=${key}&sort=${again}`);
      expect([response.status, await response.json()]).toMatchObject([
        422,
        { code: 'validation_failed', errors: [{ in: 'query', pointer: '/sort', rule: 'uniqueItems' }] },
      ]);
    },
  );
});

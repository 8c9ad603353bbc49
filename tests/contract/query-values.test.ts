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
const lists = Object.entries(contract.paths).flatMap(([path, { get }]) =>
  get && !path.includes('{') ? [{ path, ...get }] : [],
);

let app: TestApp;
let authorization: string;
beforeAll(async () => {
  app = await startTestApp();
  authorization = `Bearer ${(await app.signIn('admin')).token}`;
});
afterAll(() => app.close());

const statusOf = async (path: string, query: Record<string, string>): Promise<number> =>
  (await app.fetch(`${path}?${new URLSearchParams(query)}`, { headers: { authorization } })).status;

describe('every value that the contract lists for a parameter is answered', () => {
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

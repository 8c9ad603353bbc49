import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.ts';

type Schema = { $ref?: string; enum?: string[]; items?: Schema };
type Parameter = {
  $ref?: string;
  in?: string;
  name?: string;
  required?: boolean;
  schema?: Schema;
  example?: string;
};
type Operation = { operationId: string; parameters?: Parameter[]; 'x-pagination'?: string };

const file = join(import.meta.dirname, '..', '..', 'generated', 'openapi.json');
const contract = JSON.parse(readFileSync(file, 'utf8')) as {
  paths: Record<string, { get?: Operation }>;
  components: { parameters: Record<string, Parameter> };
};
const resolved = (parameter: Parameter): Parameter =>
  contract.components.parameters[parameter.$ref?.split('/').at(-1) ?? ''] ?? parameter;
const reads = Object.entries(contract.paths).flatMap(([path, { get }]) =>
  get ? [{ path, ...get, parameters: (get.parameters ?? []).map(resolved) }] : [],
);
const lists = reads.filter(({ path }) => !path.includes('{'));

let app: TestApp;
let authorization: string;
let ids: Record<string, string>;
beforeAll(async () => {
  app = await startTestApp();
  const { token, user, tradepost } = await app.signIn('admin');
  authorization = `Bearer ${token}`;
  const post = await tradepost.posts.create({
    body: { title: 'A post', body: 'Text.', status: 'published' },
  });
  ids = { userId: user.id, postId: post.id };
});
afterAll(() => app.close());

/** The query of an operation also has the examples of the required parameters. */
const ask = (path: string, query: string): Promise<Response> => {
  const { parameters = [] } = reads.find((operation) => operation.path === path) ?? {};
  const required = parameters.filter(
    ({ in: place, required: isRequired }) => place === 'query' && isRequired,
  );
  const all = new URLSearchParams(query);
  for (const { name = '', example = '' } of required) if (!all.has(name)) all.set(name, example);
  const actual = path.replace(/\{(\w+)\}/, (_, name) => ids[name] ?? '');
  return app.fetch(`${actual}?${all}`, { headers: { authorization } });
};

const statusOf = async (path: string, query: Record<string, string>): Promise<number> =>
  (await ask(path, String(new URLSearchParams(query)))).status;

describe('every value that the contract lists for a parameter is accepted:', () => {
  const values = lists.flatMap(({ path, parameters }) =>
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
  const keys = reads.flatMap(({ path, parameters }) =>
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
        // A list with one key at most has no second one.
        {
          code: 'validation_failed',
          errors: [
            { in: 'query', pointer: '/sort', rule: expect.stringMatching(/^(?:uniqueItems|maxItems)$/) },
          ],
        },
      ]);
    },
  );
});

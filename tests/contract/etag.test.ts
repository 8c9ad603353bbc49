import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let token: string;
let path: string;

beforeAll(async () => {
  app = await startTestApp();
  ({ token } = await app.signIn('editor'));
});
afterAll(() => app.close());

/** A tag of version 2. */
beforeEach(async () => {
  const { tags } = app.tradepost.withAccessToken(token);
  const { id: tagId } = await tags.create({ body: { slug: 'one', name: 'One' } });
  await tags.update({ tagId, ifMatch: '"1"', body: { name: 'Two' } });
  path = `/v1/tags/${tagId}`;
});
afterEach(() => app.fetch(path, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }));

const change = (ifMatch: string) =>
  app.fetch(path, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/merge-patch+json',
      'if-match': ifMatch,
    },
    body: '{"name":"Three"}',
  });

describe('If-Match', () => {
  test.each(['"2"', '*', '"1", "2"', ' "7" ,"2"', '"2-Xk3_-a"'])('%s permits the change', async (ifMatch) => {
    const response = await change(ifMatch);
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"3"');
  });

  test.each(['"1"', 'W/"2"', '2', '"1", W/"2"', '"12"', '"2-', '"2-"', 'W/"2-Xk3"', '"1-2"'])(
    '%s does not permit it',
    async (ifMatch) => {
      const current = await (await app.fetch(path)).json();
      const response = await change(ifMatch);
      expect(response.status).toBe(412);
      expect(response.headers.get('etag')).toBe('"2"');
      const problem = (await response.json()) as { code: string; current: unknown };
      expect(problem.code).toBe('precondition_failed');
      // The current representation, exactly as a read would return it.
      expect(problem.current).toEqual(current);
      expect(await (await app.fetch(path)).json()).toEqual(current);
    },
  );
});

describe('If-None-Match', () => {
  const read = (ifNoneMatch: string) => app.fetch(path, { headers: { 'if-none-match': ifNoneMatch } });

  test.each(['"2"', 'W/"2"', '*', '"1", W/"2"'])('%s gives 304 and no body', async (tags) => {
    const response = await read(tags);
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe('"2"');
    expect(response.headers.get('content-type')).toBeNull();
    expect(await response.text()).toBe('');
  });

  test.each(['"1"', '2', '"1", "3"'])('%s gives the whole response', async (tags) => {
    expect((await read(tags)).status).toBe(200);
  });
});

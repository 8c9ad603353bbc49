import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test.each([
  ['an answer', '/v1/tags', 200],
  ['a refusal', '/v1/me', 401],
  ['a path that is not there', '/nowhere', 404],
  ['a health check', '/livez', 200],
  ['the contract', '/openapi.json', 200],
])('%s is data: not to be guessed at, framed, run or read by other sites', async (_name, path, status) => {
  const response = await app.fetch(path);
  expect(response.status).toBe(status);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-site',
  });
});

test('no answer names the software behind it', async () => {
  const { headers } = await app.fetch('/v1/tags');
  expect([...headers.keys()].filter((name) => /^(?:server|x-powered-by)$/.test(name))).toEqual([]);
});

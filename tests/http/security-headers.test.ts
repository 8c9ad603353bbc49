import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test.each([
  ['a success', '/v1/tags', 200],
  ['a rejection', '/v1/me', 401],
  ['an absent path', '/nowhere', 404],
  ['a health check', '/livez', 200],
  ['the contract', '/openapi.json', 200],
])('%s is data: other sites can neither sniff, frame, run nor read it', async (_name, path, status) => {
  const response = await app.fetch(path);
  expect(response.status).toBe(status);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-site',
  });
});

test("no response names the server's software", async () => {
  const { headers } = await app.fetch('/v1/tags');
  expect([...headers.keys()].filter((name) => /^(?:server|x-powered-by)$/.test(name))).toEqual([]);
});

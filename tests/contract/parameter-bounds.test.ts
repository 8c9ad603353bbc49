import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** The bounds of shared parameters. The test states the numbers itself instead of reading them from the contract. */
let app: TestApp;
let authorization: string;
beforeAll(async () => {
  app = await startTestApp();
  authorization = `Bearer ${(await app.signIn('admin')).token}`;
});
afterAll(() => app.close());

type Send = (value: string) => [path: string, init?: RequestInit];

const header =
  (method: string, path: string, name: string): Send =>
  (value) => [path, { method, headers: { [name]: value } }];
const cursor: Send = (value) => [`/v1/tags?cursor=${encodeURIComponent(value)}`];
const post = '/v1/posts/pst_01kkcj86q0f0jr6ad9518fdn9s';

test.each<[name: string, send: Send, fits: string[], fitsNot: string[]]>([
  [
    'Idempotency-Key',
    header('POST', '/v1/orders', 'Idempotency-Key'),
    ['a.B_c:-9', 'k'.repeat(128)],
    ['k'.repeat(7), 'k'.repeat(129), 'has a space', 'has/a/slash'],
  ],
  ['If-Match', header('PATCH', post, 'If-Match'), ['"3"', 'k'.repeat(512)], ['k'.repeat(513)]],
  ['If-None-Match', header('GET', post, 'If-None-Match'), ['"3"', 'k'.repeat(512)], ['k'.repeat(513)]],
  ['cursor', cursor, ['k', 'k'.repeat(1024)], ['', 'k'.repeat(1025), 'a.b']],
])('%s is accepted only within its bounds', async (name, send, fits, fitsNot) => {
  const isFaulty = async (value: string): Promise<boolean> => {
    const [path, init] = send(value);
    const type = init?.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    const headers = { 'content-type': type, ...init?.headers, authorization };
    const body = init?.method === 'GET' || !init ? {} : { body: '{}' };
    const response = await app.fetch(path, { ...init, headers, ...body });
    const { errors = [] } = (await response.json()) as { errors?: { pointer: string }[] };
    return errors.some(({ pointer }) => pointer.toLowerCase() === `/${name.toLowerCase()}`);
  };
  expect(await Promise.all(fits.map(isFaulty))).toEqual(fits.map(() => false));
  expect(await Promise.all(fitsNot.map(isFaulty))).toEqual(fitsNot.map(() => true));
});

/** DNS rebinding cannot reach the pages for this machine; metrics of a deployment require a token. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let development: TestApp;
let deployed: TestApp;
beforeAll(async () => {
  const DEV_MAIL = 'on';
  development = await startTestApp({ DEV_MAIL, METRICS_TOKEN: '' }, { development: true });
  deployed = await startTestApp({ DEV_MAIL, PUBLIC_URL: 'https://Shop.example:8443' });
});
afterAll(async () => {
  await development.close();
  await deployed.close();
});

/** fetch would set the Host itself. */
const get = async (app: TestApp, path: string, headers: Record<string, string>) => {
  const { port } = new URL(app.baseUrl);
  const sent = request({ host: '127.0.0.1', port, path, headers, setHost: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, body: await text(response) };
};

describe.each(['/dev/mail', '/metrics'])('%s in development', (path) => {
  test.each([
    'localhost',
    'localhost:3000',
    'LocalHost:3000',
    'localhost.:3000',
    'shop.localhost:3000',
    '127.0.0.1',
    '127.0.0.1:3000',
    '127.8.9.10:3000',
    '[::1]',
    '[::1]:3000',
    '[0:0:0:0:0:0:0:1]:3000',
    '[::ffff:127.0.0.1]:3000',
    'tradepost.test',
    'TRADEPOST.test:3000',
  ])('exists for %s', async (host) => {
    expect((await get(development, path, { host })).status).toBe(200);
  });

  test.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example:3000',
    '127.0.0.1.evil.example',
    '127.0.0.1.nip.io:3000',
    'evil-localhost:3000',
    '0.0.0.0:3000',
    '[::]:3000',
    '192.168.0.7:3000',
    '0177.0.0.1:3000',
    '2130706433:3000',
    'tradepost.test.evil.example',
    '',
  ])('does not exist for %j', async (host) => {
    const { status, body } = await get(development, path, { host });
    expect({ status, ...JSON.parse(body) }).toMatchObject({ status: 404, code: 'not_found' });
  });

  test.each(['localhost:evil', 'localhost:3000:3000', '::1', 'localhost@evil.example'])(
    'rejects the malformed %j',
    async (host) => {
      expect((await get(development, path, { host })).status).toBe(400);
    },
  );

  test('does not exist for a Host in X-Forwarded-Host', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'localhost', forwarded: 'host=localhost' };
    expect((await get(development, path, headers)).status).toBe(404);
  });
});

test('/dev/mail that the configuration shows exists for the host of PUBLIC_URL only', async () => {
  expect((await get(deployed, '/dev/mail', { host: 'shop.example:8443' })).status).toBe(200);
  expect((await get(deployed, '/dev/mail', { host: 'evil.example' })).status).toBe(404);
});

describe('/metrics of a deployment', () => {
  const token = 'the-metrics-token-of-tests';
  const read = (authorization: string) =>
    get(deployed, '/metrics', { host: 'evil.example', ...(authorization && { authorization }) });

  test.each([`Bearer ${token}`, `bearer ${token}`, `Bearer   ${token}`])('exists for %s', async (value) => {
    const { status, body } = await read(value);
    expect(status).toBe(200);
    expect(body).toContain('http_request_duration_seconds');
  });

  test.each([
    '',
    'Bearer',
    'Bearer ',
    `Basic ${token}`,
    token,
    `Bearer ${token}x`,
    `Bearer ${token.slice(0, -1)}`,
    `Bearer ${token.toUpperCase()}`,
    `Bearer "${token}"`,
    `Bearer ${token} ${token}`,
    'Bearer undefined',
  ])('requires METRICS_TOKEN, and rejects %j', async (value) => {
    const { status, body } = await read(value);
    expect(status).toBe(401);
    expect(JSON.parse(body)).toMatchObject({ code: 'unauthenticated' });
    expect(body).not.toContain(token);
  });

  test('rejects an access token', async () => {
    const { token: accessToken } = await deployed.signIn('admin');
    expect((await read(`Bearer ${accessToken}`)).status).toBe(401);
  });

  test('does not exist without METRICS_TOKEN, even for this machine', async () => {
    const app = await startTestApp({ METRICS_TOKEN: '' });
    const { status } = await get(app, '/metrics', { host: 'localhost', authorization: 'Bearer ' });
    await app.close();
    expect(status).toBe(404);
  });
});

test('the host of an absolute URL overrides the Host header', async () => {
  const ask = async (target: string, host: string) =>
    (await get(development, `http://${target}/dev/mail`, { host })).status;
  expect(await ask('localhost', 'evil.example')).toBe(200);
  expect(await ask('evil.example', 'localhost')).toBe(404);
});

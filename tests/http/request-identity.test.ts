import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessLogLine } from '../support/log-line.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.fetch(path, { headers });
  return { response, requestId: response.headers.get('x-request-id') };
};

describe('the request id', () => {
  test('is new for each request, and on its log line', async () => {
    const ids = await Promise.all(
      [get('/livez'), get('/livez')].map(async (response) => (await response).requestId),
    );
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-z]{26}$/);
      expect(await accessLogLine(app, id)).toMatchObject({ requestId: id, path: '/livez' });
    }
    expect(ids[0]).not.toBe(ids[1]);
  });

  test.each(['checkout-17.retry_2', 'A', 'x'.repeat(64)])('is kept if it comes as %s', async (given) => {
    const { requestId } = await get('/v1/tags', { 'x-request-id': given });
    expect(requestId).toBe(given);
    expect(await accessLogLine(app, given)).toMatchObject({ operation: 'listTags' });
  });

  test.each(['', 'x'.repeat(65), 'two words', 'a","level":60', '<script>', 'a, b', 'é'])(
    'is replaced if it comes as %j',
    async (given) => {
      expect((await get('/livez', { 'x-request-id': given })).requestId).toMatch(/^[0-9a-z]{26}$/);
    },
  );

  test.each(['/nowhere', '/v1/me', '/v1/tags?limit=0'])('is the one in the problem of %s', async (path) => {
    const { response, requestId } = await get(path, { 'x-request-id': 'mine' });
    expect(requestId).toBe('mine');
    expect(await response.json()).toMatchObject({ requestId: 'mine', instance: path.split('?')[0] });
  });
});

describe('traceparent', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const spanId = '00f067aa0ba902b7';

  test('gives the log line its trace id', async () => {
    const { requestId } = await get('/livez', { traceparent: `00-${traceId}-${spanId}-01` });
    expect(await accessLogLine(app, requestId)).toMatchObject({ traceId });
  });

  test.each([
    '',
    traceId,
    `00-${traceId}-${spanId}`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `ff-${traceId}-${spanId}-01`,
    `00-${traceId}-${spanId}-01-more`,
    `00-${traceId}x-${spanId}-01`,
  ])('is ignored if it is %j', async (traceparent) => {
    const { response, requestId } = await get('/livez', { traceparent });
    expect(response.status).toBe(200);
    expect(await accessLogLine(app, requestId)).not.toHaveProperty('traceId');
  });
});

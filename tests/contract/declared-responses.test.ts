/** Responses of foreign contracts leave exactly as declared: status, headers, media type and body. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnyRequest, HandlerResponse } from '../../src/contract/handler-type.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

/** A server with one operation, whose handler returns the response that the test gives. */
const serve = (responses: object) => {
  let server: ForeignServer;
  let next: HandlerResponse;
  beforeAll(async () => {
    const contract = {
      openapi: '3.1.1',
      info: { title: 'Responses', version: '1' },
      paths: { '/x': { get: { operationId: 'getX', responses } } },
    };
    server = await startForeignServer(await generateContract(contract), {
      getX: async (_: AnyRequest) => next,
    });
  });
  afterAll(() => server.stop());
  return async (response: HandlerResponse, init: RequestInit = {}) => {
    next = response;
    const found = await fetch(`${server.baseUrl}/x`, { redirect: 'manual', ...init });
    const { status, headers } = found;
    return { status, headers, body: await found.text(), defects: server.defects() };
  };
};

describe('a status without content has neither a body nor a Content-Type', () => {
  const statuses = [200, 201, 202, 204, 205, 302, 304, 400, 404, 405, 410, 418, 451, 501, 503];
  const get = serve(Object.fromEntries(statuses.map((status) => [status, { description: 'Nothing.' }])));

  test.each(statuses)('%i', async (status) => {
    const response = await get({ status });
    expect([response.status, response.body, response.headers.get('content-type')]).toEqual([
      status,
      '',
      null,
    ]);
  });

  test.each(statuses)('%i of a HEAD', async (status) => {
    const response = await get({ status }, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type')]).toEqual([status, null]);
  });
});

/** The list of steps in `request-pipeline.ts` is in order: of two faults, the response names that of the earlier step. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operations } from '../../generated/operations.ts';
import type { Operation } from '../../src/contract/exchange.ts';
import type { OperationSpec } from '../../src/contract/operation.ts';
import { pipeline } from '../../src/contract/request-pipeline.ts';
import { newProblem } from '../../src/errors.ts';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

const always = (names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { required: true, schema: { type: 'string' } }]));
const headers = always(['RateLimit', 'RateLimit-Policy', 'Deprecation', 'ETag']);
const size = { name: 'size', in: 'query', schema: { type: 'integer' } };
const ifMatch = { name: 'If-Match', in: 'header', schema: { type: 'string' } };

const contract = {
  openapi: '3.1.1',
  info: { title: 'Order', version: '1' },
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/things': {
      patch: {
        operationId: 'updateThing',
        deprecated: true,
        'x-deprecated-since': '2026-01-01',
        'x-rate-limit': { quota: 1, window: 1, per: 'ip' },
        'x-etag': 'write',
        security: [{ bearer: ['things:write'] }],
        parameters: [size, ifMatch],
        requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
        responses: {
          200: {
            description: 'Done.',
            headers,
            content: { 'application/json': { schema: { type: 'object' } } },
          },
        },
      },
    },
  },
};

let server: ForeignServer;
const steps: string[] = [];
let isLimited = false;
beforeAll(async () => {
  server = await startForeignServer(
    await generateContract(contract),
    {
      updateThing: async () => {
        steps.push('handler');
        return { status: 200, version: 1, body: {} };
      },
    },
    {
      bodyLimit: 10,
      authenticators: {
        bearer: async ({ req }) => {
          steps.push('authenticate');
          const { authorization: token = '' } = req.headers;
          if (token === 'bad') throw newProblem('invalid_token');
          return token === ''
            ? undefined
            : { id: token, scopes: new Set(token === 'good' ? ['things:write'] : []) };
        },
      },
      observer: {
        onDeprecatedCall: () => void steps.push('announce the deprecation'),
        onRateLimited: () => {},
        onCacheLookup: () => {},
      },
      limiter: {
        take: async () => {
          steps.push('limit');
          return { allowed: !isLimited, remaining: 0, resetSeconds: 1 };
        },
      },
    },
  );
});
afterAll(() => server.stop());

type Sent = {
  token: string;
  limited: boolean;
  accept: string;
  match: string;
  type: string;
  body: string;
  size: string;
};
const good: Sent = {
  token: 'good',
  limited: false,
  accept: 'application/json',
  match: '"1"',
  type: 'application/json',
  body: '{}',
  size: '1',
};

const send = async ({ token, limited, accept, match, type, body, size: given }: Sent) => {
  isLimited = limited;
  steps.length = 0;
  const response = await fetch(`${server.baseUrl}/things?size=${given}`, {
    method: 'PATCH',
    body,
    headers: {
      accept,
      'content-type': type,
      ...(token !== '' && { authorization: token }),
      ...(match !== '' && { 'if-match': match }),
    },
  });
  const { code } = (await response.json()) as { code?: string };
  return { status: response.status, code };
};

/** In the order of ARCHITECTURE: each step's fault and its problem. */
const faults: [step: string, fault: Partial<Sent>, status: number, code: string][] = [
  ['authenticate', { token: 'bad' }, 401, 'invalid_token'],
  ['authorize', { token: '' }, 401, 'unauthenticated'],
  ['authorize', { token: 'powerless' }, 403, 'insufficient_scope'],
  ['negotiate', { accept: 'text/csv' }, 406, 'not_acceptable'],
  ['If-Match present', { match: '' }, 428, 'precondition_required'],
  ['media type of the body', { type: 'text/csv' }, 415, 'unsupported_media_type'],
  ['size of the body', { body: '{"name": "long"}' }, 413, 'payload_too_large'],
  ['read the body', { body: '{' }, 400, 'malformed_request'],
  ['validate', { size: 'x' }, 422, 'validation_failed'],
];

test.each(faults.map((fault, index) => [fault[0], index, fault[2], fault[3]] as const))(
  '%s comes before all later steps (%i)',
  async (_step, index, status, code) => {
    const later = Object.assign(
      {},
      ...faults
        .slice(index)
        .reverse()
        .map(([, fault]) => fault),
    );
    expect(await send({ ...good, ...later })).toEqual({ status, code });
    expect(steps).not.toContain('handler');
  },
);

test('the quota counts rejected requests, and rejects before the body is read', async () => {
  expect(await send({ ...good, token: 'bad', body: '{' })).toMatchObject({ code: 'invalid_token' });
  expect(steps).toEqual(['announce the deprecation', 'authenticate', 'limit']);
  expect(await send({ ...good, limited: true, accept: 'text/csv', body: '{' })).toMatchObject({
    status: 429,
  });
});

test('the deprecation is announced before authentication, and the handler runs last', async () => {
  expect(await send(good)).toEqual({ status: 200, code: undefined });
  expect(steps).toEqual(['announce the deprecation', 'authenticate', 'limit', 'handler']);
});

describe('the list of steps', () => {
  const all = Object.values(operations) as OperationSpec[];
  const stepsOf = (spec: OperationSpec) =>
    pipeline.filter(([, , on]) => on({ spec, commitsItself: false } as Operation));

  test('names only problems that each operation with the step declares', () => {
    const undeclared = all.flatMap((spec) =>
      stepsOf(spec).flatMap(([, step, , problems = []]) =>
        problems
          .filter((code) => !spec.problems.includes(code))
          .map((code) => `${spec.id} ${step.name} ${code}`),
      ),
    );
    expect(undeclared).toEqual([]);
  });
});

/**
 * Measures the cost of the contract for one request in process: match, decode, validate, write and check. No Koa, no
 * socket.
 */
import { operations } from '../../generated/operations.ts';
import { validators } from '../../generated/request-validators.js';
import { routes } from '../../generated/routes.ts';
import { headerSerializers, serializers } from '../../generated/serializers.js';
import type { OperationSpec } from '../../src/contract/operation.ts';
import { decodeParameters } from '../../src/contract/parameter-decoder.ts';
import { throwFaults } from '../../src/contract/request-fault.ts';
import { validateBody, validateParameters } from '../../src/contract/request-validation.ts';
import { renderResponse } from '../../src/contract/response-writer.ts';
import { matchRequest } from '../../src/contract/router.ts';
import { median } from './report.ts';
import { product } from './traffic.ts';

const json = 'application/json';

type Call = {
  method: string;
  path: string;
  body?: object;
  answer: { status: number; headers?: Record<string, string>; body: object };
};

const stored = {
  id: 'prd_01kfjex5m0erpamyjxtw632hk1',
  ...product('hand-thrown-mug'),
  createdAt: '2026-01-22T09:00:00.000Z',
  updatedAt: '2026-03-08T10:30:00.000Z',
};
const location = `/v1/products/${stored.id}`;

/** Microseconds. */
export const measureContractCost = (): { get: number; create: number } => ({
  get: time({ method: 'GET', path: location, answer: { status: 200, body: stored } }),
  create: time({
    method: 'POST',
    path: '/v1/products',
    body: product('hand-thrown-mug'),
    answer: { status: 201, headers: { Location: location }, body: stored },
  }),
});

const time = (call: Call): number => {
  const batches: number[] = [];
  for (let batch = 0; batch < 30; batch += 1) {
    const startedAt = performance.now();
    for (let turn = 0; turn < 2000; turn += 1) pass(call);
    batches.push(((performance.now() - startedAt) / 2000) * 1000);
  }
  // The first third warms up the compiler.
  return median(batches.slice(10));
};

const pass = ({ method, path, body, answer: response }: Call): void => {
  const routed = matchRequest(routes, method, path);
  if (!routed || 'allow' in routed) throw new Error(`${method} ${path} was not matched`);
  const spec: OperationSpec = operations[routed.operationId as keyof typeof operations];
  const parameters = decodeParameters(spec, {
    path: routed.pathParameters,
    query: '',
    header: () => undefined,
  });
  const validate = validators[spec.id];
  const bodies = serializers[spec.id];
  const headers = headerSerializers[spec.id];
  if (!validate || !bodies || !headers) throw new Error(`${spec.id} was not generated`);
  throwFaults([
    ...validateParameters(spec, validate.parameters, parameters),
    ...validateBody(spec, validate.body, body && { declared: json, mediaType: json, value: body }),
  ]);
  renderResponse({ spec, serializers: bodies, headerSerializers: headers, itemTexts: new Map() }, response);
};

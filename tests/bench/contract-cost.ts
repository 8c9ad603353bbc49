/**
 * Measures the cost of the contract for one request in process: match, decode, validate, write and check. No Koa, no
 * socket.
 */
import { operations } from '../../generated/operations.ts';
import { validators } from '../../generated/request-validators.js';
import { routes } from '../../generated/routes.ts';
import { headerSerializers, serializers } from '../../generated/serializers.js';
import type { components } from '../../generated/types.ts';
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
  answer: { status: number; version: number; headers?: Record<string, string>; body: object };
};

const { stock: _, ...fields } = product('hand-thrown-mug');
const stored: components['schemas']['Product'] = {
  id: 'prd_01kfjex5m0erpamyjxtw632hk1',
  ...fields,
  status: 'published',
  options: [],
  variants: [{ id: 'var_01kfjex5m0erpamyjxtw632hk1', price: fields.price, options: [] }],
  images: [],
  tags: [],
  createdAt: '2026-01-22T09:00:00.000Z',
  updatedAt: '2026-03-08T10:30:00.000Z',
};
const location = `/v1/products/${stored.id}`;

/** Microseconds. */
export const measureContractCost = (repetitions = { batches: 30, turns: 2000 }) => ({
  get: time(
    { method: 'GET', path: location, answer: { status: 200, version: 1, body: stored } },
    repetitions,
  ),
  create: time(
    {
      method: 'POST',
      path: '/v1/products',
      body: product('hand-thrown-mug'),
      answer: { status: 201, version: 1, headers: { Location: location }, body: stored },
    },
    repetitions,
  ),
});

const time = (call: Call, { batches, turns }: { batches: number; turns: number }): number => {
  const measured: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const startedAt = performance.now();
    for (let turn = 0; turn < turns; turn += 1) pass(call);
    measured.push(((performance.now() - startedAt) / turns) * 1000);
  }
  // The first third warms up the compiler.
  return median(measured.slice(batches / 3));
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

import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Operation, readContract } from '../support/contract-document.ts';
import { exampleRequest, type RequestParts, writeRequest } from '../support/contract-request.ts';
import { startPrism } from '../support/prism.ts';
import { firstItems, formatOf, kindOf } from '../support/stream-items.ts';

const root = join(import.meta.dirname, '..', '..');

const contract = readContract();
/** One line per success and per different example of a problem. A response without a body has no named example. */
const responses = contract
  .flatMap((operation) =>
    operation.responses.map((response) => ({ id: operation.id, ...response, operation })),
  )
  .filter(({ status, name, value }, index, all) => {
    const isSame = (other: (typeof all)[number]) =>
      other.status === status && other.name === name && isDeepStrictEqual(other.value, value);
    return status < 400 || all.findIndex(isSame) === index;
  });

let prism: Awaited<ReturnType<typeof startPrism>>;
beforeAll(async () => {
  prism = await startPrism(join(root, '.cache/mock/openapi.json'));
});
afterAll(() => prism.stop());

type Ask = { parts?: RequestParts; prefer?: string; accept?: string; authorization?: string };

/** Sends the same request as tests/contract/examples.test.ts. */
const ask = async (
  operation: Operation,
  { parts = exampleRequest(operation), prefer, accept, authorization = 'Bearer any' }: Ask = {},
) => {
  const { path, init } = writeRequest(operation, parts);
  const headers = {
    ...init.headers,
    accept: accept ?? operation.responses.map(({ mediaType = '*/*' }) => mediaType).join(', '),
    ...(authorization !== '' && { authorization }),
    ...(prefer !== undefined && { prefer }),
  };
  const response = await fetch(`${prism.baseUrl}${path}`, { redirect: 'manual', ...init, headers });
  const { status } = response;
  const kind = kindOf(operation.spec, response);
  const format = formatOf(kind);
  if (format) return { status, body: await firstItems(response, format) };
  const text = await response.text();
  if (text === '') return { status, body: undefined };
  return { status, body: (kind ?? 'json') === 'json' ? JSON.parse(text) : text };
};

describe('the mock', () => {
  test.each(contract.map((operation) => ({ id: operation.id, operation })))(
    '$id returns its first example',
    async ({ operation }) => {
      const first = operation.responses.find(({ status }) => status < 400);
      expect(await ask(operation)).toEqual({ status: first?.status, body: first?.value });
    },
  );

  test.each(responses)('$id returns $status $name on request', async (response) => {
    const { operation, status, name, mediaType, value } = response;
    const prefer = mediaType === undefined ? `code=${status}` : `code=${status}, example=${name}`;
    // Among several media types Prism chooses JSON.
    const accept = mediaType !== undefined && status < 300 ? { accept: mediaType } : {};
    expect(await ask(operation, { prefer, ...accept })).toEqual({ status, body: value });
  });

  test('rejects a request that violates the contract', async () => {
    const operation = contract.find(({ id }) => id === 'createOrder') as Operation;
    const parts = { ...exampleRequest(operation), body: { items: [], colour: 'red' } };
    expect(await ask(operation, { parts })).toMatchObject({ status: 422 });
    expect(await ask(operation, { authorization: '' })).toMatchObject({ status: 401 });
  });
});

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Operation, readContract } from '../support/contract-document.ts';
import { exampleRequest, type RequestParts, writeRequest } from '../support/contract-request.ts';

const root = join(import.meta.dirname, '..', '..');
const bundle = join(root, '.cache/mock/openapi.json');

const contract = readContract();
/** One line per declared response; one without a body has no named example. */
const responses = contract.flatMap((operation) =>
  operation.responses.map((response) => ({ id: operation.id, ...response, operation })),
);

let prism: ChildProcess;
let baseUrl: string;

beforeAll(async () => {
  spawnSync(process.execPath, [join(root, 'src/make/mock-contract.ts'), bundle], { stdio: 'inherit' });
  const cli = join(root, 'node_modules/@stoplight/prism-cli/dist/index.js');
  prism = spawn(process.execPath, [cli, 'mock', bundle, '--errors', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (prism.stdout === null) throw new Error('Prism has no output');
  for await (const line of createInterface(prism.stdout)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+$/.exec(line) ?? [];
    if (address === undefined || !line.includes('listening')) continue;
    baseUrl = address;
    break;
  }
  // Otherwise its log would fill the pipe and block it.
  prism.stdout.resume();
});
afterAll(async () => {
  prism.kill();
  await once(prism, 'exit');
});

type Ask = { parts?: RequestParts; prefer?: string; authorization?: string };

/** Sends the same request as tests/contract/examples.test.ts. */
const ask = async (
  operation: Operation,
  { parts = exampleRequest(operation), prefer, authorization = 'Bearer any' }: Ask = {},
) => {
  const { path, init } = writeRequest(operation, parts);
  const headers = {
    ...init.headers,
    accept: 'application/json, application/problem+json',
    ...(authorization !== '' && { authorization }),
    ...(prefer !== undefined && { prefer }),
  };
  const response = await fetch(`${baseUrl}${path}`, { ...init, headers });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
};

describe('the mock', () => {
  test.each(contract.map((operation) => ({ id: operation.id, operation })))(
    '$id returns its first example',
    async ({ operation }) => {
      const first = operation.responses.find(({ status }) => status < 300);
      expect(await ask(operation)).toEqual({ status: first?.status, body: first?.value });
    },
  );

  test.each(responses)('$id returns $status $name on request', async (response) => {
    const { operation, status, name, mediaType, value } = response;
    const prefer = mediaType === undefined ? `code=${status}` : `code=${status}, example=${name}`;
    expect(await ask(operation, { prefer })).toEqual({ status, body: value });
  });

  test('rejects a request that violates the contract', async () => {
    const operation = contract.find(({ id }) => id === 'createOrder') as Operation;
    const parts = { ...exampleRequest(operation), body: { items: [], colour: 'red' } };
    expect(await ask(operation, { parts })).toMatchObject({ status: 422 });
    expect(await ask(operation, { authorization: '' })).toMatchObject({ status: 401 });
  });
});

/** The mock of streams of both formats. Our contract has only one of them, so the mock is that of a foreign contract. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { generateClient } from '../support/foreign-client.ts';
import { startPrism } from '../support/prism.ts';

const root = join(import.meta.dirname, '..', '..');
type Media = { examples: Record<string, { value: unknown[] }> };
type Contract = {
  paths: Record<string, { get: { responses: { 200: { content: Record<string, Media> } } } }>;
};
const fixture = parse(readFileSync(join(root, 'tests/fixtures/contracts/streams.yaml'), 'utf8')) as Contract;
const examplesOf = (path: string): Media['examples'] =>
  Object.values(fixture.paths[path]?.get.responses[200].content ?? {})[0]?.examples ?? {};

let dir: string;
let sdk: string;
let prism: Awaited<ReturnType<typeof startPrism>>;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tradepost-mock-'));
  const contract = join(dir, 'streams.json');
  writeFileSync(contract, JSON.stringify(fixture));
  sdk = await generateClient('streams');
  prism = await startPrism(join(dir, 'openapi.json'), contract);
});
afterAll(async () => {
  await prism.stop();
  rmSync(dir, { recursive: true });
  rmSync(sdk, { recursive: true });
});

test.each([
  ['watchOrders', '/v1/orders/events', 'oneOrder'],
  ['watchOrders', '/v1/orders/events', 'nothing'],
  ['exportOrders', '/v1/orders/export', 'twoOrders'],
])('the SDK receives the items of an example: %s, %s %s', async (id, path, name) => {
  const load = (file: string) => import(pathToFileURL(join(sdk, file)).href);
  const [{ createTransport }, operations] = [
    await load('transport.ts'),
    await load('generated/operations.ts'),
  ];
  const headers = { prefer: `example=${name}` };
  const items: unknown[] = [];
  for await (const item of operations[id](createTransport({ baseUrl: prism.baseUrl }), {}, { headers })) {
    items.push(item);
  }
  expect(items).toEqual(examplesOf(path)[name]?.value);
});

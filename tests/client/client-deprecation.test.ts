import { afterEach, expect, test } from '@jest/globals';
import { createTransport, type Operation } from '@tradepost/client';

const { warn } = console;
afterEach(() => {
  console.warn = warn;
});

const old: Operation = {
  method: 'GET',
  path: '/v1/old',
  deprecated: 'getOld is deprecated. Call getNew instead.',
};
const current: Operation = { method: 'GET', path: '/v2/new' };

test('a deprecated operation warns, once per client', async () => {
  const warnings: unknown[] = [];
  console.warn = (warning: unknown) => void warnings.push(warning);
  const create = () =>
    createTransport({ baseUrl: 'http://tradepost.test', fetch: async () => Response.json({}) });
  const transport = create();
  await transport.send(current);
  expect(warnings).toEqual([]);
  await transport.send(old);
  await transport.send({ ...old });
  expect(warnings).toEqual(['getOld is deprecated. Call getNew instead.']);
  await create().send(old);
  expect(warnings).toHaveLength(2);
});

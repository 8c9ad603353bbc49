import { afterEach, expect, jest, test } from '@jest/globals';
import { createTransport, type Operation } from '@tradepost/client';

afterEach(() => {
  jest.restoreAllMocks();
});

const old: Operation = {
  method: 'GET',
  path: '/v1/old',
  deprecated: 'getOld is deprecated. Call getNew instead.',
};
const current: Operation = { method: 'GET', path: '/v2/new' };

test('a deprecated operation warns, once per client', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => {});
  const create = () =>
    createTransport({ baseUrl: 'http://tradepost.test', fetch: async () => Response.json({}) });
  const transport = create();
  await transport.send(current);
  expect(warn).not.toHaveBeenCalled();
  await transport.send(old);
  await transport.send({ ...old });
  expect(warn.mock.calls).toEqual([['getOld is deprecated. Call getNew instead.']]);
  await create().send(old);
  expect(warn).toHaveBeenCalledTimes(2);
});

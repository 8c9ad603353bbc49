/** `x-constant-headers`: the engine sets a header of a protocol on every response, so no problem lacks it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateContract } from '../support/foreign-contract.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';

const headers = { 'Spoken-Version': { required: true, schema: { type: 'string', const: '1.0' } } };
const document = {
  openapi: '3.1.1',
  info: { title: 'Protocol', version: '1' },
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/things': {
      get: {
        operationId: 'getThing',
        'x-constant-headers': { 'Spoken-Version': '1.0' },
        security: [{ bearer: [] }],
        parameters: [{ in: 'query', name: 'size', schema: { type: 'integer' } }],
        responses: { 204: { description: 'Here.', headers } },
      },
    },
  },
};

let server: ForeignServer;
beforeAll(async () => {
  const getThing = async ({ query }: { query: { size?: number } }) => {
    if (query.size === 0) throw new Error('A defect');
    return { status: 204 };
  };
  const authenticators = { bearer: async () => ({ id: 'ada', scopes: new Set<string>() }) };
  server = await startForeignServer(await generateContract(document), { getThing }, { authenticators });
});
afterAll(() => server.stop());

test.each([
  ['a success', '', 204],
  ['a rejected parameter', '?size=many', 422],
  ['a defect of the handler', '?size=0', 500],
])('%s has the header', async (_, query, status) => {
  const response = await fetch(`${server.baseUrl}/things${query}`, {
    headers: { authorization: 'Bearer x' },
  });
  expect([response.status, response.headers.get('spoken-version')]).toEqual([status, '1.0']);
});

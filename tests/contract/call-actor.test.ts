import { expect, test } from '@jest/globals';
import { generateContract } from '../support/foreign-contract.ts';
import { startForeignServer } from '../support/foreign-server.ts';

const body = { 'application/json': { schema: { type: 'string' } } };
const operation = (operationId: string, security: object[]) => ({
  operationId,
  security,
  responses: { 200: { description: 'The actor', content: body } },
});

const contract = {
  openapi: '3.1.1',
  info: { title: 'Actors', version: '1' },
  paths: {
    '/actor': {
      get: operation('readActor', [{ bearer: [] }]),
      post: operation('writeActor', [{ bearer: [] }]),
    },
    '/nobody': { get: operation('readNobody', []) },
  },
  components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
};

const idOf = async (_request: object, call: object) => ({
  status: 200,
  body: (call as { actor?: { id: string } }).actor?.id ?? 'nobody',
});

test.each([
  ['GET', '/actor', 'ada'],
  ['POST', '/actor', 'ada'],
  ['GET', '/nobody', 'nobody'],
])('%s %s: the context of a handler has the actor of the request', async (method, path, actor) => {
  const bearer = async () => ({ id: 'ada', scopes: new Set<string>() });
  const server = await startForeignServer(
    await generateContract(contract),
    { readActor: idOf, writeActor: idOf, readNobody: idOf },
    { authenticators: { bearer } },
  );
  try {
    const response = await fetch(`${server.baseUrl}${path}`, { method });
    expect({ status: response.status, body: await response.json() }).toEqual({ status: 200, body: actor });
  } finally {
    await server.stop();
  }
});

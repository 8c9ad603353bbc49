import type { AnyRequest } from '../../src/contract/handler-type.ts';
import { generateContract } from './foreign-contract.ts';
import { startForeignServer } from './foreign-server.ts';

export type SchemaResponse = { status: number; body: unknown };

/** Calls with the text of a JSON value. */
export type SchemaServer = {
  /** The value as a request by the schema: 200 and the value as the handler received it, or a problem. */
  receive: (name: string, text: string) => Promise<SchemaResponse>;
  /** The value as a response by the schema: 200 and the value as the client receives it, or a problem. */
  send: (name: string, text: string) => Promise<SchemaResponse>;
  stop: () => Promise<void>;
};

const content = (schema: object) => ({ 'application/json': { schema } });
const success = (schema: object) => ({ '200': { description: 'Yes.', content: content(schema) } });
const anything = {
  type: ['object', 'array', 'string', 'number', 'boolean', 'null'],
  additionalProperties: true,
};

/** Serves two operations for each schema: one receives values by it, the other sends them. */
export const serveSchemas = async (
  schemas: Record<string, object>,
  components: object = {},
): Promise<SchemaServer> => {
  const paths = Object.entries(schemas).flatMap(([name, schema]) => [
    [`/receive/${name}`, { post: operation(`receive ${name}`, schema, anything) }],
    [`/send/${name}`, { post: operation(`send ${name}`, anything, schema) }],
  ]);
  const document = {
    openapi: '3.1.1',
    info: { title: 'Schemas', version: '1' },
    paths: Object.fromEntries(paths),
    components: { schemas: components },
  };
  const handlers = Object.keys(schemas).flatMap((name) => [
    [`receive ${name}`, mirrorBody],
    [`send ${name}`, mirrorBody],
  ]);
  const server = await startForeignServer(await generateContract(document), Object.fromEntries(handlers));
  const call = async (path: string, text: string): Promise<SchemaResponse> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(server.baseUrl + path, { method: 'POST', headers, body: text });
    return { status: response.status, body: await response.json() };
  };
  return {
    receive: (name, text) => call(`/receive/${name}`, text),
    send: (name, text) => call(`/send/${name}`, text),
    stop: server.stop,
  };
};

const operation = (operationId: string, received: object, sent: object) => ({
  operationId,
  requestBody: { required: true, content: content(received) },
  responses: success(sent),
});

const mirrorBody = async ({ body }: AnyRequest) => ({ status: 200, body });
